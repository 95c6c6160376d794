import type { WorkerDatabase } from '#persistence';
import { workerActor } from '#persistence';
import type { TopicPartition } from '../envelope/topic-settings.js';

export interface UnpublishedEvent {
  position: string;
  topic: string;
  partition: number;
  key: string;
  body: string;
}

/**
 * The oldest unpublished events of some partitions, in order of position. There is no cursor: a lower position may
 * commit after a higher one, and the partial index finds it whenever it appears.
 */
export async function readUnpublished(
  database: WorkerDatabase,
  service: string,
  partitions: readonly TopicPartition[],
  perPartition: number,
): Promise<UnpublishedEvent[]> {
  return database.run(workerActor(service), (tx) =>
    tx.query<UnpublishedEvent>(
      `select l.* from unnest($1::text[], $2::int[]) as w(topic, partition)
       cross join lateral (
         select position, topic, partition, partition_key as key, body from ledger
         where published_at is null and topic = w.topic and partition = w.partition
         order by position limit $3
       ) l`,
      [partitions.map((p) => p.topic), partitions.map((p) => p.partition), perPartition],
    ),
  );
}

/** Marks events that the bus has acknowledged. */
export async function markPublished(database: WorkerDatabase, service: string, positions: string[]): Promise<void> {
  await database.run(workerActor(service), (tx) =>
    tx.execute(`update ledger set published_at = now() where position = any($1::bigint[]) and published_at is null`, [
      positions,
    ]),
  );
}
