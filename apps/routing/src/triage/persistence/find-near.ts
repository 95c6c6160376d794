import { nearDays } from '#duplicates';
import type { Tx } from '#persistence';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { selectedColumns } from '../../reports/persistence/report-store.js';
import { pointOf } from '../domain/similar-reports.js';

/** Where and when to look for reports of the same matter. */
export interface SearchBox {
  /** The report that is compared. */
  id: string;
  from: Date;
  to: Date;
  point?: { lat: number; lng: number };
  placeCode: string | null;
}

const millisecondsPerDay = 86_400_000;

/** Around a report, before and after it. */
export function searchBox(report: RoutedReport): SearchBox {
  const { id, placeCode, receivedAt } = report;
  const days = (count: number) => new Date(receivedAt.getTime() + count * millisecondsPerDay);
  return { id, from: days(-nearDays), to: days(nearDays), point: pointOf(report), placeCode };
}

/** The latest around the point, and of the commune: what one press can merge. */
const mostNear = 500;
/** The columns lat_cell and lng_cell count in this. A cell and its neighbours reach 200 m at least. */
const cellsPerDegree = 500;

/** Of the firsts of matters, which only tell where a new report belongs. */
const mostFirsts = 50;

/** A denunciation stays alone, also for those who may read it. */
const inHand = `state in ('waiting', 'awaiting-citizen', 'ruling', 'undo', 'dispatched') and not closed
  and not denunciation`;
const standing = `${inHand} and id <> $1 and received_at between $2 and $3`;

/** The latest of a cell, with which each of many new reports is compared before it is dispatched. */
const mostOfCell = 10;

/** Standing reports around a point, and those of its commune that have none; all of the commune when there is no point. */
export function findNear(tx: Tx, box: SearchBox): Promise<RoutedReport[]> {
  return find<RoutedReport>(tx, box, selectedColumns, standing, mostNear);
}

/** A report with the matter that it is of; null when it was never compared. */
export type FirstReport = RoutedReport & { matterId: string | null };

/** Like `findNear`, but of each matter the first, and those that an agency has. */
export function findFirsts(tx: Tx, box: SearchBox): Promise<FirstReport[]> {
  const columns = `${selectedColumns}, matter_id as "matterId"`;
  const first = `${standing} and (matter_id = id or state = 'dispatched')`;
  return find<FirstReport>(tx, box, columns, first, mostFirsts);
}

/** By box the latest standing reports around its point, in one statement for any number of boxes. */
export async function findAtPoints(tx: Tx, boxes: readonly SearchBox[]): Promise<Map<string, RoutedReport[]>> {
  const cells = boxes.flatMap(({ id, from, to, point }) =>
    point
      ? cellsAround(point.lat).flatMap((lat) => cellsAround(point.lng).map((lng) => ({ box: id, from, to, lat, lng })))
      : [],
  );
  const found = new Map<string, RoutedReport[]>();
  if (cells.length === 0) return found;
  const rows = await tx.query<RoutedReport & { box: string }>(
    `select c.box, near.* from jsonb_to_recordset($1)
       as c(box text, "from" timestamptz, "to" timestamptz, lat integer, lng integer),
     lateral (select ${selectedColumns} from routed_report
       where ${inHand} and lat_cell = c.lat and lng_cell = c.lng and received_at between c."from" and c."to"
       order by received_at desc limit ${mostOfCell}) near`,
    [JSON.stringify(cells)],
  );
  for (const { box, ...report } of rows) found.set(box, [...(found.get(box) ?? []), report]);
  return found;
}

async function find<T>(
  tx: Tx,
  { id, from, to, point, placeCode }: SearchBox,
  columns: string,
  condition: string,
  most: number,
): Promise<T[]> {
  const near = point
    ? await tx.query<T>(
        `select ${columns} from routed_report
         where ${condition} and lat_cell = any($4) and lng_cell = any($5)
         order by received_at desc limit ${most}`,
        [id, from, to, cellsAround(point.lat), cellsAround(point.lng)],
      )
    : [];
  if (placeCode === null) return near;
  const ofPlace = await tx.query<T>(
    `select ${columns} from routed_report
     where ${condition} and place_code = $4 ${point ? 'and lat_cell is null' : ''}
     order by received_at desc limit ${most}`,
    [id, from, to, placeCode],
  );
  return [...near, ...ofPlace];
}

function cellsAround(degrees: number): number[] {
  const cell = Math.floor(degrees * cellsPerDegree);
  return [cell - 1, cell, cell + 1];
}
