import type { Tx } from '#persistence';
import type { WatchedReport } from '../domain/watched-report.js';

interface Row {
  id: string;
  code: string;
  notify: boolean;
  dispatch_no: number;
  agency_id: string | null;
  assignee: string | null;
}

/** Locks them in order of id. */
export async function lockReports(tx: Tx, ids: readonly string[]): Promise<Map<string, WatchedReport>> {
  const rows = await tx.query<Row>(
    `select id, code, notify, dispatch_no, agency_id, assignee from watched_report
     where id = any($1) order by id for update`,
    [ids],
  );
  return new Map(
    rows.map(({ id, code, notify, dispatch_no, agency_id, assignee }) => [
      id,
      { id, code, notify, dispatchNo: dispatch_no, agencyId: agency_id ?? undefined, assignee: assignee ?? undefined },
    ]),
  );
}

export async function saveReports(tx: Tx, reports: readonly WatchedReport[]): Promise<void> {
  if (reports.length === 0) return;
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.execute(
    `insert into watched_report (id, code, notify, dispatch_no, agency_id, assignee)
     select id, code, notify, "dispatchNo", "agencyId", assignee from jsonb_to_recordset($1)
       as r(id text, code text, notify boolean, "dispatchNo" int, "agencyId" text, assignee text)
     on conflict (id) do update set notify = excluded.notify, dispatch_no = excluded.dispatch_no,
       agency_id = excluded.agency_id, assignee = excluded.assignee`,
    [JSON.stringify(sorted)],
  );
}
