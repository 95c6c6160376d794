import { assignmentsOf } from './assignments.js';
import { type Grouping, inGroups } from './figure.js';
import type { Question, Unit } from './unit.js';
import { unit } from './unit.js';
import { late, timely } from './verdict.js';

export const hopsId = 'hops';
export type HopsId = typeof hopsId;

/** A report that was given to somebody, and how many agencies it went through. */
export interface HopUnit extends Unit {
  agencies: number;
}

export interface HopFigure {
  measure: HopsId;
  group: string | null;
  reports: number;
  /** Of all these reports. */
  agencies: number;
  /** Null where there is no report. */
  mean: number | null;
  most: number | null;
}

/**
 * An agency counts each time that a report comes to it from another one. What it was recalled from it never had, and what an
 * agency gets back after returning it is still with it. The agency of the report is the last one.
 */
export function hopUnits({ book }: Question): HopUnit[] {
  return book.all().flatMap((report) => {
    const had = assignmentsOf(report).filter(({ voided }) => voided !== 'recalled');
    const through = had.filter(
      ({ agencyId, first }, n) => n === 0 || !(first.givenBack || had[n - 1]!.agencyId === agencyId),
    );
    const last = through.at(-1);
    if (!last) return [];
    const verdict = through.length === 1 ? timely('one-agency') : late('several-agencies');
    return [{ ...unit(report, verdict, last.agencyId), agencies: through.length }];
  });
}

export function hopFigure(group: string | null, units: readonly HopUnit[]): HopFigure {
  const counts = units.map(({ agencies }) => agencies);
  const agencies = counts.reduce((sum, count) => sum + count, 0);
  const [mean, most] = counts.length > 0 ? [agencies / counts.length, Math.max(...counts)] : [null, null];
  return { measure: hopsId, group, reports: counts.length, agencies, mean, most };
}

export function hopFiguresBy(by: Grouping, units: readonly HopUnit[]): HopFigure[] {
  return inGroups(units, by).map(([group, members]) => hopFigure(group, members));
}
