import type { Producer } from 'kafkajs';
import type { WorkerDatabase } from '#persistence';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { KafkaBus } from '../nest/messaging-options.js';
import type { Outlet } from '../relay/outlet.js';
import { markPublished, readUnpublished, type UnpublishedEvent } from '../relay/unpublished.js';
import type { FailPoints } from '../util/fail-points.js';
import { createKafka, createProducer } from './kafka-client.js';
import { clusterName } from './kafka-names.js';

const perSend = 500;
/** Milliseconds for which a partition is left alone after a failed send, so that it does not hold the others up. */
const restAfterFailure = 500;

/** Producers, each with at most one send out: a send waits for the broker's disk, and a round has up to twelve. */
const lanes = 4;

/**
 * kafkajs may acknowledge what was never written when a leader changes, unless each send holds one partition and a producer
 * has only one send out.
 */
export class KafkaOutlet implements Outlet {
  private readonly producers: (Producer | undefined)[] = Array.from({ length: lanes });
  private closed = false;
  private readonly resting = new Map<string, number>();

  constructor(
    private readonly database: WorkerDatabase,
    private readonly service: string,
    private readonly bus: KafkaBus,
    private readonly failPoints: FailPoints,
  ) {}

  async publish(owned: readonly TopicPartition[]): Promise<{ published: number; more: boolean }> {
    const now = Date.now();
    const awake = owned.filter((p) => (this.resting.get(partitionName(p)) ?? 0) <= now);
    const events = await readUnpublished(this.database, this.service, awake, perSend);
    const sent: UnpublishedEvent[] = [];
    let failure: unknown;
    let full = false;
    const batches = byPartition(events);
    const sendLane = async (lane: number) => {
      // A partition has always the same lane, so its order is that of the sends.
      for (const batch of batches.filter(([first]) => first!.partition % lanes === lane)) {
        if (this.closed) return;
        try {
          await this.send(batch, lane);
          sent.push(...batch);
          full ||= batch.length === perSend;
        } catch (error) {
          failure = error;
          this.resting.set(partitionName(batch[0]!), Date.now() + restAfterFailure);
          await this.discardProducer(lane);
        }
      }
    };
    await Promise.all(this.producers.map((_, lane) => sendLane(lane)));
    if (sent.length > 0) {
      await this.failPoints('relay:before-mark');
      await markPublished(this.database, this.service, sent);
    }
    if (failure) throw failure;
    return { published: sent.length, more: full };
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.producers.map((_, lane) => this.discardProducer(lane)));
  }

  private async send(batch: readonly UnpublishedEvent[], lane: number): Promise<void> {
    const { topic, partition } = batch[0]!;
    await this.failPoints('relay:before-send');
    const producer = await this.connected(lane);
    await producer.send({
      topic: clusterName(this.bus, topic),
      acks: -1,
      timeout: 10_000,
      messages: batch.map(({ key, body }) => ({ key, value: body, partition })),
    });
  }

  private async connected(lane: number): Promise<Producer> {
    const known = this.producers[lane];
    if (known) return known;
    // Few tries: the relay itself tries again for ever, and says meanwhile that the broker is away.
    const producer = createProducer(createKafka(`${this.service}-relay`, this.bus.brokers, 3));
    try {
      await producer.connect();
    } catch (error) {
      producer.disconnect().catch(() => undefined);
      throw error;
    }
    return (this.producers[lane] = producer);
  }

  /** After any error its sequence numbers may be wrong, and a broker would take the next send for a repetition. */
  private async discardProducer(lane: number): Promise<void> {
    const producer = this.producers[lane];
    this.producers[lane] = undefined;
    await producer?.disconnect().catch(() => undefined);
  }
}

function byPartition(events: readonly UnpublishedEvent[]): UnpublishedEvent[][] {
  const batches = new Map<string, UnpublishedEvent[]>();
  for (const event of events) {
    const name = partitionName(event);
    const batch = batches.get(name);
    if (batch) batch.push(event);
    else batches.set(name, [event]);
  }
  return [...batches.values()];
}
