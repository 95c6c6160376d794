import type { AnyEvent } from '#contracts';
import { type WorkerDatabase, workerActor } from '#persistence';
import { emptyView, type ReportView } from '../../../apps/intake/src/timeline/domain/report-view.js';
import { takeEvent } from '../../../apps/intake/src/timeline/domain/take-event.js';
import type { ServiceDatabase } from '../operator-databases.js';
import type { CheckResult, Finding } from './finding.js';
import { readLog } from './read-log.js';

type Compared = Pick<ReportView, 'status' | 'dispatchNo' | 'standing' | 'holderId' | 'fieldCode'>;

interface Expected {
  view: ReportView;
  /** When the last event about it was said. */
  last: number;
  /** False when its first events are no longer in the ledger, which is kept for some weeks. */
  whole: boolean;
}

const page = 5_000;

/**
 * What citizens see of each report is what its events make of it; reports that still move, and those whose events are no
 * longer all there, are left out.
 */
export async function checkProjections(databases: readonly ServiceDatabase[], grace: number): Promise<CheckResult> {
  const intake = databases.find(({ service }) => service === 'intake')?.database;
  if (!intake) return { check: 'projections', looked: 0, findings: [] };
  const expected = new Map<string, Expected>();
  for await (const event of readLog(databases)) {
    const before = expected.get(event.subject) ?? { view: emptyView(event.subject), whole: isFirst(event) };
    expected.set(event.subject, {
      view: takeEvent(before.view, event),
      last: Date.parse(event.time),
      whole: before.whole,
    });
  }
  const settled = [...expected].filter(([, { last, whole }]) => whole && last < Date.now() - grace * 1_000);
  const findings: Finding[] = [];
  for (let from = 0; from < settled.length; from += page) {
    const part = settled.slice(from, from + page);
    const stored = await storedViews(
      intake,
      part.map(([id]) => id),
    );
    for (const [id, { view }] of part) {
      const found = stored.get(id);
      if (!found || same(found, view)) continue;
      const detail = `shows ${describe(found)}, its events make ${describe(view)}`;
      findings.push({ check: 'projections', service: 'intake', id, detail });
    }
  }
  return { check: 'projections', looked: settled.length, findings };
}

/** Every report begins at intake, and all that is said of it later is younger. */
function isFirst({ source, sequence }: AnyEvent): boolean {
  return source === '/intake' && sequence === 1;
}

/** Held reports are behind on purpose. */
async function storedViews(intake: WorkerDatabase, ids: string[]): Promise<Map<string, Compared>> {
  const rows = await intake.run(workerActor('intake'), (tx) =>
    tx.query<Compared & { id: string }>(
      `select r.id::text as id, coalesce(v.status, 'received') as status, coalesce(v.dispatch_no, 0) as "dispatchNo",
         coalesce(v.standing, false) as standing, v.holder_id as "holderId", v.field_code as "fieldCode"
       from report r left join report_view v on v.report_id = r.id
       where r.id = any($1::uuid[]) and not exists (select from parking p where p.subject = r.id::text)`,
      [ids],
    ),
  );
  return new Map(rows.map(({ id, ...view }) => [id, view]));
}

function same(a: Compared, b: Compared): boolean {
  return describe(a) === describe(b);
}

function describe({ status, dispatchNo, standing, holderId, fieldCode }: Compared): string {
  return `${status}, dispatch ${dispatchNo}${standing ? ' standing' : ''}, ${holderId ?? '-'}, ${fieldCode ?? '-'}`;
}
