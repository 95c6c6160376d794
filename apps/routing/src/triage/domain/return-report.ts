import { parseLimit } from '#calendar';
import type { CaseReturned, TriageReason } from '#contracts';
import { armed, type ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';

/**
 * An agency gave a dispatch back, or it was recalled; a person decides again within the re-dispatch limit. After the second
 * return, without which there is no A→B→A either, the supervisor rules (domain: "Return protocol").
 */
export function returnReport(report: RoutedReport, returned: CaseReturned, registry: ClockRegistry): Change {
  const { dispatchNo, agencyId, reason, note, suggestedAgencyId, returnedAt } = returned;
  const recalled = reason === 'recalled';
  const entry = { dispatchNo, agencyId, reason, note, suggestedAgencyId, at: returnedAt };
  const returns = [...report.returns, entry];
  const real = returns.filter((one) => one.reason !== 'recalled');
  const ruling = !recalled && real.length >= 2;
  const reasons: TriageReason[] = ruling ? ['returned', 'ping-pong'] : ['returned'];
  const dueAt = registry.calendar().due(new Date(returnedAt), parseLimit(registry.limits.redispatch));
  const after: RoutedReport = {
    ...report,
    state: ruling ? 'ruling' : 'waiting',
    reasons,
    handedOver: false,
    accepted: false,
    mergeAsked: null,
    closed: false,
    returns,
    dueAt,
  };
  return {
    report: armed(after, registry),
    events: [
      {
        type: 'vn.dieuphoi.dispatch.triage-requested',
        data: { reasons, requestedAt: returnedAt, decideBy: dueAt.toISOString(), dispatchNo },
      },
    ],
    ended: recalled ? { dispatchNo, voidReason: 'recalled' } : { dispatchNo },
  };
}
