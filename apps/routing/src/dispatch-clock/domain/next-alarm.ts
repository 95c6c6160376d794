import { parseLimit } from '#calendar';
import type { RegistryView } from '../../classification/domain/registry-view.js';
import { isOnTheDesk, type RoutedReport } from '../../reports/domain/routed-report.js';

/** Steps of the dispatch clock and of the clock of a review, in the order in which they fall due. */
const steps = ['reminder', 'overdue', 'supervisor', 'leadership'] as const;
export type ClockStep = (typeof steps)[number];

/** Not a step of a clock: the time that the citizen had for a reply is over. */
export const replyTimeOver = 'reply-time-over';

/** Kept apart from the dispatch clock's: both can come to the same step at the same instant. */
const ofReview = 'review-';

export type ClockRegistry = Pick<RegistryView, 'calendar' | 'limits'>;

/** The report with its clock set to the next step that has not fired; a report that needs no decision has none. */
export function armed(report: RoutedReport, registry: ClockRegistry, fired?: ClockStep): RoutedReport {
  const { dueAt, question } = report;
  const review = reviewInForce(report);
  if (!dueAt || !(review || isOnTheDesk(report))) return { ...report, dueAt: null, alarmAt: null, alarmStep: null };
  if (review) {
    const next = fired === undefined ? 'reminder' : stepAfter(fired);
    if (!next) return { ...report, alarmAt: null, alarmStep: null };
    const span = { from: new Date(review.requestedAt), dueAt, byClock: false };
    return { ...report, alarmAt: instantOf(next, span, registry), alarmStep: `${ofReview}${next}` };
  }
  const reply = question && { ...report, alarmAt: new Date(question.replyBy), alarmStep: replyTimeOver };
  if (reply && question.pauses) return reply;
  const next = fired === undefined ? (report.dispatchNo === 0 ? 'reminder' : 'overdue') : stepAfter(fired);
  if (!next) return reply ?? { ...report, alarmAt: null, alarmStep: null };
  const alarmAt = instantOf(next, { from: report.receivedAt, dueAt, byClock: report.urgency === 'urgent' }, registry);
  return reply && reply.alarmAt < alarmAt ? reply : { ...report, alarmAt, alarmStep: next };
}

/** The step of an alarm that is no reply's, and the review whose clock it belongs to. */
export function stepOf(report: RoutedReport): { step: ClockStep; review: RoutedReport['review'] } {
  const name = report.alarmStep!;
  if (!name.startsWith(ofReview)) return { step: name as ClockStep, review: null };
  if (!report.review) throw new Error(`${report.id} has the alarm ${name} and no review`);
  return { step: name.slice(ofReview.length) as ClockStep, review: report.review };
}

/** While a dispatch stands nothing else is due of its report. */
function reviewInForce({ review, state }: RoutedReport): RoutedReport['review'] {
  return state === 'dispatched' ? review : null;
}

function stepAfter(step: ClockStep): ClockStep | undefined {
  return steps[steps.indexOf(step) + 1];
}

interface Span {
  from: Date;
  /** The instant at which the decision is due. */
  dueAt: Date;
  /** Clock time, not working time. */
  byClock: boolean;
}

function instantOf(step: ClockStep, span: Span, registry: ClockRegistry): Date {
  const { limits } = registry;
  const work = registry.calendar();
  switch (step) {
    case 'reminder':
      return share(span, limits.reminderShare, work);
    case 'overdue':
      return span.dueAt;
    case 'supervisor':
      return work.due(span.dueAt, parseLimit(limits.supervisorAfter));
    case 'leadership':
      return work.due(span.dueAt, parseLimit(limits.leadershipAfter));
  }
}

function share({ from, dueAt, byClock }: Span, part: number, work: ReturnType<ClockRegistry['calendar']>): Date {
  if (byClock) return new Date(from.getTime() + (dueAt.getTime() - from.getTime()) * part);
  return work.addWorkingMinutes(from, Math.floor(work.workingMinutesBetween(from, dueAt) * part));
}
