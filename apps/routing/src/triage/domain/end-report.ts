import { parseLimit } from '#calendar';
import type { DispatchRefused } from '#contracts';
import { armed, type ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport, RoutedState, RoutingEvent } from '../../reports/domain/routed-report.js';
import { afterPause } from './ask-citizen.js';

export interface EndFacts {
  registry: ClockRegistry;
  now: Date;
  by: string;
}

export type Refusal = Pick<DispatchRefused, 'reason' | 'explanation' | 'procedure'>;

export function refuse(report: RoutedReport, refusal: Refusal, facts: EndFacts): Change {
  const refusedAt = facts.now.toISOString();
  return ended(report, { state: 'refused' }, facts, {
    type: 'vn.dieuphoi.dispatch.refused',
    data: { ...refusal, refusedAt, by: facts.by, dispatchNo: report.dispatchNo },
  });
}

/** The report goes on in `into`; what that one is told is `absorb`. */
export function mergeInto(report: RoutedReport, into: RoutedReport, facts: EndFacts): Change {
  const mergedAt = facts.now.toISOString();
  return ended(report, { state: 'merged', mergedInto: into.id }, facts, {
    type: 'vn.dieuphoi.dispatch.merged',
    data: { intoReportId: into.id, mergedAt, by: facts.by, dispatchNo: report.dispatchNo },
  });
}

export function absorb(into: RoutedReport, report: RoutedReport, now: Date): Change {
  return {
    report: into,
    events: [{ type: 'vn.dieuphoi.dispatch.absorbed', data: { reportId: report.id, absorbedAt: now.toISOString() } }],
  };
}

export interface Part {
  id: string;
  text: string;
  fieldCode?: string;
}

/** Intake makes reports of the parts. */
export function split(report: RoutedReport, parts: [Part, Part, ...Part[]], facts: EndFacts): Change {
  return ended(report, { state: 'split' }, facts, {
    type: 'vn.dieuphoi.dispatch.split',
    data: {
      children: parts,
      splitAt: facts.now.toISOString(),
      dispatchBy: report.dispatchBy.toISOString(),
      by: facts.by,
    },
  });
}

/** As the reporter asked. A dispatch that nobody has read from the log yet is revoked first. */
export function withdraw(report: RoutedReport, requestId: string, facts: Omit<EndFacts, 'by'>): Change {
  const at = facts.now.toISOString();
  const { dispatchNo } = report;
  const withdrawn: RoutingEvent = { type: 'vn.dieuphoi.dispatch.withdrawn', data: { requestId, withdrawnAt: at } };
  if (report.state !== 'dispatched') return ended(report, { state: 'withdrawn' }, facts, withdrawn);
  return {
    ...ended(report, { state: 'withdrawn' }, facts, revocation(report, facts.now), withdrawn),
    ended: { dispatchNo, voidReason: withdrawnReason },
  };
}

/** Measures tell it from a recall by this reason. */
const withdrawnReason = 'withdrawn';

function revocation({ dispatchNo }: RoutedReport, now: Date): RoutingEvent {
  const data = { dispatchNo, reason: withdrawnReason, revokedAt: now.toISOString() };
  return { type: 'vn.dieuphoi.dispatch.revoked', data };
}

/**
 * Tracking granted a withdrawal. It may have done so while it still had a case that it was giving back: whatever was begun
 * here since then is over, and a dispatch that tracking had not read yet never counts.
 */
export function followWithdrawal(report: RoutedReport, facts: Omit<EndFacts, 'by'>): Change {
  const { dispatchNo } = report;
  const after = { ...report, handedOver: false, mergedInto: null };
  if (report.state !== 'dispatched') return ended(after, { state: 'withdrawn' }, facts);
  if (report.handedOver) return { ...ended(after, { state: 'withdrawn' }, facts), ended: { dispatchNo } };
  return {
    ...ended(after, { state: 'withdrawn' }, facts, revocation(report, facts.now)),
    ended: { dispatchNo, voidReason: withdrawnReason },
  };
}

/** The loser of a race reads why. */
export function declineRequest(
  report: RoutedReport,
  requestId: string,
  now: Date,
  reason = whyDeclined[report.state],
): Change {
  return {
    report,
    events: [
      {
        type: 'vn.dieuphoi.dispatch.request-declined',
        data: { requestId, reason, declinedAt: now.toISOString(), dispatchNo: report.dispatchNo },
      },
    ],
  };
}

/** Codes; who shows them has the words. */
const whyDeclined: Record<RoutedState, string> = {
  waiting: 'not-decided-yet',
  'awaiting-citizen': 'not-decided-yet',
  ruling: 'not-decided-yet',
  undo: 'not-decided-yet',
  dispatched: 'not-decided-yet',
  refused: 'refused',
  merged: 'merged',
  split: 'split',
  withdrawn: 'withdrawn',
};

/** A refused report is looked at again because its reporter asked; the desk has as long as after a return. */
export function reviewAgain(report: RoutedReport, requestId: string, { registry, now }: Omit<EndFacts, 'by'>): Change {
  const dueAt = registry.calendar().due(now, parseLimit(registry.limits.redispatch));
  const after: RoutedReport = { ...report, state: 'waiting', reasons: ['review-asked'], dueAt };
  return {
    report: armed(after, registry),
    events: [
      {
        type: 'vn.dieuphoi.dispatch.triage-requested',
        data: {
          reasons: ['review-asked'],
          requestedAt: now.toISOString(),
          decideBy: dueAt.toISOString(),
          requestId,
          dispatchNo: report.dispatchNo,
        },
      },
    ],
  };
}

interface End {
  state: RoutedState;
  mergedInto?: string;
}

function ended(
  report: RoutedReport,
  end: End,
  { registry, now }: Omit<EndFacts, 'by'>,
  ...events: RoutingEvent[]
): Change {
  return afterPause(report, registry, now, (running) => ({
    report: armed({ ...running, ...end, mergeAsked: null, question: null, dueAt: null }, registry),
    events,
  }));
}
