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

interface NewClaim extends Pick<Claim, 'reportId' | 'by' | 'endsAt'> {
  visitId?: string | undefined;
}

/** Takes the place of any other claim of the report, whose row is locked; false when the visit has ended before. */
export async function saveClaim(tx: Tx, { reportId, by, endsAt, visitId }: NewClaim): Promise<boolean> {
  const saved = await tx.query(
    `insert into claim (report_id, claimed_by, ends_at) values ($1, $2, $3)
     on conflict (report_id) do update set claimed_by = excluded.claimed_by, ends_at = excluded.ends_at
     where $4::uuid is null or claim.ended_visit is distinct from $4
     returning report_id`,
    [reportId, by, endsAt, visitId ?? null],
  );
  return saved.length > 0;
}

/** What is left behind keeps a claim of the same visit that is still on its way from counting. */
export async function endVisit(tx: Tx, reportId: string, by: string, visitId: string): Promise<void> {
  await tx.execute(
    `insert into claim (report_id, claimed_by, ends_at, ended_visit) values ($1, $2, now(), $3)
     on conflict (report_id) do update set ends_at = excluded.ends_at, ended_visit = excluded.ended_visit
     where claim.claimed_by = excluded.claimed_by or claim.ends_at <= excluded.ends_at`,
    [reportId, by, visitId],
  );
}

/** Only those of `by`. */
export async function deleteClaims(tx: Tx, reportIds: readonly string[], by: string): Promise<void> {
  await tx.execute('delete from claim where report_id = any($1) and claimed_by = $2', [reportIds, by]);
}
