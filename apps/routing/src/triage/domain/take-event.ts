import type { AnyEvent, ReportReopeningRequested, ReportSupplemented } from '#contracts';
import { classifyAgain } from '../../classification/domain/classify-again.js';
import type { ClassifyHelp } from '../../classification/domain/classify-report.js';
import { armed } from '../../dispatch-clock/domain/next-alarm.js';
import { type Change, isOnTheDesk, type RoutedReport } from '../../reports/domain/routed-report.js';
import { resume } from './ask-citizen.js';
import { declineRequest, followWithdrawal, reviewAgain, withdraw } from './end-report.js';
import { mergeReturned } from './recall-to-merge.js';
import { askReview, withoutMootReview } from './review-dispatch.js';

interface EventFacts extends ClassifyHelp {
  /** Others were merged into it, and wait for its answer too. */
  carriesOthers: boolean;
  /** The root of the report into which it is to be merged. */
  into?: RoutedReport;
}

/** What an event of its log does to a report; undefined when it changes nothing. */
export function takeEvent(report: RoutedReport, event: AnyEvent, facts: EventFacts): Change | undefined {
  const change = changeBy(report, event, facts);
  return change && withoutMootReview(change, facts);
}

function changeBy(report: RoutedReport, event: AnyEvent, facts: EventFacts): Change | undefined {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.dispatched':
      return isStanding(report, event.data) ? only({ ...report, handedOver: true }) : undefined;
    case 'vn.dieuphoi.report.supplemented':
      return supplement(report, event.data, facts);
    case 'vn.dieuphoi.report.redacted':
      return only({ ...report, text: event.data.text });
    case 'vn.dieuphoi.report.erased':
      return only({ ...report, text: '', why: [], location: null, ...withoutWords(report) });
    case 'vn.dieuphoi.report.withdrawal-requested':
      return withdrawal(report, event.data.requestId, facts);
    case 'vn.dieuphoi.report.reopening-requested':
      return reopening(report, event.data, facts);
    case 'vn.dieuphoi.report.dispatch-review-requested':
      return askReview(report, event.data, facts);
    case 'vn.dieuphoi.case.returned':
      return isStanding(report, event.data) ? mergeReturned(report, event.data, facts.into, facts) : undefined;
    case 'vn.dieuphoi.case.recall-declined':
      return isStanding(report, event.data) ? only({ ...report, accepted: true, mergeAsked: null }) : undefined;
    case 'vn.dieuphoi.case.accepted':
      return isStanding(report, event.data) ? only({ ...report, accepted: true }) : undefined;
    case 'vn.dieuphoi.case.transferred':
      return isStanding(report, event.data) ? only({ ...report, agencyId: event.data.agencyId }) : undefined;
    case 'vn.dieuphoi.case.support-added':
      return isStanding(report, event.data) ? only(report) : undefined;
    case 'vn.dieuphoi.case.closed':
      return isStanding(report, event.data) ? only({ ...report, closed: true }) : undefined;
    case 'vn.dieuphoi.case.reopened':
      return isStanding(report, event.data) ? only({ ...report, closed: false }) : undefined;
    case 'vn.dieuphoi.case.withdrawn':
      return isWithdrawn(report, event.data) ? followWithdrawal(report, facts) : undefined;
    default:
      return undefined;
  }
}

/** What belongs to a superseded dispatch changes nothing. */
function isStanding(report: RoutedReport, { dispatchNo }: { dispatchNo: number }): boolean {
  return report.state === 'dispatched' && report.dispatchNo === dispatchNo;
}

/**
 * By the log nothing came after it: the report is on the desk again, was merged as soon as it came back, or its next dispatch was
 * not read back yet.
 */
function isWithdrawn(report: RoutedReport, data: { dispatchNo: number }): boolean {
  const { state, dispatchNo, handedOver } = report;
  if (state === 'merged') return dispatchNo === data.dispatchNo;
  return isStanding(report, data) || isOnTheDesk(report) || (state === 'dispatched' && !handedOver);
}

function only(report: RoutedReport): Change {
  return { report, events: [] };
}

function supplement(report: RoutedReport, { text, inReplyTo }: ReportSupplemented, facts: EventFacts): Change {
  const { registry, now } = facts;
  const grown = { ...report, text: `${report.text}\n\n${text}` };
  if (!isOnTheDesk(report)) return only(grown);
  const replies = report.question !== null && (inReplyTo === undefined || inReplyTo === report.question.requestId);
  const resumed = replies ? resume(grown, registry, now) : only(grown);
  const again = classifyAgain(resumed.report, text, facts);
  return {
    report: armed(again.report, registry),
    events: [...resumed.events, { type: 'vn.dieuphoi.dispatch.classified', data: again.said }],
    replaced: report,
  };
}

/** While a dispatch stands by the log, tracking decides. */
function withdrawal(report: RoutedReport, requestId: string, facts: EventFacts): Change | undefined {
  if (report.handedOver) return undefined;
  if (facts.carriesOthers) return declineRequest(report, requestId, facts.now, 'others-merged');
  return isOnTheDesk(report) || report.state === 'dispatched'
    ? withdraw(report, requestId, facts)
    : declineRequest(report, requestId, facts.now);
}

/** Only a refusal can be reviewed here; a case is reopened by tracking. */
function reopening(
  report: RoutedReport,
  { requestId, reason }: ReportReopeningRequested,
  facts: EventFacts,
): Change | undefined {
  if (report.handedOver) return undefined;
  if (report.state !== 'refused') return declineRequest(report, requestId, facts.now);
  // Whoever decides reads why.
  return reviewAgain({ ...report, text: `${report.text}\n\n${reason}` }, requestId, facts);
}

function withoutWords({ question, review }: RoutedReport): Pick<RoutedReport, 'question' | 'review'> {
  return { question: question && { ...question, text: '' }, review: review && { ...review, reason: '' } };
}
