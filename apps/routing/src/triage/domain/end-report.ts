import type { DispatchRefused } from '#contracts';
import { armed, type ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';

export interface EndFacts {
  registry: ClockRegistry;
  now: Date;
  by: string;
}

export type Refusal = Pick<DispatchRefused, 'reason' | 'explanation' | 'procedure'>;

export function refuse(report: RoutedReport, refusal: Refusal, { registry, now, by }: EndFacts): Change {
  return {
    report: ended(report, 'refused', registry),
    events: [
      {
        type: 'vn.dieuphoi.dispatch.refused',
        data: { ...refusal, refusedAt: now.toISOString(), by, dispatchNo: report.dispatchNo },
      },
    ],
  };
}

/** The report goes on in `into`; what that one is told is `absorb`. */
export function mergeInto(report: RoutedReport, into: RoutedReport, { registry, now, by }: EndFacts): Change {
  return {
    report: { ...ended(report, 'merged', registry), mergedInto: into.id },
    events: [
      {
        type: 'vn.dieuphoi.dispatch.merged',
        data: { intoReportId: into.id, mergedAt: now.toISOString(), by, dispatchNo: report.dispatchNo },
      },
    ],
  };
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
export function split(report: RoutedReport, parts: [Part, Part, ...Part[]], { registry, now, by }: EndFacts): Change {
  return {
    report: ended(report, 'split', registry),
    events: [{ type: 'vn.dieuphoi.dispatch.split', data: { children: parts, splitAt: now.toISOString(), by } }],
  };
}

/** As the reporter asked. A dispatch that nobody has read from the log yet is revoked first. */
export function withdraw(report: RoutedReport, requestId: string, { registry, now }: Omit<EndFacts, 'by'>): Change {
  const at = now.toISOString();
  const { dispatchNo } = report;
  const dispatched = report.state === 'dispatched';
  const withdrawn = { type: 'vn.dieuphoi.dispatch.withdrawn', data: { requestId, withdrawnAt: at } } as const;
  const revoked = {
    type: 'vn.dieuphoi.dispatch.revoked',
    data: { dispatchNo, reason: 'withdrawn', revokedAt: at },
  } as const;
  return {
    report: ended(report, 'withdrawn', registry),
    events: dispatched ? [revoked, withdrawn] : [withdrawn],
    ...(dispatched && { ended: { dispatchNo, voidReason: 'withdrawn' } }),
  };
}

/** The loser of a race reads why. */
export function declineRequest(report: RoutedReport, requestId: string, reason: string, now: Date): Change {
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

/** A refused report is looked at again because its reporter asked. */
export function reviewAgain(report: RoutedReport, now: Date): Change {
  return {
    report: { ...report, state: 'waiting', reasons: ['review-asked'], dueAt: report.dispatchBy },
    events: [
      {
        type: 'vn.dieuphoi.dispatch.triage-requested',
        data: { reasons: ['review-asked'], requestedAt: now.toISOString(), dispatchNo: report.dispatchNo },
      },
    ],
  };
}

function ended(report: RoutedReport, state: RoutedReport['state'], registry: ClockRegistry): RoutedReport {
  return armed({ ...report, state, question: null, dueAt: null }, registry);
}
