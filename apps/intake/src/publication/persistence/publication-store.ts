import type { ReportStatus } from '#contracts';
import type { Tx } from '#persistence';
import { cellOf, type Point } from '../domain/blur-point.js';

export type PublicationState = 'new' | 'waiting' | 'published' | 'private' | 'counted-only' | 'ended';

export interface Publication {
  reportId: string;
  code: string;
  state: PublicationState;
  status: ReportStatus;
  receivedAt: Date;
  fieldCode: string | null;
  placeCode: string | null;
  /** Masked. */
  text: string;
  location: { lat?: number; lng?: number } | null;
  /** What everybody reads; null unless it is published. */
  publicText: string | null;
  reason: string | null;
  decidedAt: Date | null;
  version: number;
}

const selected = `p.report_id as "reportId", r.code, p.state, coalesce(v.status, 'received') as status,
  p.received_at as "receivedAt", p.field_code as "fieldCode", p.place_code as "placeCode", r.text, r.location,
  p.text as "publicText", p.reason, p.decided_at as "decidedAt", p.version`;
const joined = `publication p join report r on r.id = p.report_id left join report_view v on v.report_id = p.report_id`;

/** Of reports whose senders agreed and still do; those that are there stay as they are. */
export async function addPublications(tx: Tx, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return;
  await tx.execute(
    `insert into publication (report_id, state, received_at)
     select id, 'new', received_at from report
     where id = any($1::uuid[]) and (consent ->> 'publish')::boolean order by id for share
     on conflict (report_id) do nothing`,
    [reportIds],
  );
}

export interface GivenReport {
  reportId: string;
  fieldCode: string;
  placeCode: string | null;
}

/** An agency has them: a publisher may look at them. */
export async function awaitPublisher(tx: Tx, given: readonly GivenReport[]): Promise<void> {
  if (given.length === 0) return;
  await tx.execute(
    `update publication p set field_code = g."fieldCode", place_code = coalesce(g."placeCode", p.place_code),
       state = case when p.state = 'new' then 'waiting' else p.state end
     from json_to_recordset($1) as g("reportId" uuid, "fieldCode" text, "placeCode" text) where p.report_id = g."reportId"`,
    [JSON.stringify(given)],
  );
}

/** Never again to be seen. Answers with those that were seen until now. */
export async function endPublications(
  tx: Tx,
  reportIds: readonly string[],
  state: 'counted-only' | 'ended',
): Promise<{ reportId: string; at: Date }[]> {
  if (reportIds.length === 0) return [];
  const rows = await tx.query<{ reportId: string; at: Date; seen: boolean }>(
    `with before as (select report_id, state from publication where report_id = any($1::uuid[]) and state <> 'ended'
       order by report_id for update)
     update publication p set state = $2, text = null, lat = null, lng = null, lat_cell = null, lng_cell = null,
       version = p.version + 1
     from before b where p.report_id = b.report_id
     returning p.report_id as "reportId", date_trunc('milliseconds', now()) as at, b.state = 'published' as seen`,
    [reportIds, state],
  );
  return rows.filter(({ seen }) => seen);
}

export interface ListPosition {
  receivedAt: string;
  id: string;
}

/** The oldest first. */
export function listPublications(
  tx: Tx,
  state: PublicationState,
  limit: number,
  after?: ListPosition,
): Promise<Publication[]> {
  return tx.query(
    `select ${selected} from ${joined}
     where p.state = $1 and ($3::timestamptz is null or (p.received_at, p.report_id) > ($3, $4::uuid))
     order by p.received_at, p.report_id limit $2`,
    [state, limit, after?.receivedAt ?? null, after?.id ?? null],
  );
}

export async function lockPublication(tx: Tx, reportId: string): Promise<Publication | undefined> {
  const [row] = await tx.query<Publication>(
    `select ${selected} from ${joined} where p.report_id = $1::uuid for update of p`,
    [reportId],
  );
  return row;
}

export async function savePublished(
  tx: Tx,
  reportId: string,
  shown: { text: string; point: Point | undefined; decidedBy: string },
): Promise<Date> {
  const { text, point, decidedBy } = shown;
  const cell = point && cellOf(point);
  const [row] = await tx.query<{ at: Date }>(
    `update publication set state = 'published', text = $2, lat = $3, lng = $4, lat_cell = $5, lng_cell = $6,
       reason = null, decided_by = $7, decided_at = date_trunc('milliseconds', now()), version = version + 1
     where report_id = $1::uuid returning decided_at as at`,
    [reportId, text, point?.lat ?? null, point?.lng ?? null, cell?.lat ?? null, cell?.lng ?? null, decidedBy],
  );
  return row!.at;
}

export async function savePrivate(tx: Tx, reportId: string, reason: string, decidedBy: string): Promise<Date> {
  const [row] = await tx.query<{ at: Date }>(
    `update publication set state = 'private', text = null, lat = null, lng = null, lat_cell = null, lng_cell = null,
       reason = $2, decided_by = $3, decided_at = date_trunc('milliseconds', now()), version = version + 1
     where report_id = $1::uuid returning decided_at as at`,
    [reportId, reason, decidedBy],
  );
  return row!.at;
}

/** The sender agrees no longer. */
export async function forgetConsent(tx: Tx, reportId: string): Promise<void> {
  await tx.execute(`update report set consent = jsonb_set(consent, '{publish}', 'false') where id = $1::uuid`, [
    reportId,
  ]);
}
