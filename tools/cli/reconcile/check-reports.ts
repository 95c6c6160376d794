import { type WorkerDatabase, workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import type { CheckResult, Finding } from './finding.js';

export interface ReportsCheck extends CheckResult {
  reports: { state: string; reports: number }[];
}

interface Accepted {
  id: string;
  young: boolean;
}

const page = 10_000;

/** Who keeps something of every report, beside routing. */
const alsoKept: [service: string, table: string][] = [
  ['tracking', 'case_record'],
  ['notification', 'watched_report'],
];

/**
 * Each report that intake has accepted is in exactly one state, which routing knows, and known to the others; or parked, or
 * still on its way.
 */
export async function checkReports(databases: readonly ServiceDatabase[], grace: number): Promise<ReportsCheck> {
  const of = (service: string) => databases.find((entry) => entry.service === service)?.database;
  const [intake, routing] = [of('intake'), of('routing')];
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  let looked = 0;
  if (intake && routing) {
    for await (const accepted of acceptedReports(intake, grace)) {
      looked += accepted.length;
      const states = await statesOf(
        routing,
        accepted.map(({ id }) => id),
      );
      for (const { id, young } of accepted) {
        const state = states.get(id) ?? (young ? 'in-flight' : 'nowhere');
        counts.set(state, (counts.get(state) ?? 0) + 1);
        if (state === 'nowhere') {
          findings.push({ check: 'reports', service: 'routing', id, detail: 'accepted, and in no state' });
        }
      }
      const old = accepted.filter(({ young }) => !young).map(({ id }) => id);
      for (const [service, table] of alsoKept) {
        const database = of(service);
        for (const id of database ? await unknownTo(database, service, table, old) : []) {
          findings.push({ check: 'reports', service, id, detail: 'accepted, and unknown' });
        }
      }
    }
    findings.push(...(await dispatchesWithoutCase(routing, of('tracking'), grace)));
  }
  const reports = [...counts].map(([state, reports]) => ({ state, reports })).sort((a, b) => b.reports - a.reports);
  return { check: 'reports', looked, findings, reports };
}

async function* acceptedReports(intake: WorkerDatabase, grace: number): AsyncGenerator<Accepted[]> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
    const rows: Accepted[] = await intake.run(workerActor('intake'), (tx) =>
      tx.query<Accepted>(
        `select id::text as id, accepted_at > now() - make_interval(secs => $2) as young
         from report where id > $1 order by id limit $3`,
        [after, grace, page],
      ),
    );
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id;
  }
}

/** A report that is held by a parked event is parked, whatever it was before. */
async function statesOf(routing: WorkerDatabase, ids: string[]): Promise<Map<string, string>> {
  const rows = await routing.run(workerActor('routing'), (tx) =>
    tx.query<{ id: string; state: string }>(
      `select w.id, case
           when exists (select from parking p where p.subject = w.id) then 'parked'
           when r.state in ('waiting', 'undo') and jsonb_array_length(r.returns) > 0 then 'returned'
           when r.state in ('waiting', 'undo') then 'in-triage'
           when r.state = 'ruling' then 'awaiting-ruling'
           else r.state end as state
       from unnest($1::text[]) as w(id) left join routed_report r on r.id = w.id
       where r.id is not null or exists (select from parking p where p.subject = w.id)`,
      [ids],
    ),
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

async function unknownTo(database: WorkerDatabase, service: string, table: string, ids: string[]): Promise<string[]> {
  const rows = await database.run(workerActor(service), (tx) =>
    tx.query<{ id: string }>(
      `select w.id from unnest($1::text[]) as w(id)
       where not exists (select from ${table} t where t.id = w.id)
         and not exists (select from parking p where p.subject = w.id)`,
      [ids],
    ),
  );
  return rows.map(({ id }) => id);
}

/** A standing dispatch that is older than `grace` seconds has come to the case, by number: it may be the second one. */
async function dispatchesWithoutCase(
  routing: WorkerDatabase,
  tracking: WorkerDatabase | undefined,
  grace: number,
): Promise<Finding[]> {
  if (!tracking) return [];
  const standing = await routing.run(workerActor('routing'), (tx) =>
    tx.query<{ id: string; dispatchNo: number }>(
      `select report_id as id, dispatch_no as "dispatchNo" from dispatch
       where standing and decided_at < now() - make_interval(secs => $1)`,
      [grace],
    ),
  );
  const without = await tracking.run(workerActor('tracking'), (tx) =>
    tx.query<{ id: string; dispatchNo: number }>(
      `select w.id, w.dispatch_no as "dispatchNo"
       from unnest($1::text[], $2::int[]) as w(id, dispatch_no)
       where not exists (select from case_record c where c.id = w.id and c.dispatch_no >= w.dispatch_no)
         and not exists (select from parking p where p.subject = w.id)`,
      [standing.map(({ id }) => id), standing.map(({ dispatchNo }) => dispatchNo)],
    ),
  );
  return without.map(({ id, dispatchNo }) => ({
    check: 'reports',
    service: 'tracking',
    id,
    detail: `dispatch ${dispatchNo} has no case`,
  }));
}
