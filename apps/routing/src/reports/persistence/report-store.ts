import type { DispatchReviewed } from '#contracts';
import type { Tx } from '#persistence';
import type { DispatchRow, RoutedReport } from '../domain/routed-report.js';

/** Column and property; the database's names are the properties' in snake case. */
const columns: Record<keyof RoutedReport, string> = {
  id: 'text',
  code: 'text',
  kind: 'text',
  channel: 'text',
  text: 'text',
  location: 'jsonb',
  namedField: 'text',
  receivedAt: 'timestamptz',
  dispatchBy: 'timestamptz',
  urgency: 'text',
  contactable: 'boolean',
  test: 'boolean',
  state: 'text',
  reasons: 'text[]',
  placeCode: 'text',
  placeDoubt: 'real',
  fields: 'jsonb',
  candidates: 'jsonb',
  flags: 'text[]',
  restricted: 'boolean',
  denunciationSaid: 'jsonb',
  aboutIds: 'text[]',
  why: 'text[]',
  modelVersion: 'text',
  unsure: 'boolean',
  pairs: 'integer',
  unknownPairs: 'integer',
  dispatchNo: 'integer',
  agencyId: 'text',
  handedOver: 'boolean',
  returns: 'jsonb',
  question: 'jsonb',
  pauseUsed: 'boolean',
  mergedInto: 'text',
  mergeAsked: 'jsonb',
  review: 'jsonb',
  accepted: 'boolean',
  closed: 'boolean',
  dueAt: 'timestamptz',
  alarmAt: 'timestamptz',
  alarmStep: 'text',
  version: 'integer',
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = Object.keys(columns) as (keyof RoutedReport)[];
export const selectedColumns = names.map((name) => `${snake(name)} as "${name}"`).join(', ');
const listed = names.map(snake).join(', ');
const recordset = `jsonb_to_recordset($1) as r(${names.map((name) => `"${name}" ${columns[name]}`).join(', ')})`;
/** What never changes stays as it is. */
const fixed: (keyof RoutedReport)[] = [
  ...(['id', 'code', 'kind', 'channel', 'namedField', 'receivedAt', 'contactable', 'test', 'version'] as const),
];
const assigned = names
  .filter((name) => !fixed.includes(name))
  .map((name) => `${snake(name)} = r."${name}"`)
  .join(', ');

/** Inserts new reports; one that is there already stays as it is. */
export async function insertReports(tx: Tx, reports: readonly RoutedReport[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.execute(
    `insert into routed_report (${listed})
     select ${names.map((name) => `"${name}"`).join(', ')} from ${recordset} order by id
     on conflict (id) do nothing`,
    [JSON.stringify(reports)],
  );
}

/** Reports by id, locked in order of id. */
export async function lockReports(tx: Tx, ids: readonly string[]): Promise<Map<string, RoutedReport>> {
  const rows = await tx.query<RoutedReport>(
    `select ${selectedColumns} from routed_report where id = any($1) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those into which others were merged. Locked reports get no more of them. */
export async function findRoots(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'select distinct merged_into as id from routed_report where merged_into = any($1)',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of some reports that are denunciations. */
export async function findDenunciations(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>('select id from routed_report where id = any($1) and denunciation', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Into what reports are to be merged, with what that was merged into itself; not locked. */
export async function findMergeTargets(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with recursive target as (
       select merge_asked ->> 'intoReportId' as id from routed_report where id = any($1) and merge_asked is not null
       union
       select r.merged_into from target join routed_report r on r.id = target.id where r.merged_into is not null
     )
     select id from target`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Writes reports that are locked; each counts up its version. */
export async function saveReports(tx: Tx, reports: readonly RoutedReport[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.execute(
    `update routed_report t set ${assigned}, version = t.version + 1 from ${recordset} where t.id = r.id`,
    [JSON.stringify(reports)],
  );
}

interface DispatchKey {
  id: string;
  dispatchNo: number;
}

/** Our own dispatches were read back from the log; from here on tracking decides. */
export function markHandedOver(tx: Tx, dispatches: readonly DispatchKey[]): Promise<void> {
  return mark(tx, 'handed_over', dispatches);
}

/** The agency has accepted that dispatch. */
export function markAccepted(tx: Tx, dispatches: readonly DispatchKey[]): Promise<void> {
  return mark(tx, 'accepted', dispatches);
}

/** The agency has closed the case of that dispatch. */
export function markClosed(tx: Tx, dispatches: readonly DispatchKey[]): Promise<void> {
  return mark(tx, 'closed', dispatches);
}

/** Others support a dispatch now: one more, or those that stand for one that has ended. */
export async function changeSupporters(
  tx: Tx,
  { id, dispatchNo, supportIds }: DispatchKey & Pick<DispatchRow, 'supportIds'>,
): Promise<void> {
  await tx.execute('update dispatch set support_ids = $3 where report_id = $1 and dispatch_no = $2 and standing', [
    id,
    dispatchNo,
    supportIds,
  ]);
}

/** Rows are locked in order of id. */
async function mark(
  tx: Tx,
  column: 'handed_over' | 'accepted' | 'closed',
  dispatches: readonly DispatchKey[],
): Promise<void> {
  if (dispatches.length === 0) return;
  await tx.execute(
    `update routed_report t set ${column} = true
     from (select t.id from routed_report t
       join jsonb_to_recordset($1) as r(id text, "dispatchNo" integer) on t.id = r.id
       where t.dispatch_no = r."dispatchNo" and t.state = 'dispatched' order by t.id for update of t) found
     where t.id = found.id`,
    [JSON.stringify(dispatches)],
  );
}

export async function insertDispatches(
  tx: Tx,
  dispatches: readonly (DispatchRow & { reportId: string })[],
): Promise<void> {
  if (dispatches.length === 0) return;
  await tx.execute(
    `insert into dispatch (report_id, dispatch_no, agency_id, support_ids, field_code, subfield_code, decided_at, decided_by, ruling, standing)
     select "reportId", "dispatchNo", "agencyId", "supportIds", "fieldCode", "subfieldCode",
       "decidedAt", "decidedBy", ruling, true
     from jsonb_to_recordset($1) as r("reportId" text, "dispatchNo" integer, "agencyId" text, "supportIds" text[],
       "fieldCode" text, "subfieldCode" text, "decidedAt" timestamptz, "decidedBy" text, ruling boolean)`,
    [JSON.stringify(dispatches)],
  );
}

/** Those of some reports that wait for a review of their dispatch. */
export async function findAwaitingReview(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    'select id from routed_report where id = any($1) and review is not null',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A dispatch keeps what a person said of it. */
export async function keepReview(tx: Tx, reportId: string, reviewed: DispatchReviewed): Promise<void> {
  await tx.execute('update dispatch set reviewed = $3 where report_id = $1 and dispatch_no = $2', [
    reportId,
    reviewed.dispatchNo,
    JSON.stringify(reviewed),
  ]);
}

/** The dispatch stands no longer; `voidReason` when it never counts again. */
export async function endDispatch(tx: Tx, reportId: string, dispatchNo: number, voidReason?: string): Promise<void> {
  await tx.execute(
    `update dispatch set standing = false, void_reason = coalesce($3, void_reason)
     where report_id = $1 and dispatch_no = $2`,
    [reportId, dispatchNo, voidReason ?? null],
  );
}
