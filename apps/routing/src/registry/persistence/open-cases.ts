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
    `select r.code, a.id as "agencyId", r.place_code as "placeCode", a.role
     from routed_report r join dispatch d on d.report_id = r.id and d.standing,
       lateral (select r.agency_id, 'lead' union all select unnest(d.support_ids), 'support') a(id, role)
     where r.state = 'dispatched' and not r.closed and a.id = any($1) order by a.id, a.role, r.received_at, r.id`,
    [agencyIds],
  );
}
