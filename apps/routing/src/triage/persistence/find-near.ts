import type { Tx } from '#persistence';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { selectedColumns } from '../../reports/persistence/report-store.js';

/** Where and when to look for reports of the same matter. */
export interface SearchBox {
  /** The report that is compared. */
  id: string;
  from: Date;
  to: Date;
  point?: { lat: number; lng: number };
  placeCode: string | null;
}

/** The latest of each kind: what one press can merge. */
const mostNear = 500;
const mostOfPlace = 500;
/** The columns lat_cell and lng_cell count in this. A cell and its neighbours reach 200 m at least. */
const cellsPerDegree = 500;

const standing = `state in ('waiting', 'awaiting-citizen', 'ruling', 'undo', 'dispatched') and not closed
  and id <> $1 and received_at between $2 and $3`;

/** Standing reports around a point, and those of its commune that have none; all of the commune when there is no point. */
export async function findNear(tx: Tx, { id, from, to, point, placeCode }: SearchBox): Promise<RoutedReport[]> {
  const near = point
    ? await tx.query<RoutedReport>(
        `select ${selectedColumns} from routed_report
         where ${standing} and lat_cell = any($4) and lng_cell = any($5)
         order by received_at desc limit ${mostNear}`,
        [id, from, to, cellsAround(point.lat), cellsAround(point.lng)],
      )
    : [];
  if (placeCode === null) return near;
  const ofPlace = await tx.query<RoutedReport>(
    `select ${selectedColumns} from routed_report
     where ${standing} and place_code = $4 ${point ? 'and lat_cell is null' : ''}
     order by received_at desc limit ${mostOfPlace}`,
    [id, from, to, placeCode],
  );
  return [...near, ...ofPlace];
}

function cellsAround(degrees: number): number[] {
  const cell = Math.floor(degrees * cellsPerDegree);
  return [cell - 1, cell, cell + 1];
}
