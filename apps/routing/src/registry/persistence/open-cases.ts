import type { Tx } from '#persistence';

export interface OpenCase {
  code: string;
  agencyId: string;
  placeCode: string | null;
  role: 'lead' | 'support';
}

/** What some agencies lead or support, the oldest first. */
export function readOpenCases(tx: Tx, agencyIds: readonly string[]): Promise<OpenCase[]> {
  return tx.query<OpenCase>(
    `with open_case as (select * from routed_report where state = 'dispatched' and not closed)
     select code, "agencyId", place_code as "placeCode", role from (
       select *, agency_id as "agencyId", 'lead' as role from open_case
       union all
       select c.*, s.id, 'support' from open_case c join dispatch d on d.report_id = c.id and d.standing, unnest(d.support_ids) s(id)
     ) t
     where "agencyId" = any($1) order by "agencyId", role, received_at, id`,
    [agencyIds],
  );
}
