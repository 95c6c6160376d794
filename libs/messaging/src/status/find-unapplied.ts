import { type WorkerDatabase, workerActor } from '#persistence';
import { compactedTopics, defaultTopics, type TopicTable } from '../envelope/topic-settings.js';

export interface ServiceDatabase {
  service: string;
  database: WorkerDatabase;
}

export interface UnappliedEvent {
  id: string;
  /** The service that said it. */
  service: string;
  /** The service that has neither applied, parked nor discarded it. */
  consumer: string;
  topic: string;
  subject: string;
  type: string;
  sequence: number;
  createdAt: Date;
  /** False: the relay still has to bring it to the bus. True: the bus, or the way from it, has lost it. */
  published: boolean;
}

export interface FindUnappliedOptions {
  /** Younger events are on their way; '60 seconds' unless named. */
  olderThan?: string;
  topics?: TopicTable;
}

type LedgerRow = Omit<UnappliedEvent, 'consumer' | 'service'> & { position: string; source: string };

const page = 10_000;

/**
 * Every ledger event that one of its consumers does not know, in pages. Each service is asked in its own database, so
 * that none needs rights on another's tables. Of a compacted topic only the last state of each thing counts, because its
 * log owes nobody the others.
 *
 * @param consumersOf which services listen to a topic
 */
export async function* findUnapplied(
  services: readonly ServiceDatabase[],
  consumersOf: Readonly<Record<string, readonly string[]>>,
  { olderThan = '60 seconds', topics = defaultTopics }: FindUnappliedOptions = {},
): AsyncGenerator<UnappliedEvent[]> {
  for (const source of services) {
    for await (const rows of ledgerPages(source, olderThan, compactedTopics(topics))) {
      for (const consumer of services) {
        const expected = rows.filter(({ topic }) => consumersOf[topic]?.includes(consumer.service));
        const unknown = await unknownTo(consumer, expected);
        if (unknown.length === 0) continue;
        yield unknown.map(({ position: _, source: __, ...row }) => ({
          ...row,
          service: source.service,
          consumer: consumer.service,
        }));
      }
    }
  }
}

async function* ledgerPages(
  { service, database }: ServiceDatabase,
  olderThan: string,
  compacted: readonly string[],
): AsyncGenerator<LedgerRow[]> {
  for (let after: string | undefined = '0'; after !== undefined;) {
    const rows: LedgerRow[] = await database.run(workerActor(service), (tx) =>
      tx.query<LedgerRow>(
        `select position, id, topic, subject, source, type, sequence::float8 as sequence, created_at as "createdAt",
           not exists (select from unpublished u
             where u.topic = l.topic and u.partition = l.partition and u.position = l.position) as published
         from ledger l
         where position > $1 and created_at < now() - $2::interval
           and (topic <> all($3) or sequence = (select s.last_sequence from stream s where s.subject = l.subject))
         order by position limit $4`,
        [after, olderThan, compacted, page],
      ),
    );
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.position;
  }
}

async function unknownTo({ service, database }: ServiceDatabase, rows: readonly LedgerRow[]): Promise<LedgerRow[]> {
  if (rows.length === 0) return [];
  const known = await database.run(workerActor(service), (tx) =>
    tx.query<{ id: string }>(
      `select e.id from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as e(id, source, subject, sequence)
       join inbox i using (source, subject)
       where e.sequence <= i.forgotten or e.id::uuid = any(i.event_ids)
       union all select message_id from parked where message_id = any($1::text[])
       union all select message_id from parked_discarded where message_id = any($1::text[])`,
      [
        rows.map(({ id }) => id),
        rows.map(({ source }) => source),
        rows.map(({ subject }) => subject),
        rows.map(({ sequence }) => sequence),
      ],
    ),
  );
  const ids = new Set(known.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}
