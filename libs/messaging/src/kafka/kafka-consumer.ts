import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { ConsumerPipeline } from '../consume/consumer-pipeline.js';
import type { HandlerTable } from '../consume/handler-table.js';
import { partitionName } from '../envelope/topic-settings.js';
import type { KafkaBus } from '../nest/messaging-options.js';
import type { ConsumerStatus } from '../status/bus-status.js';
import { errorLine, type MessagingLog } from '../util/log.js';
import { backOff, pause, within } from '../util/pause.js';
import { consumeBatch } from './consume-batch.js';
import { createKafka } from './kafka-client.js';
import { clusterName } from './kafka-names.js';
import { OffsetCommits } from './offset-commits.js';
import { PartitionWorks } from './partition-works.js';
import { markUnreadable } from './unreadable-codecs.js';
import { UnreadablePartitions } from './unreadable-partitions.js';

export interface KafkaConsumerSettings {
  bus: KafkaBus;
  group: string;
  chunk: number;
  concurrency: number;
  /** Milliseconds that a running handler is waited for when stopping. */
  stopTimeout: number;
  log: MessagingLog;
}

/** One member of a Kafka group that comes back for ever: whatever ends it, a new one begins after a back-off. */
export class KafkaConsumer {
  private readonly stopping = new AbortController();
  private readonly works = new PartitionWorks();
  private readonly unreadable: UnreadablePartitions;
  private running?: Promise<void>;
  private current: ConsumerStatus = { state: 'waiting', partitions: [] };

  constructor(
    private readonly pipeline: ConsumerPipeline,
    private readonly handlers: HandlerTable,
    private readonly settings: KafkaConsumerSettings,
  ) {
    markUnreadable();
    this.unreadable = new UnreadablePartitions(settings.log);
  }

  get status(): ConsumerStatus {
    return { ...this.current, problem: this.current.problem ?? this.unreadable.problem };
  }

  start(): void {
    this.running ??= this.run().catch((error: unknown) => this.fail(errorLine(error)));
  }

  /** Lets running handlers end, but only for `stopTimeout`; what they had not committed is delivered again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await within(this.settings.stopTimeout, this.running);
    this.current = { state: 'stopped', partitions: [] };
  }

  private fail(problem: string): void {
    this.current = { state: 'failed', problem, partitions: [] };
    this.settings.log.error({ problem }, 'The consumer has ended for good');
  }

  private async run(): Promise<void> {
    const abort = this.stopping.signal;
    for (let failures = 0; !abort.aborted; failures++) {
      const started = Date.now();
      const problem = await this.live(abort);
      if (abort.aborted) return;
      if (Date.now() - started > 60_000) failures = 0;
      this.current = { state: 'waiting', problem, partitions: [] };
      this.settings.log.warn({ problem }, 'The Kafka consumer ended; a new one begins');
      await pause(backOff(failures, 200, 5_000), abort);
    }
  }

  /** The life of one kafkajs consumer; gives why it ended. */
  private async live(abort: AbortSignal): Promise<string | undefined> {
    const consumer = this.newConsumer();
    const ended = new Promise<string | undefined>((resolve) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => resolve(errorLine(payload.error)));
      abort.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      const partitions = Object.entries(payload.memberAssignment).flatMap(([topic, list]) =>
        list.map((partition) => partitionName({ topic, partition })),
      );
      this.works.keepOnly(partitions);
      this.current = { state: 'running', partitions };
    });
    try {
      const begin = this.begin(consumer, abort);
      return await Promise.race([ended, begin.then(() => ended)]);
    } catch (error) {
      return errorLine(error);
    } finally {
      if (abort.aborted) await this.letEnd(consumer);
      this.works.keepOnly([]);
      await consumer.disconnect().catch(() => undefined);
    }
  }

  /** Running handlers may still commit their offsets; nothing new is fetched meanwhile. */
  private async letEnd(consumer: Consumer): Promise<void> {
    if (!this.works.busy) return;
    try {
      consumer.pause(this.topics.map((topic) => ({ topic })));
    } catch {
      // It does not run yet; the works are of the one before it.
    }
    await within(this.settings.stopTimeout, this.works.ended());
  }

  private async begin(consumer: Consumer, abort: AbortSignal): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: this.topics, fromBeginning: true });
    if (abort.aborted) return;
    const { pipeline, handlers, works, unreadable } = this;
    const { bus, chunk, concurrency } = this.settings;
    const commits = new OffsetCommits();
    const surroundings = { bus, pipeline, handlers, works, unreadable, commits, chunk, abort };
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: concurrency,
      eachBatch: (payload: EachBatchPayload) => consumeBatch(payload, surroundings),
    });
  }

  private get topics(): string[] {
    return this.handlers.topics.map((topic) => clusterName(this.settings.bus, topic));
  }

  private newConsumer(): Consumer {
    const { bus, group } = this.settings;
    return createKafka(group, bus.brokers).consumer({
      groupId: clusterName(bus, group),
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      metadataMaxAge: 30_000,
      // kafkajs restarts after some errors and not after others; ours restarts after all.
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 10, restartOnFailure: async () => false },
    });
  }
}
