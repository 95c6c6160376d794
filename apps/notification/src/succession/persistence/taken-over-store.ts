import type { EventOf } from '#contracts';
import type { Tx } from '#persistence';

type Transferred = EventOf<'vn.dieuphoi.case.transferred'>;

/** What one agency took over from another. */
export interface TakenOver {
  fromAgencyId: string;
  agencyId: string;
  cases: number;
  /** The same however often it is told of. */
  eventId: string;
}

/** Cases come one by one; so long after the last one of them it is told how many they were. Interval of PostgreSQL. */
const quiet = '10 seconds';

/** Keeps that a case has a new lead. */
export async function addTakenOver(tx: Tx, events: readonly Transferred[]): Promise<void> {
  const moved = events.filter(({ data }) => data.fromAgencyId !== undefined);
  if (moved.length === 0) return;
  await tx.execute(
    `insert into taken_over_case (report_id, from_agency_id, agency_id)
     select id, "from", "to" from jsonb_to_recordset($1) as r(id text, "from" text, "to" text)
     on conflict do nothing`,
    [JSON.stringify(moved.map(({ subject, data }) => ({ id: subject, from: data.fromAgencyId, to: data.agencyId })))],
  );
}

/** What was taken over and not told yet; nothing more has come for a while. */
export function readUntold(tx: Tx): Promise<TakenOver[]> {
  return tx.query<TakenOver>(
    `select from_agency_id as "fromAgencyId", agency_id as "agencyId", count(*)::int as cases,
       md5(from_agency_id || ' ' || agency_id)::uuid as "eventId"
     from taken_over_case where not told
     group by from_agency_id, agency_id having max(heard_at) < now() - $1::interval
     order by from_agency_id, agency_id`,
    [quiet],
  );
}

export async function markTold(tx: Tx, { fromAgencyId, agencyId }: TakenOver): Promise<void> {
  await tx.execute('update taken_over_case set told = true where not told and from_agency_id = $1 and agency_id = $2', [
    fromAgencyId,
    agencyId,
  ]);
}
