import type { Tx } from '#persistence';
import type { Claim } from '../domain/claim.js';

/** Claims by report, also those whose time is over. */
export async function readClaims(tx: Tx, reportIds: readonly string[]): Promise<Map<string, Claim>> {
  const rows = await tx.query<Claim>(
    `select report_id as "reportId", claimed_by as by, ends_at as "endsAt", case when s.id is not null then
       jsonb_build_object('id', s.id, 'name', s.display_name, 'agencyId', s.agency_id) end as person
     from claim left join staff_copy s on s.id = claimed_by where report_id = any($1)`,
    [reportIds],
  );
  return new Map(rows.map((claim) => [claim.reportId, claim]));
}

/** Takes the place of any other claim of the report, whose row is locked. */
export async function saveClaim(tx: Tx, { reportId, by, endsAt }: Omit<Claim, 'person'>): Promise<void> {
  await tx.execute(
    `insert into claim (report_id, claimed_by, ends_at) values ($1, $2, $3)
     on conflict (report_id) do update set claimed_by = excluded.claimed_by, ends_at = excluded.ends_at`,
    [reportId, by, endsAt],
  );
}

/** Only those of `by`. */
export async function deleteClaims(tx: Tx, reportIds: readonly string[], by: string): Promise<void> {
  await tx.execute('delete from claim where report_id = any($1) and claimed_by = $2', [reportIds, by]);
}
