import type { AnyEvent, EventDataByType, Role } from '#contracts';
import { isSuperseded, type WatchedReport } from './watched-report.js';

export const noticeKinds = [
  'received',
  'dispatched',
  'question',
  'answered',
  'refused',
  'merged',
  'support-asked',
  'answer-waiting',
  'sent-back',
  'extension-asked',
  'return-asked',
  'return-denied',
  'reopening-asked',
  'dispatch-review-asked',
  'dispatch-review-reminded',
  'dispatch-review-overdue',
  'dispatch-confirmed',
  'dispatch-overruled',
  'recall-asked',
  'reminded',
  'overdue',
  'dispatch-reminded',
  'undispatched',
  'escalated',
  'taken-over',
  'field-stopped',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a text needs beside the code of the report. */
export interface NoticeFacts {
  agencyId?: string;
  /** RFC 3339. */
  dueAt?: string;
  /** Cases that came with a reorganisation. */
  cases?: number;
  fieldCode?: string;
  /** The machine alone has chosen the agency. */
  byMachine?: boolean;
  /** In Vietnamese, as it stands in the history of the field. */
  reason?: string;
}

export type Audience =
  { who: 'reporter' } | { who: 'account'; id: string } | { who: 'roles'; roles: Role[]; agencyId?: string };

export interface Notice {
  kind: NoticeKind;
  facts: NoticeFacts;
  audiences: Audience[];
}

const reporter: Audience = { who: 'reporter' };
const inAgency = (agencyId: string, ...roles: Role[]): Audience => ({ who: 'roles', roles, agencyId });
export const everywhere = (...roles: Role[]): Audience => ({ who: 'roles', roles });
const account = (id: string | undefined): Audience[] => (id === undefined ? [] : [{ who: 'account', id }]);

/** Who is to be told about an event, and what. `report` is the report after the event. */
export function noticesOf(report: WatchedReport, event: AnyEvent): Notice[] {
  return [noticeOf(report, event), noticeOfSupport(report, event)].filter((notice) => notice !== undefined);
}

/** A dispatch tells the reporter and the lead one thing, and those who are to support it another. */
function noticeOfSupport(report: WatchedReport, event: AnyEvent): Notice | undefined {
  if (event.type !== 'vn.dieuphoi.dispatch.dispatched' || isSuperseded(report, event)) return undefined;
  const { agencyId, supportIds } = event.data;
  if (supportIds.length === 0) return undefined;
  return {
    kind: 'support-asked',
    facts: { agencyId },
    audiences: supportIds.map((id) => inAgency(id, 'focal-point')),
  };
}

function noticeOf(report: WatchedReport, event: AnyEvent): Notice | undefined {
  if (isSuperseded(report, event)) return undefined;
  const agencyId = report.agencyId;
  switch (event.type) {
    case 'vn.dieuphoi.report.submitted':
      return { kind: 'received', facts: { dueAt: event.data.promise.answerBy }, audiences: [reporter] };
    case 'vn.dieuphoi.dispatch.dispatched': {
      const { agencyId, by } = event.data;
      const facts = { agencyId, ...(by.kind === 'machine' && { byMachine: true }) };
      return { kind: 'dispatched', facts, audiences: [reporter, inAgency(agencyId, 'focal-point')] };
    }
    case 'vn.dieuphoi.report.dispatch-review-requested':
      // Of a report that no agency has any more a person decides already.
      return agencyId === undefined
        ? undefined
        : { kind: 'dispatch-review-asked', facts: { agencyId }, audiences: [everywhere('dispatcher')] };
    case 'vn.dieuphoi.dispatch.reviewed':
      return {
        kind: event.data.confirmed ? 'dispatch-confirmed' : 'dispatch-overruled',
        facts: { agencyId },
        audiences: [reporter],
      };
    case 'vn.dieuphoi.dispatch.information-requested':
      return { kind: 'question', facts: { dueAt: event.data.replyBy }, audiences: [reporter] };
    case 'vn.dieuphoi.case.information-requested':
      return { kind: 'question', facts: { agencyId }, audiences: [reporter] };
    case 'vn.dieuphoi.dispatch.refused':
      return { kind: 'refused', facts: {}, audiences: [reporter] };
    case 'vn.dieuphoi.dispatch.merged':
      return { kind: 'merged', facts: {}, audiences: [reporter] };
    case 'vn.dieuphoi.case.support-added':
      return agencyId === undefined
        ? undefined
        : { kind: 'support-asked', facts: { agencyId }, audiences: [inAgency(event.data.agencyId, 'focal-point')] };
    case 'vn.dieuphoi.case.answered':
      return agencyId === undefined
        ? undefined
        : { kind: 'answer-waiting', facts: { agencyId }, audiences: [inAgency(agencyId, 'head')] };
    case 'vn.dieuphoi.case.sent-back':
      if (agencyId === undefined) return undefined;
      return {
        kind: 'sent-back',
        facts: { agencyId },
        audiences:
          report.assignee === undefined ? [inAgency(agencyId, 'focal-point', 'officer')] : account(report.assignee),
      };
    case 'vn.dieuphoi.case.extension-requested':
      if (agencyId === undefined) return undefined;
      // The head grants the first and short ones, the supervisor the others.
      return {
        kind: 'extension-asked',
        facts: { agencyId, dueAt: event.data.until },
        audiences: [inAgency(agencyId, 'head'), everywhere('supervisor')],
      };
    case 'vn.dieuphoi.case.return-requested': {
      const { agencyId, requestId } = event.data;
      const kind = requestId === undefined ? 'return-asked' : 'recall-asked';
      return { kind, facts: { agencyId }, audiences: [everywhere('supervisor')] };
    }
    case 'vn.dieuphoi.case.return-decided': {
      const { granted, agencyId, requestId } = event.data;
      // The desk had asked for it because the reporter did; the agency has not heard of it.
      if (!granted && requestId !== undefined) {
        return { kind: 'dispatch-confirmed', facts: { agencyId }, audiences: [reporter] };
      }
      // Of one that is granted the desk of the dispatchers hears.
      return granted
        ? undefined
        : { kind: 'return-denied', facts: { agencyId }, audiences: [inAgency(agencyId, 'focal-point')] };
    }
    case 'vn.dieuphoi.report.reopening-requested':
      // Of a report that no agency has, routing decides; it stands in the triage.
      return agencyId === undefined
        ? undefined
        : { kind: 'reopening-asked', facts: { agencyId }, audiences: [inAgency(agencyId, 'head', 'focal-point')] };
    case 'vn.dieuphoi.case.approved':
      return { kind: 'answered', facts: { agencyId }, audiences: [reporter] };
    case 'vn.dieuphoi.case.reminded': {
      const { agencyId, dueAt, assignee } = event.data;
      const audiences = [...account(assignee ?? report.assignee), inAgency(agencyId, 'focal-point')];
      return { kind: 'reminded', facts: { agencyId, dueAt }, audiences };
    }
    case 'vn.dieuphoi.case.overdue': {
      const { agencyId, dueAt } = event.data;
      const audiences = [...account(report.assignee), inAgency(agencyId, 'focal-point', 'head'), reporter];
      return { kind: 'overdue', facts: { agencyId, dueAt }, audiences };
    }
    case 'vn.dieuphoi.case.escalated': {
      const { agencyId, dueAt } = event.data;
      return { kind: 'escalated', facts: { agencyId, dueAt }, audiences: [everywhere('supervisor')] };
    }
    case 'vn.dieuphoi.dispatch.overdue':
      return undispatched(event.data);
    case 'vn.dieuphoi.dispatch.review-overdue':
      return notLookedAt(event.data);
    default:
      return undefined;
  }
}

/** Whether those are told too whose reports were merged into this one: how it ended, and not each step of the way. */
export function concernsMerged({ kind }: Notice): boolean {
  return kind === 'answered' || kind === 'refused';
}

/** Only of the step `overdue` the instant is the deadline itself. */
function undispatched({ step, dueAt, denunciation }: EventDataByType['vn.dieuphoi.dispatch.overdue']): Notice {
  // Dispatchers cannot open a denunciation.
  const desk = everywhere(denunciation ? 'supervisor' : 'dispatcher');
  switch (step) {
    case 'reminder':
      return { kind: 'dispatch-reminded', facts: {}, audiences: [desk] };
    case 'supervisor':
    case 'leadership':
      return { kind: 'undispatched', facts: {}, audiences: [everywhere('supervisor')] };
    default:
      return { kind: 'undispatched', facts: { dueAt }, audiences: [desk] };
  }
}

/** What the machine alone has dispatched is no denunciation: dispatchers may open it. */
function notLookedAt({ step, dueAt }: EventDataByType['vn.dieuphoi.dispatch.review-overdue']): Notice {
  switch (step) {
    case 'reminder':
      return { kind: 'dispatch-review-reminded', facts: {}, audiences: [everywhere('dispatcher')] };
    case 'supervisor':
    case 'leadership':
      return { kind: 'dispatch-review-overdue', facts: {}, audiences: [everywhere('supervisor')] };
    default:
      return { kind: 'dispatch-review-overdue', facts: { dueAt }, audiences: [everywhere('dispatcher')] };
  }
}
