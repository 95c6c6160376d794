import type { Tx } from '#persistence';
import { emptyView, type ReportView } from '../domain/report-view.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';

const viewColumns = `v.status, v.dispatch_no as "dispatchNo", v.standing, v.by_machine as "byMachine",
  v.handling_no as "handlingNo",
  v.holder_id as "holderId", v.field_code as "fieldCode", v.place_code as "placeCode", v.answer,
  v.closed_at as "closedAt", v.merged_into as "mergedInto"`;

type ViewRow = Omit<ReportView, 'reportId'> & { reportId: string; status: ReportView['status'] | null };

const toView = ({ status, ...row }: ViewRow): ReportView =>
  status === null ? emptyView(row.reportId) : { ...row, status };

/** Locks reports in id order, as everybody does who writes about them, and gives their views. Unknown ids are left out. */
export async function lockViews(tx: Tx, reportIds: readonly string[]): Promise<Map<string, ReportView>> {
  const rows = await tx.query<ViewRow>(
    `select r.id as "reportId", ${viewColumns} from report r left join report_view v on v.report_id = r.id
     where r.id = any($1::uuid[]) order by r.id for update of r`,
    [reportIds],
  );
  return new Map(rows.map((row) => [row.reportId, toView(row)]));
}

export async function readView(tx: Tx, reportId: string): Promise<ReportView> {
  const rows = await tx.query<ViewRow>(
    `select v.report_id as "reportId", ${viewColumns} from report_view v where v.report_id = $1`,
    [reportId],
  );
  return rows[0] ? toView(rows[0]) : emptyView(reportId);
}

/** Of the report in which a merged one goes on, at the end of the chain. */
export async function readRootView(tx: Tx, reportId: string): Promise<ReportView> {
  const rows = await tx.query<ViewRow>(
    `select root.id as "reportId", ${viewColumns} from (select root_of($1) as id) root
     left join report_view v on v.report_id = root.id`,
    [reportId],
  );
  return toView(rows[0]!);
}

export async function writeViews(tx: Tx, views: readonly ReportView[]): Promise<void> {
  if (views.length === 0) return;
  await tx.execute(
    `insert into report_view (report_id, status, dispatch_no, standing, by_machine, handling_no, holder_id, field_code,
       place_code, answer, closed_at, merged_into)
     select "reportId", status, "dispatchNo", standing, "byMachine", "handlingNo", "holderId", "fieldCode",
       "placeCode", answer, "closedAt", "mergedInto"
     from json_to_recordset($1) as v("reportId" uuid, status text, "dispatchNo" int, standing boolean,
       "byMachine" boolean, "handlingNo" int, "holderId" text, "fieldCode" text, "placeCode" text,
       answer jsonb, "closedAt" timestamptz, "mergedInto" uuid)
     order by "reportId"
     on conflict (report_id) do update set
       status = excluded.status, dispatch_no = excluded.dispatch_no, standing = excluded.standing,
       by_machine = excluded.by_machine, handling_no = excluded.handling_no, holder_id = excluded.holder_id,
       field_code = excluded.field_code, place_code = excluded.place_code, answer = excluded.answer, closed_at = excluded.closed_at,
       merged_into = excluded.merged_into`,
    [JSON.stringify(views)],
  );
}

export async function addEntries(tx: Tx, entries: readonly TimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(
    `insert into timeline_entry (event_id, report_id, at, type, data)
     select "eventId", "reportId", at, type, data
     from json_to_recordset($1) as e("eventId" uuid, "reportId" uuid, at timestamptz, type text, data jsonb)
     on conflict (event_id) do nothing`,
    [JSON.stringify(entries)],
  );
}

export interface StoredEntry {
  at: Date;
  type: string;
  data: TimelineEntry['data'];
}

export function readEntries(tx: Tx, reportId: string): Promise<StoredEntry[]> {
  return tx.query('select at, type, data from timeline_entry where report_id = $1 order by position', [reportId]);
}

/** What was said of a root, with one of `types`, since another report was merged into it. */
export function readFollowed(
  tx: Tx,
  rootId: string,
  mergedId: string,
  types: readonly string[],
): Promise<StoredEntry[]> {
  return tx.query(
    `select at, type, data from timeline_entry where report_id = $1 and type = any($3)
       and at >= (select max(at) from timeline_entry where report_id = $2 and type = 'merged') order by position`,
    [rootId, mergedId, types],
  );
}
