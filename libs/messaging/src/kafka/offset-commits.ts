import type { EachBatchPayload } from 'kafkajs';
import type { TopicPartition } from '../envelope/topic-settings.js';

interface OffsetCommit extends TopicPartition {
  /** The first message that is not done. */
  next: number;
  /** Aborted when the partition has another owner. */
  lost: AbortSignal;
}

interface Waiting {
  commit: OffsetCommit;
  resolve(): void;
  reject(error: unknown): void;
}

type Send = EachBatchPayload['commitOffsetsIfNecessary'];

/** Partitions whose messages were applied in one transaction commit their offsets in one request, too. */
export class OffsetCommits {
  private waiting: Waiting[] = [];

  /** Resolves when the broker has it, and when it is for another member to say. */
  commit(commit: OffsetCommit, send: Send): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ commit, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.sendAll(send));
    });
  }

  private async sendAll(send: Send): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    // Kafka would take the offset of a partition that is lost.
    const topics = byTopic(all.filter(({ commit }) => !commit.lost.aborted).map(({ commit }) => commit));
    try {
      if (topics.length > 0) await send({ topics });
      for (const { resolve } of all) resolve();
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}

function byTopic(commits: readonly OffsetCommit[]) {
  const topics = new Map<string, { partition: number; offset: string }[]>();
  for (const { topic, partition, next } of commits) {
    const partitions = topics.get(topic) ?? [];
    partitions.push({ partition, offset: String(next) });
    topics.set(topic, partitions);
  }
  return [...topics].map(([topic, partitions]) => ({ topic, partitions }));
}
