import type { KafkaMessage } from 'kafkajs';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { MessagingLog } from '../util/log.js';
import { unreadableCodec } from './unreadable-codecs.js';

/** Milliseconds after which messages that could not be read are fetched again. */
export const readAgainAfter = 5_000;
/** Milliseconds in which that fetch comes; a partition whose messages were removed may never bring another. */
const grace = 5_000;

/** Partitions that wait because their next messages cannot be read. */
export class UnreadablePartitions {
  private readonly found = new Map<string, { problem: string; until: number }>();

  constructor(private readonly log: MessagingLog) {}

  note(at: TopicPartition, message: KafkaMessage): void {
    const { offset } = message;
    const codec = unreadableCodec(message);
    const name = partitionName(at);
    const problem =
      `${name} waits: its next messages, up to offset ${offset}, are compressed with ${codec}, which is not understood; ` +
      'they must be removed, and their producer must not compress';
    const known = this.found.get(name)?.problem === problem;
    this.found.set(name, { problem, until: Date.now() + readAgainAfter + grace });
    if (!known) this.log.error({ topic: at.topic, partition: at.partition, offset, codec }, problem);
  }

  /** It goes on. */
  forget(name: string): void {
    this.found.delete(name);
  }

  get problem(): string | undefined {
    const now = Date.now();
    const problems = [...this.found.values()].filter(({ until }) => until > now).map(({ problem }) => problem);
    return problems.length > 0 ? problems.join('; ') : undefined;
  }
}
