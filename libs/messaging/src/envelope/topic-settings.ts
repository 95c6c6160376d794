import { type Topic, Topics } from '#contracts';

export interface TopicSettings {
  /** Never fewer than before: the partition of a key depends on it. */
  partitions: number;
  /** Only the last state of each key is kept, so a consumer may see gaps in `sequence`. */
  compacted: boolean;
}

export type TopicTable = Record<Topic, TopicSettings>;

/** The topics as the deploy step creates them. */
export const defaultTopics: TopicTable = {
  [Topics.report]: { partitions: 12, compacted: false },
  [Topics.registry]: { partitions: 1, compacted: true },
  [Topics.staff]: { partitions: 1, compacted: true },
};

/** Topics of which only the last state of each key is kept. */
export function compactedTopics(topics: TopicTable): string[] {
  return Object.entries(topics).flatMap(([topic, { compacted }]) => (compacted ? [topic] : []));
}

/** One partition of one topic. */
export interface TopicPartition {
  topic: string;
  partition: number;
}

export function topicPartitions(topics: TopicTable, only?: readonly string[]): TopicPartition[] {
  return Object.entries(topics)
    .filter(([topic]) => !only || only.includes(topic))
    .flatMap(([topic, { partitions }]) => Array.from({ length: partitions }, (_, partition) => ({ topic, partition })));
}

export function partitionName({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}
