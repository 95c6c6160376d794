import type { MeasureId } from './measure.js';
import type { ReportFacts } from './report-facts.js';
import type { Unit } from './unit.js';

export const groupings = ['agency', 'field', 'commune', 'channel', 'month', 'decided-by'] as const;
export type Grouping = (typeof groupings)[number];

/** The groups of what nobody was given yet ("chưa điều phối"), and of what has no known field or commune. */
const undispatched = 'undispatched';
const unknown = 'unknown';

/** One figure: what it counts, of how many, and what stands apart. */
export interface Figure {
  measure: MeasureId;
  group: string | null;
  numerator: number;
  denominator: number;
  /** Null when nothing is counted yet. */
  rate: number | null;
  /** May still go either way, those waiting for the citizen included. */
  pending: number;
  paused: number;
  /** Left out, by reason. */
  excluded: Record<string, number>;
}

export function figure(measure: MeasureId, group: string | null, units: readonly Unit[]): Figure {
  const made: Figure = {
    measure,
    group,
    numerator: 0,
    denominator: 0,
    rate: null,
    pending: 0,
    paused: 0,
    excluded: {},
  };
  for (const { verdict, why } of units) {
    switch (verdict) {
      case 'timely':
        made.numerator++;
        made.denominator++;
        break;
      case 'late':
        made.denominator++;
        break;
      case 'pending':
        made.pending++;
        if (why === 'paused') made.paused++;
        break;
      case 'out':
        made.excluded[why] = (made.excluded[why] ?? 0) + 1;
        break;
    }
  }
  if (made.denominator > 0) made.rate = made.numerator / made.denominator;
  return made;
}

/** One figure for each group; together they are the total, because every unit is in one group. */
export function figuresBy(measure: MeasureId, by: Grouping, units: readonly Unit[]): Figure[] {
  return inGroups(units, by).map(([group, members]) => figure(measure, group, members));
}

/** Each with its name, in the order of the names. */
export function inGroups<T extends Unit>(units: readonly T[], by: Grouping): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of units) {
    const key = groupOf(one, by);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Milliseconds; months are those of Vietnam. */
const vietnamOffset = 7 * 3_600_000;

export function groupOf({ report, agencyId, dispatchNo }: Unit, by: Grouping): string {
  switch (by) {
    case 'agency':
      return agencyId ?? undispatched;
    case 'field':
      return report.fieldCode ?? unknown;
    case 'commune':
      return report.placeCode ?? unknown;
    case 'channel':
      return report.channel;
    case 'month':
      return new Date(report.receivedAt.getTime() + vietnamOffset).toISOString().slice(0, 7);
    case 'decided-by':
      return decidedBy(report, agencyId, dispatchNo);
  }
}

/** Whether the machine or a person gave it to that agency; who of them is not kept for figures. */
function decidedBy({ dispatches }: ReportFacts, agencyId: string | null, dispatchNo: number | null): string {
  const given = dispatches.findLast((one) =>
    dispatchNo === null ? one.agencyId === agencyId : one.dispatchNo === dispatchNo,
  );
  if (!given) return undispatched;
  return given.byMachine ? 'machine' : 'person';
}
