import type { Assignment } from './assignments.js';
import type { ApprovedAnswer, ReportFacts } from './report-facts.js';
import type { Verdict } from './verdict.js';
import { late, out, pending, timely } from './verdict.js';

/** Until when an agency may return what it was given. */
export type ReturnWindow = (assignedAt: Date, urgency: 'urgent' | 'normal') => Date;

/** With or without granted extensions. */
export type DueOf = 'due0' | 'dueAt';

/** Whether one assignment of a lead was handled in time (domain: "on-time handling rate"). */
export function handlingVerdict(
  assignment: Assignment,
  report: ReportFacts,
  { dueOf, asOf, returnWindow }: { dueOf: DueOf; asOf: Date; returnWindow: ReturnWindow },
): Verdict {
  const { voided, first, last } = assignment;
  if (voided === 'recalled') return out('recalled');
  if (voided === 'returned' && last.ended) {
    const inTime = last.ended.at <= returnWindow(first.decidedAt, first.urgency);
    return inTime ? out('returned') : late('returned-late');
  }
  // What comes back to the same agency goes on with the same clock.
  const due = last[dueOf] ?? first[dueOf];
  const planned = promiseOf(assignment);
  if (planned) return plannedVerdict(planned, due, finalAnswer(assignment), asOf);
  const answer = finalAnswer(assignment);
  if (answer?.outcome === 'forwarded-outside') return late('forwarded-outside');
  if (answer) return !due || answer.approvedAt <= due ? timely('handled-in-time') : late('handled-late');
  const { end } = report;
  const due0 = last.due0 ?? first.due0;
  if (end && (!due0 || end.at < due0)) return out(end.how);
  if (report.partIds.length > 0) return out('split');
  if (due && due < asOf) return last.pausedSince && last.pausedSince < due ? pending('paused') : late('overdue');
  return pending('inside-limit');
}

/** The first approved final outcome that no accepted reopening annulled. */
export function finalAnswer({ dispatches }: Assignment): ApprovedAnswer | undefined {
  const reopened = Math.max(0, ...dispatches.flatMap(({ reopenedAt }) => reopenedAt.map((at) => at.getTime())));
  return dispatches
    .flatMap(({ answers }) => answers)
    .find(({ approvedAt, outcome }) => approvedAt.getTime() >= reopened && outcome !== 'planned');
}

/** The latest approved answer that promises a day and comes before the final one. */
function promiseOf(assignment: Assignment): ApprovedAnswer | undefined {
  const final = finalAnswer(assignment);
  return assignment.dispatches
    .flatMap(({ answers }) => answers)
    .findLast(({ outcome, approvedAt }) => outcome === 'planned' && (!final || approvedAt <= final.approvedAt));
}

/** Stands apart until it is done or past its day; done in time when both the promise and the deed were. */
function plannedVerdict(
  planned: ApprovedAnswer,
  due: Date | null,
  done: ApprovedAnswer | undefined,
  asOf: Date,
): Verdict {
  const promised = endOfDay(planned);
  if (done) {
    const inTime =
      done.outcome !== 'forwarded-outside' && done.approvedAt <= promised && (!due || planned.approvedAt <= due);
    return inTime ? timely('planned-done') : late('handled-late');
  }
  return asOf <= promised ? out('planned') : late('planned-overdue');
}

/** The promised day lasts until its midnight in Vietnam. */
function endOfDay({ plannedFor, approvedAt }: ApprovedAnswer): Date {
  return plannedFor ? new Date(Date.parse(`${plannedFor}T00:00:00+07:00`) + 86_400_000) : approvedAt;
}
