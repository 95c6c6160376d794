import { parseLimit, type WorkCalendar } from '#calendar';
import { armed, type ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, Question, RoutedReport } from '../../reports/domain/routed-report.js';

export interface AskFacts {
  registry: ClockRegistry;
  now: Date;
  requestId: string;
}

/**
 * Asks the reporter. The dispatch clock stands still once per report, when asked before the deadline and when the reporter
 * can be reached; at most for the limit `dispatchPause`.
 */
export function askCitizen(report: RoutedReport, question: string, { registry, now, requestId }: AskFacts): Change {
  const replyBy = registry.calendar().due(now, parseLimit(registry.limits.dispatchPause)).toISOString();
  const pauses = !report.pauseUsed && report.dispatchNo === 0 && now < report.dispatchBy && report.contactable;
  const after: RoutedReport = {
    ...report,
    state: 'awaiting-citizen',
    question: { requestId, text: question, askedAt: now.toISOString(), replyBy, pauses },
    pauseUsed: report.pauseUsed || pauses,
  };
  return {
    report: armed(after, registry),
    events: [
      {
        type: 'vn.dieuphoi.dispatch.information-requested',
        data: { requestId, question, askedAt: now.toISOString(), replyBy, pauses, dispatchNo: report.dispatchNo },
      },
    ],
  };
}

/** The reporter replied, or the time to reply is over. A pause moves the deadline by its working time. */
export function resume(report: RoutedReport, registry: ClockRegistry, at: Date): Change {
  const { question } = report;
  const dispatchBy = question?.pauses ? movedBy(question, report, registry.calendar(), at) : report.dispatchBy;
  const after: RoutedReport = {
    ...report,
    state: report.state === 'undo' ? 'undo' : 'waiting',
    question: null,
    dispatchBy,
    dueAt: question?.pauses ? dispatchBy : report.dueAt,
  };
  return {
    report: armed(after, registry),
    events: [
      {
        type: 'vn.dieuphoi.dispatch.resumed',
        data: {
          ...(question && { requestId: question.requestId }),
          resumedAt: at.toISOString(),
          dispatchBy: dispatchBy.toISOString(),
        },
      },
    ],
  };
}

/** A decision ends a pause: the deadline that it is judged by has moved until then. */
export function afterPause(
  report: RoutedReport,
  registry: ClockRegistry,
  at: Date,
  decide: (report: RoutedReport) => Change,
): Change {
  if (!report.question?.pauses) return decide(report);
  const resumed = resume(report, registry, at);
  const decided = decide(resumed.report);
  return { ...decided, events: [...resumed.events, ...decided.events] };
}

/** Hour limits move by the working minutes of the pause, clock limits by clock time (domain: "Two clocks"). */
export function movedBy(
  { askedAt, replyBy }: Pick<Question, 'askedAt' | 'replyBy'>,
  { dispatchBy, urgency }: Pick<RoutedReport, 'dispatchBy' | 'urgency'>,
  calendar: WorkCalendar,
  at: Date,
): Date {
  const from = new Date(askedAt);
  const to = new Date(Math.min(at.getTime(), Date.parse(replyBy)));
  if (urgency === 'urgent') return new Date(dispatchBy.getTime() + (to.getTime() - from.getTime()));
  return calendar.addWorkingMinutes(dispatchBy, calendar.workingMinutesBetween(from, to));
}
