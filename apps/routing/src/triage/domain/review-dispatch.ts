import { parseLimit } from '#calendar';
import type { DispatchReviewed, ReportDispatchReviewRequested } from '#contracts';
import { armed, type ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';
import { declineRequest } from './end-report.js';

/** What a person says of a dispatch of the machine. */
export type ReviewWord = Pick<DispatchReviewed, 'confirmed' | 'reason' | 'suggestedAgencyId'>;

interface ReviewFacts {
  registry: ClockRegistry;
  now: Date;
}

/**
 * The reporter asks that a person look at the dispatch of the machine. It comes to the desk, which has as long as after a
 * return, by a clock of its own; the agency goes on working.
 */
export function askReview(
  report: RoutedReport,
  { requestId, dispatchNo, reason, requestedAt }: ReportDispatchReviewRequested,
  { registry, now }: ReviewFacts,
): Change {
  const standing = report.dispatchNo === dispatchNo && isStanding(report);
  if (!standing) return declineRequest(report, requestId, now, whyOver(report));
  if (report.review) return declineRequest(report, requestId, now, 'already-asked');
  const dueAt = registry.calendar().due(new Date(requestedAt), parseLimit(registry.limits.redispatch));
  const review = { requestId, reason: reason ?? '', requestedAt };
  return { report: armed({ ...report, review, dueAt }, registry), events: [] };
}

/**
 * The dispatch is confirmed, or it is to be taken back. Then the report stays where it is until tracking, which knows whether
 * the agency has accepted, takes it back or asks the supervisor.
 */
export function reviewDispatch(
  report: RoutedReport,
  word: ReviewWord,
  { registry, now, by }: ReviewFacts & { by: string },
): Change {
  const { dispatchNo, review } = report;
  if (!review) throw new Error(`Nobody asked for a review of ${report.id}.`);
  const { requestId } = review;
  const reviewed = { requestId, dispatchNo, ...word, reviewedAt: now.toISOString(), by };
  return {
    report: armed({ ...report, review: null }, registry),
    events: [{ type: 'vn.dieuphoi.dispatch.reviewed', data: reviewed }],
    reviewed,
  };
}

/** A review that the change leaves nothing to look at is over, and its reporter reads why. */
export function withoutMootReview(change: Change, { registry, now }: ReviewFacts): Change {
  const { report } = change;
  const { review } = report;
  if (!review || isStanding(report)) return change;
  const over = { ...report, review: null };
  // What came to the desk instead has its clock already.
  const after = report.state === 'dispatched' ? armed(over, registry) : over;
  const declined = declineRequest(after, review.requestId, now, whyOver(report));
  return { ...change, report: after, events: [...change.events, ...declined.events] };
}

function isStanding({ state, closed }: RoutedReport): boolean {
  return state === 'dispatched' && !closed;
}

function whyOver({ state, closed }: RoutedReport): string | undefined {
  if (closed) return 'closed';
  if (state === 'dispatched') return 'dispatched-again';
  // The citizen has what they asked for: whoever decided since then is a person.
  return state === 'merged' || state === 'withdrawn' || state === 'refused' || state === 'split'
    ? undefined
    : 'with-person';
}
