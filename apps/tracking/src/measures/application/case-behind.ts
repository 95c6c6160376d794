import { assignmentsOf, standingAssignment } from '../domain/assignments.js';
import type { HopUnit } from '../domain/hops.js';
import { inHours, type TimedUnit } from '../domain/times.js';
import type { Unit } from '../domain/unit.js';

/** What a measure counts, with what it alone says of it. */
export type UnitBehind = Unit & Partial<Pick<TimedUnit, 'minutes'> & Pick<HopUnit, 'agencies'>>;

/** One line of the list behind a figure: which case, in which part, and why. */
export function caseBehind({ report, verdict, why, agencyId, dispatchNo, ...more }: UnitBehind) {
  const judged = report.dispatches.find((dispatch) => dispatch.dispatchNo === dispatchNo);
  const assignment = standingAssignment(report) ?? assignmentsOf(report).at(-1);
  const dispatch = judged ?? assignment?.first;
  return {
    id: report.id,
    code: report.code,
    channel: report.channel,
    fieldCode: report.fieldCode,
    subfieldCode: report.subfieldCode,
    placeCode: report.placeCode,
    agencyId: agencyId ?? dispatch?.agencyId ?? null,
    dispatchNo,
    receivedAt: report.receivedAt.toISOString(),
    dispatchBy: report.dispatchBy.toISOString(),
    answerBy: report.answerBy.toISOString(),
    dispatchedAt: dispatch?.decidedAt.toISOString() ?? null,
    due0: dispatch?.due0?.toISOString() ?? null,
    dueAt: dispatch?.dueAt?.toISOString() ?? null,
    hours: more.minutes === undefined ? null : inHours(more.minutes),
    agencies: more.agencies ?? null,
    verdict,
    why,
  };
}
