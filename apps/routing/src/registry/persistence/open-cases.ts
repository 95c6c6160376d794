import type { Tx } from '#persistence';

export interface OpenCase {
  code: string;
  agencyId: string;
  placeCode: string | null;
}

/** What some agencies have in hand, the oldest first. */
export function readOpenCases(tx: Tx, agencyIds: readonly string[]): Promise<OpenCase[]> {
  return tx.query<OpenCase>(
    `select code, agency_id as "agencyId", place_code as "placeCode" from routed_report
     where state = 'dispatched' and not closed and agency_id = any($1) order by agency_id, received_at, id`,
    [agencyIds],
  );
}
