import type { ReportStatus } from '#contracts';
import { nearDays } from '#duplicates';
import type { Tx } from '#persistence';
import { cellOf, type Point } from '../../publication/domain/blur-point.js';

/** A report as the public reads it. */
export interface PublishedReport {
  code: string;
  text: string;
  status: ReportStatus;
  receivedAt: Date;
  /** Of the place where it happened: YYYY-MM-DD. */
  receivedOn: string;
  fieldCode: string;
  placeCode: string | null;
  /** Blurred. */
  lat: number | null;
  lng: number | null;
  supports: number;
}

const most = 50;

const open = `select r.code, p.text, v.status, p.received_at as "receivedAt",
    to_char(p.received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "receivedOn",
    p.field_code as "fieldCode", p.place_code as "placeCode", p.lat, p.lng,
    (select count(*)::int from citizen_request s where s.report_id = p.report_id and s.type = 'support') as supports
  from publication p join report r on r.id = p.report_id join report_view v on v.report_id = p.report_id
  where p.state = 'published' and p.received_at > now() - make_interval(days => ${nearDays})
    and v.status in ('awaiting-triage', 'awaiting-citizen', 'dispatched', 'accepted', 'in-progress', 'reopened')`;
const latest = `order by p.received_at desc limit ${most}`;

/** Published and still open around a point, and those of the commune that have none; all of the commune without a point. */
export async function findPublished(
  tx: Tx,
  point: Point | undefined,
  placeCode: string | undefined,
): Promise<PublishedReport[]> {
  const near = point
    ? await tx.query<PublishedReport>(`${open} and p.lat_cell = any($1) and p.lng_cell = any($2) ${latest}`, [
        around(cellOf(point).lat),
        around(cellOf(point).lng),
      ])
    : [];
  if (placeCode === undefined) return near;
  const ofPlace = await tx.query<PublishedReport>(
    `${open} and p.place_code = $1 ${point ? 'and p.lat_cell is null' : ''} ${latest}`,
    [placeCode],
  );
  return [...near, ...ofPlace];
}

function around(cell: number): number[] {
  return [cell - 1, cell, cell + 1];
}
