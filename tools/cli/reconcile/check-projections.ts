import { workerActor } from '#persistence';
import type { AnyEvent } from '#contracts';
import { emptyView, type ReportView } from '../../../apps/intake/src/timeline/domain/report-view.js';
import { takeEvent } from '../../../apps/intake/src/timeline/domain/take-event.js';
import {
  takeEvent as watch,
  type WatchedReport,
} from '../../../apps/notification/src/notices/domain/watched-report.js';
import { measuredEvent } from '../../../apps/tracking/src/measures/domain/measured-event.js';
import type { ServiceDatabase } from '../operator-databases.js';
import type { CheckResult, Finding } from './finding.js';
import { readLog } from './read-log.js';

interface Expected {
  view: ReportView;
  watched: WatchedReport | undefined;
  /** Types of the events from which figures are made. */
  measured: string[];
  split: boolean;
  /** The dispatch deadline that was said last. */
  dispatchBy: string | undefined;
  /** When the last event about it was said. */
  last: number;
  /** False when its first events are no longer in the ledger, which is kept for some weeks. */
  whole: boolean;
}

/** What one service keeps of a report, and what the events make of the same, in words that can be compared. */
interface Projection {
  service: string;
  /** Rows of `id` and `shows` for the ids of $1; held reports are behind on purpose and left out. */
  sql: string;
  expected(expected: Expected): string;
}

const page = 5_000;
const notHeld = (id: string) => `not exists (select from parking p where p.subject = ${id})`;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const projections: Projection[] = [
  {
    service: 'intake',
    sql: `select r.id::text as id, concat_ws(', ', coalesce(v.status, 'received'), 'dispatch ' || coalesce(v.dispatch_no, 0),
            case when v.standing then 'standing' end, v.holder_id, v.field_code) as shows
          from report r left join report_view v on v.report_id = r.id
          where r.id = any($1::uuid[]) and ${notHeld('r.id::text')}`,
    expected: ({ view: { status, dispatchNo, standing, holderId, fieldCode } }) =>
      words(status, `dispatch ${dispatchNo}`, standing && 'standing', holderId, fieldCode),
  },
  {
    // Citizens are not told that an answer waits for approval.
    service: 'tracking',
    sql: `select c.id, concat_ws(', ', 'dispatch ' || c.dispatch_no, case when c.standing then
              'standing as ' || case c.status when 'answered' then 'in-progress' else c.status end || ' at ' || c.agency_id
            when c.status in ('merged', 'split', 'withdrawn') then c.status end, ${instant('c.dispatch_by')}) as shows
          from case_record c where c.id = any($1) and ${notHeld('c.id')}`,
    expected: ({ view, split, dispatchBy }) =>
      words(
        `dispatch ${view.dispatchNo}`,
        view.standing && `standing as ${view.status} at ${view.holderId}`,
        view.status === 'merged' || view.status === 'withdrawn' ? view.status : split && 'split',
        dispatchBy,
      ),
  },
  {
    // What can still be taken back has not been said yet.
    service: 'routing',
    sql: `select r.id, concat_ws(', ', case when r.state = 'dispatched' then 'standing dispatch ' || r.dispatch_no
              when r.state in ('waiting', 'ruling') then 'on the desk' else r.state end, ${instant('r.dispatch_by')}) as shows
          from routed_report r where r.id = any($1) and r.state <> 'undo' and ${notHeld('r.id')}`,
    expected: ({ view, split, dispatchBy }) => words(split ? 'split' : routedState(view), dispatchBy),
  },
  {
    service: 'notification',
    sql: `select w.id, concat_ws(', ', w.code, case when w.notify then 'notify' end, 'dispatch ' || w.dispatch_no,
            w.agency_id, w.assignee) as shows
          from watched_report w where w.id = any($1) and ${notHeld('w.id')}`,
    expected: ({ watched }) =>
      watched === undefined
        ? 'nothing'
        : words(
            watched.code,
            watched.notify && 'notify',
            `dispatch ${watched.dispatchNo}`,
            watched.agencyId,
            watched.assignee,
          ),
  },
  {
    service: 'tracking',
    sql: `select r.id, coalesce(string_agg(m.type, ', ' order by m.type collate "C"), '') as shows
          from unnest($1::text[]) as r(id) left join measured_event m on m.report_id = r.id
          where ${notHeld('r.id')} group by r.id`,
    expected: ({ measured }) => words(...measured.toSorted()),
  },
];

/**
 * What services keep of each report is what its events make of it: the citizen's view, the case, the dispatch, who is told,
 * and what is counted. Reports that still move, and those whose events are no longer all there, are left out.
 */
export async function checkProjections(databases: readonly ServiceDatabase[], grace: number): Promise<CheckResult> {
  const expected = new Map<string, Expected>();
  for await (const event of readLog(databases)) {
    expected.set(event.subject, after(expected.get(event.subject) ?? unknown(event), event));
  }
  const settled = [...expected].filter(([, { last, whole }]) => whole && last < Date.now() - grace * 1_000);
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

async function compare(
  { service, database }: ServiceDatabase,
  { sql, expected }: Projection,
  reports: ReadonlyMap<string, Expected>,
): Promise<Finding[]> {
  const rows = await database.run(workerActor(service), (tx) =>
    tx.query<{ id: string; shows: string }>(sql, [[...reports.keys()]]),
  );
  return rows.flatMap(({ id, shows }) => {
    const made = expected(reports.get(id)!);
    if (shows === made) return [];
    return [{ check: 'projections', service, id, detail: `shows ${shows}; its events make ${made}` }];
  });
}

/** Every report begins at intake, and all that is said of it later is younger. */
function unknown({ subject, source, sequence }: AnyEvent): Expected {
  return {
    view: emptyView(subject),
    watched: undefined,
    measured: [],
    split: false,
    dispatchBy: undefined,
    last: 0,
    whole: source === '/intake' && sequence === 1,
  };
}

function after(before: Expected, event: AnyEvent): Expected {
  return {
    ...before,
    view: takeEvent(before.view, event),
    watched: watch(before.watched, event),
    measured: measuredEvent(event) ? [...before.measured, event.type] : before.measured,
    split: before.split || event.type === 'vn.dieuphoi.dispatch.split',
    dispatchBy: dispatchDeadline(event) ?? before.dispatchBy,
    last: Date.parse(event.time),
  };
}

function routedState({ status, standing, dispatchNo }: ReportView): string {
  if (standing) return `standing dispatch ${dispatchNo}`;
  return status === 'received' || status === 'awaiting-triage' ? 'on the desk' : status;
}

function dispatchDeadline(event: AnyEvent): string | undefined {
  switch (event.type) {
    case 'vn.dieuphoi.report.submitted':
    case 'vn.dieuphoi.dispatch.classified':
    case 'vn.dieuphoi.dispatch.resumed':
    case 'vn.dieuphoi.dispatch.dispatched':
      return event.data.dispatchBy;
    default:
      return undefined;
  }
}

function words(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
