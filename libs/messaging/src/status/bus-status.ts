import type { ConsumerPipeline, PipelineCounts } from '../consume/consumer-pipeline.js';
import type { Relay } from '../relay/relay.js';

/**
 * `waiting` is for a broker or a database that is away, and for a partition whose messages cannot be read or parked; `failed` will
 * not mend itself.
 */
export type ConsumerState = 'starting' | 'running' | 'waiting' | 'failed' | 'stopped';

export interface ConsumerStatus {
  state: ConsumerState;
  /** Of a consumer that runs: why some of its partitions wait. */
  problem?: string;
  partitions: string[];
}

export interface BusReport {
  transport: 'kafka' | 'postgres';
  consumer: ConsumerStatus;
  relay: { leading: boolean; published: number; problem?: string };
  counts: PipelineCounts;
  /** False only when a consumer has stopped for good; an absent broker is no reason to send people away. */
  ready: boolean;
}

/** What health and metrics are told about the bus. */
export class BusStatus {
  /** Of the transport, from when it listens. */
  consumer?: { readonly status: ConsumerStatus };

  constructor(
    private readonly transport: BusReport['transport'],
    private readonly relay: Relay,
    private readonly pipeline: ConsumerPipeline,
  ) {}

  report(): BusReport {
    const { leading, published, problem } = this.relay;
    const consumer = this.consumerStatus();
    return {
      transport: this.transport,
      consumer,
      relay: { leading, published, problem },
      counts: this.pipeline.counts,
      ready: consumer.state !== 'failed' && consumer.state !== 'stopped',
    };
  }

  private consumerStatus(): ConsumerStatus {
    const status = this.consumer?.status ?? { state: 'starting', partitions: [] };
    if (status.state !== 'running') return status;
    const problem = this.pipeline.problem ?? status.problem;
    return problem === undefined ? status : { ...status, state: 'waiting', problem };
  }
}
