import { assignmentsOf, standingAssignment } from './assignments.js';
import { type Grouping, inGroups } from './figure.js';
import { finalAnswer } from './handling-verdict.js';
import type { Question, Unit } from './unit.js';
import { unit } from './unit.js';
import { timely } from './verdict.js';

export const timeIds = ['dispatch-time', 'handling-time', 'time-lost'] as const;
export type TimeId = (typeof timeIds)[number];

/** Working minutes from one instant to another. */
export type WorkingMinutes = (from: Date, to: Date) => number;

export interface TimedUnit extends Unit {
  minutes: number;
}

/** Half and nine of ten took at most so many working hours, and all of them together. */
export interface TimeFigure {
  measure: TimeId;
  group: string | null;
  count: number;
  median: number | null;
  p90: number | null;
  total: number;
}

/** What took how long; what has not ended yet is not in it. */
export const timed: Readonly<Record<TimeId, (question: Question, minutes: WorkingMinutes) => TimedUnit[]>> = {
  'dispatch-time': ({ book }, minutes) =>
    book.all().flatMap((report) => {
      const standing = standingAssignment(report);
      if (!standing) return [];
      const { agencyId, first } = standing;
      const made = unit(report, timely('decided-in-time'), agencyId, first.dispatchNo);
      return [{ ...made, minutes: minutes(report.receivedAt, first.decidedAt) }];
    }),

  'handling-time': ({ book }, minutes) =>
    book.all().flatMap((report) =>
      assignmentsOf(report).flatMap((assignment) => {
        const answer = finalAnswer(assignment);
        if (!answer) return [];
        const { agencyId, first } = assignment;
        const made = unit(report, timely('handled-in-time'), agencyId, first.dispatchNo);
        return [{ ...made, minutes: minutes(first.decidedAt, answer.approvedAt) }];
      }),
    ),

  'time-lost': ({ book }, minutes) =>
    book.all().flatMap((report) =>
      report.dispatches.flatMap(({ agencyId, dispatchNo, decidedAt, ended }) => {
        if (ended?.how !== 'returned') return [];
        const made = unit(report, timely('returned'), agencyId, dispatchNo);
        return [{ ...made, minutes: minutes(decidedAt, ended.at) }];
      }),
    ),
};

export function timeFigure(measure: TimeId, group: string | null, units: readonly TimedUnit[]): TimeFigure {
  const sorted = units.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const total = inHours(sorted.reduce((sum, minutes) => sum + minutes, 0));
  return { measure, group, count: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9), total };
}

export function timeFiguresBy(measure: TimeId, by: Grouping, units: readonly TimedUnit[]): TimeFigure[] {
  return inGroups(units, by).map(([group, members]) => timeFigure(measure, group, members));
}

/** The smallest value that so great a share does not exceed, in hours. */
function quantile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.ceil(sorted.length * share) - 1];
  return value === undefined ? null : inHours(value);
}

/** With two decimals. */
export function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
