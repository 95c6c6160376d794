import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import type { ExpectedReport } from './expected-report.js';
import type { CheckResult, Finding } from './finding.js';
import { type Projection, projections } from './projections.js';

const page = 5_000;

/**
 * What services keep of each report is what its events make of it: the citizen's view and time line, the dispatch, the case,
 * texts, who is told, and what is counted; and none of it is missing. Reports that still move, and those whose events are no
 * longer all there, are left out.
 */
export async function checkProjections(
  databases: readonly ServiceDatabase[],
  reports: ReadonlyMap<string, ExpectedReport>,
  grace: number,
): Promise<CheckResult> {
  const settled = [...reports].filter(([, { last, whole }]) => whole && last < Date.now() - grace * 1_000);
  const findings: Finding[] = [];
  for (const projection of projections) {
    const found = databases.find(({ service }) => service === projection.service);
    if (!found) continue;
    for (let from = 0; from < settled.length; from += page) {
      findings.push(...(await compare(found, projection, new Map(settled.slice(from, from + page)))));
    }
  }
  return { check: 'projections', looked: settled.length, findings };
}

/** Held reports are behind on purpose and left out. */
async function compare(
  { service, database }: ServiceDatabase,
  { sql, expected }: Projection,
  reports: ReadonlyMap<string, ExpectedReport>,
): Promise<Finding[]> {
  const rows = await database.run(workerActor(service), (tx) =>
    tx.query<{ id: string; shows: string | null }>(
      `with kept as (${sql})
       select w.id, k.shows from unnest($1::text[]) as w(id) left join kept k using (id)
       where not exists (select from parking p where p.subject = w.id)`,
      [[...reports.keys()]],
    ),
  );
  return rows.flatMap(({ id, shows }) => {
    const made = expected(reports.get(id)!);
    if (shows === made) return [];
    return [{ check: 'projections', service, id, detail: `shows ${shows ?? 'nothing'}; its events make ${made}` }];
  });
}
