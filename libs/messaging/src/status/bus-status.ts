import type { PipelineCounts } from '../consume/consumer-pipeline.js';

/**
 * `waiting` is for a broker or a database that is away, and for a partition whose messages cannot be read or parked; `failed` will
 * not mend itself.
 */
export type ConsumerState = 'starting' | 'running' | 'waiting' | 'failed' | 'stopped';

export interface BusReport {
  transport: 'kafka' | 'postgres';
  consumer: { state: ConsumerState; problem?: string; partitions: string[] };
  relay: { leading: boolean; published: number; problem?: string };
  counts: PipelineCounts;
  /** False only when a consumer has stopped for good; an absent broker is no reason to send people away. */
  ready: boolean;
}

/** What health and metrics are told about the bus. */
export class BusStatus {
  private state: BusReport['consumer'] = { state: 'starting', partitions: [] };
  /** Filled in by the module; numbers since the start of the process. */
  relay: () => BusReport['relay'] = () => ({ leading: false, published: 0 });
  counts: () => PipelineCounts = () => ({ applied: 0, duplicates: 0, parked: 0 });
  /** Why nothing can be applied, or not even parked. */
  pipelineProblem: () => string | undefined = () => undefined;
  /** Why some partitions wait while the others go on. */
  partitionProblem: () => string | undefined = () => undefined;

  constructor(private readonly transport: BusReport['transport']) {}

  consumer(state: ConsumerState, problem?: string, partitions: string[] = []): void {
    this.state = { state, problem, partitions };
  }

  report(): BusReport {
    const problem = this.pipelineProblem() ?? this.partitionProblem();
    const consumer: BusReport['consumer'] =
      problem && this.state.state === 'running' ? { ...this.state, state: 'waiting', problem } : this.state;
    return {
      transport: this.transport,
      consumer,
      relay: this.relay(),
      counts: this.counts(),
      ready: consumer.state !== 'failed',
    };
  }
}
