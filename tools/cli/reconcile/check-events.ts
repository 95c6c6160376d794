import { defaultTopics } from '#messaging';
import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import { consumersOf } from './consumers.js';
import type { CheckResult, Finding } from './finding.js';

interface LedgerRow {
  position: string;
  id: string;
  topic: string;
  subject: string;
  type: string;
  published: boolean;
}

const page = 10_000;

/**
 * Every event older than `grace` seconds is published, and in the inbox of each of its consumers, parked or discarded
 * there. With `repair` what is missing is marked unpublished, so that the relay sends it again with the same id.
 */
export async function checkEvents(
  databases: readonly ServiceDatabase[],
  { grace, repair }: { grace: number; repair: boolean },
): Promise<CheckResult> {
  const findings: Finding[] = [];
  let looked = 0;
  for (const source of databases) {
    for await (const events of ledgerPages(source, grace)) {
      looked += events.length;
      const lost = new Set<string>();
      for (const { id, type, published } of events) {
        if (!published)
          findings.push({ check: 'events', service: source.service, id, detail: `${type} is not published` });
      }
      for (const consumer of databases) {
        const expected = events.filter((e) => e.published && consumersOf[e.topic]?.includes(consumer.service));
        for (const event of await missingAt(consumer, expected)) {
          lost.add(event.id);
          findings.push({
            check: 'events',
            service: consumer.service,
            id: event.id,
            detail: `${event.type} of ${event.subject} from ${source.service} never came`,
          });
        }
      }
      if (repair && lost.size > 0) await publishAgain(source, [...lost]);
    }
  }
  return { check: 'events', looked, findings };
}

/** Of a compacted topic only the last state of each thing can be asked for. */
async function* ledgerPages({ service, database }: ServiceDatabase, grace: number): AsyncGenerator<LedgerRow[]> {
  const compacted = Object.entries(defaultTopics).filter(([, { compacted }]) => compacted);
  const topics = compacted.map(([topic]) => topic);
  for (let after = '0'; ;) {
    const rows = await database.run(workerActor(service), (tx) =>
      tx.query<LedgerRow>(
        `select position, id, topic, subject, type, published_at is not null as published from ledger l
         where position > $1 and created_at < now() - make_interval(secs => $2)
           and (topic <> all($3) or not exists (
             select from ledger n where n.topic = l.topic and n.subject = l.subject and n.position > l.position
               and n.created_at < now() - make_interval(secs => $2)))
         order by position limit $4`,
        [after, grace, topics, page],
      ),
    );
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.position;
  }
}

async function missingAt({ service, database }: ServiceDatabase, events: readonly LedgerRow[]): Promise<LedgerRow[]> {
  if (events.length === 0) return [];
  const there = await database.run(workerActor(service), (tx) =>
    tx.query<{ id: string }>(
      `select event_id::text as id from inbox where consumer = $1 and event_id = any($2::uuid[])
       union all select message_id from parked where message_id = any($2::text[])
       union all select message_id from parked_discarded where message_id = any($2::text[])`,
      [service, events.map(({ id }) => id)],
    ),
  );
  const ids = new Set(there.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id));
}

async function publishAgain({ service, database }: ServiceDatabase, ids: string[]): Promise<void> {
  await database.run(workerActor(service), (tx) =>
    tx.execute('update ledger set published_at = null where id = any($1::uuid[])', [ids]),
  );
}
