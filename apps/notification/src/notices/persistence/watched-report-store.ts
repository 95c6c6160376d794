import type { Tx } from '#persistence';
import type { WatchedReport } from '../domain/watched-report.js';

interface Row {
  id: string;
  code: string;
  notify: boolean;
  dispatch_no: number;
  agency_id: string | null;
  assignee: string | null;
  merged_into: string | null;
}

/** Locks them in order of id. */
export async function lockReports(tx: Tx, ids: readonly string[]): Promise<Map<string, WatchedReport>> {
  const rows = await tx.query<Row>(
    `select id, code, notify, dispatch_no, agency_id, assignee, merged_into from watched_report
     where id = any($1) order by id for update`,
    [ids],
  );
  return new Map(
    rows.map(({ id, code, notify, dispatch_no, agency_id, assignee, merged_into }) => [
      id,
      {
        ...{ id, code, notify, dispatchNo: dispatch_no },
        agencyId: agency_id ?? undefined,
        assignee: assignee ?? undefined,
        mergedInto: merged_into ?? undefined,
      },
    ]),
  );
}

export async function saveReports(tx: Tx, reports: readonly WatchedReport[]): Promise<void> {
  if (reports.length === 0) return;
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.execute(
    `insert into watched_report (id, code, notify, dispatch_no, agency_id, assignee, merged_into)
     select id, code, notify, "dispatchNo", "agencyId", assignee, "mergedInto" from jsonb_to_recordset($1)
       as r(id text, code text, notify boolean, "dispatchNo" int, "agencyId" text, assignee text, "mergedInto" text)
     on conflict (id) do update set notify = excluded.notify, dispatch_no = excluded.dispatch_no,
       agency_id = excluded.agency_id, assignee = excluded.assignee, merged_into = excluded.merged_into`,
    [JSON.stringify(sorted)],
  );
}

export interface MergedReport {
  id: string;
  code: string;
  rootId: string;
}

/** Those that go on in some reports, also by way of others, and whose reporters want to be told. */
export function findMerged(tx: Tx, rootIds: readonly string[]): Promise<MergedReport[]> {
  return tx.query(
    `with recursive merged as (
       select id, code, notify, merged_into as root_id, 1 as depth from watched_report where merged_into = any($1)
       union all
       select w.id, w.code, w.notify, m.root_id, m.depth + 1 from merged m join watched_report w on w.merged_into = m.id
       where m.depth < 20
     )
     select id, code, root_id as "rootId" from merged where notify`,
    [rootIds],
  );
}
