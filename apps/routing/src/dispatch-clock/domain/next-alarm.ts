import { parseLimit } from '#calendar';
import type { RegistryView } from '../../classification/domain/registry-view.js';
import { isOnTheDesk, type RoutedReport } from '../../reports/domain/routed-report.js';

/** Steps of the dispatch clock, in the order in which they fall due. */
const steps = ['reminder', 'overdue', 'supervisor', 'leadership'] as const;
export type DispatchStep = (typeof steps)[number];

/** Not a step of the clock: the time that the citizen had for a reply is over. */
export const replyTimeOver = 'reply-time-over';

export type ClockRegistry = Pick<RegistryView, 'calendar' | 'limits'>;

/** The report with its clock set to the next step that has not fired; a report that needs no decision has none. */
export function armed(report: RoutedReport, registry: ClockRegistry, fired?: DispatchStep): RoutedReport {
  if (!isOnTheDesk(report) || !report.dueAt) return { ...report, dueAt: null, alarmAt: null, alarmStep: null };
  const { question } = report;
  const reply = question && { ...report, alarmAt: new Date(question.replyBy), alarmStep: replyTimeOver };
  if (reply && question.pauses) return reply;
  const next =
    fired === undefined ? (report.dispatchNo === 0 ? 'reminder' : 'overdue') : steps[steps.indexOf(fired) + 1];
  if (!next) return reply ?? { ...report, alarmAt: null, alarmStep: null };
  const alarmAt = instantOf(next, report, report.dueAt, registry);
  return reply && reply.alarmAt < alarmAt ? reply : { ...report, alarmAt, alarmStep: next };
}

/** The instant of a step, from the instant at which the decision is due. */
function instantOf(step: DispatchStep, report: RoutedReport, dueAt: Date, registry: ClockRegistry): Date {
  const { limits } = registry;
  const work = registry.calendar();
  switch (step) {
    case 'reminder':
      return share(report, dueAt, limits.reminderShare, work);
    case 'overdue':
      return dueAt;
    case 'supervisor':
      return work.due(dueAt, parseLimit(limits.supervisorAfter));
    case 'leadership':
      return work.due(dueAt, parseLimit(limits.leadershipAfter));
  }
}

function share(report: RoutedReport, dueAt: Date, part: number, work: ReturnType<ClockRegistry['calendar']>): Date {
  const { receivedAt, urgency } = report;
  if (urgency === 'urgent') return new Date(receivedAt.getTime() + (dueAt.getTime() - receivedAt.getTime()) * part);
  return work.addWorkingMinutes(receivedAt, Math.floor(work.workingMinutesBetween(receivedAt, dueAt) * part));
}
