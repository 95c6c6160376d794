import { findUnapplied, republish } from '#messaging';
import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import { consumersOf } from './consumers.js';
import type { CheckResult, Finding } from './finding.js';

/**
 * Every event older than `grace` seconds is published, and applied, parked or discarded by each of its consumers. With
 * `repair` what is missing is published again with the same id.
 */
export async function checkEvents(
  databases: readonly ServiceDatabase[],
  { grace, repair }: { grace: number; repair: boolean },
): Promise<CheckResult> {
  const findings: Finding[] = [];
  for await (const events of findUnapplied(databases, consumersOf, { olderThan: `${grace} seconds` })) {
    for (const { id, service, consumer, type, subject, published } of events) {
      const what = `${type} of ${subject} from ${service}`;
      const detail = published ? `${what} never came` : `${what} is not published`;
      findings.push({ check: 'events', service: consumer, id, detail });
    }
    if (repair) await publishAgain(databases, events);
  }
  return { check: 'events', looked: await countEvents(databases, grace), findings };
}

async function publishAgain(
  databases: readonly ServiceDatabase[],
  events: readonly { id: string; service: string }[],
): Promise<void> {
  for (const { service, database } of databases) {
    const ids = events.filter((event) => event.service === service).map(({ id }) => id);
    if (ids.length > 0) await database.run(workerActor(service), (tx) => republish(tx, ids));
  }
}

async function countEvents(databases: readonly ServiceDatabase[], grace: number): Promise<number> {
  let total = 0;
  for (const { service, database } of databases) {
    const [row] = await database.run(workerActor(service), (tx) =>
      tx.query<{ count: number }>(
        'select count(*)::int as count from ledger where created_at < now() - make_interval(secs => $1)',
        [grace],
      ),
    );
    total += row?.count ?? 0;
  }
  return total;
}
