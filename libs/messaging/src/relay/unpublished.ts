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
 * commit after a higher one, and is found whenever it appears.
 */
export async function readUnpublished(
  database: WorkerDatabase,
  service: string,
  partitions: readonly TopicPartition[],
  perPartition: number,
): Promise<UnpublishedEvent[]> {
  return database.run(workerActor(service), (tx) =>
    tx.query<UnpublishedEvent>(
      `select position, l.topic, l.partition, l.partition_key as key, l.body from unnest($1::text[], $2::int[]) as w(topic, partition)
       cross join lateral (
         select position, created_at from unpublished
         where topic = w.topic and partition = w.partition
         order by position limit $3
       ) u join ledger l using (position, created_at)
       order by position`,
      [partitions.map((p) => p.topic), partitions.map((p) => p.partition), perPartition],
    ),
  );
}

/** The bus has acknowledged these events. */
export async function markPublished(
  database: WorkerDatabase,
  service: string,
  events: readonly UnpublishedEvent[],
): Promise<void> {
  await database.run(workerActor(service), (tx) =>
    tx.execute(
      `delete from unpublished u using unnest($1::text[], $2::int[], $3::bigint[]) as p(topic, partition, position)
       where u.topic = p.topic and u.partition = p.partition and u.position = p.position`,
      [events.map((e) => e.topic), events.map((e) => e.partition), events.map((e) => e.position)],
    ),
  );
}
