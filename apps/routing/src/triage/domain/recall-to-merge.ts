import type { CaseReturned } from '#contracts';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import type { ClockRegistry } from '../../dispatch-clock/domain/next-alarm.js';
import type { Change, RoutedReport } from '../../reports/domain/routed-report.js';
import { absorb, type EndFacts, mergeInto } from './end-report.js';
import { hasEnded } from './may-decide.js';
import { returnReport } from './return-report.js';

/** Dispatched, and as far as is known here not accepted; tracking knows better and decides. */
export function mayRecall({ state, accepted, closed }: RoutedReport): boolean {
  return state === 'dispatched' && !accepted && !closed;
}

/** The report goes on in `into`: from the desk at once, from an agency when tracking has taken the dispatch back. */
export function goOnIn(report: RoutedReport, into: RoutedReport, facts: EndFacts): Change[] {
  if (report.state !== 'dispatched') return [mergeInto(report, into, facts), absorb(into, report, facts.now)];
  return report.mergeAsked ? [] : [askRecall(report, into, facts)];
}

/** Until tracking answers the report stays where it is. */
function askRecall(report: RoutedReport, into: RoutedReport, { now, by }: EndFacts): Change {
  const { dispatchNo } = report;
  const intoReportId = into.id;
  return {
    report: { ...report, mergeAsked: { intoReportId, by } },
    events: [
      {
        type: 'vn.dieuphoi.dispatch.recall-requested',
        data: { dispatchNo, intoReportId, requestedAt: now.toISOString(), by },
      },
    ],
  };
}

/**
 * The dispatch is over, also when its agency gave it back by itself: the report goes on in `into`, the root of what it was to
 * be merged into. When that has ended meanwhile, is a denunciation now, or goes on in this report, it comes to the desk as
 * after any return.
 */
export function mergeReturned(
  report: RoutedReport,
  returned: CaseReturned,
  into: RoutedReport | undefined,
  { registry, now }: { registry: ClockRegistry; now: Date },
): Change {
  const back = returnReport(report, returned, registry);
  if (!report.mergeAsked || !into || into.id === report.id || hasEnded(into) || isDenunciation(into)) return back;
  const merged = mergeInto(back.report, into, { registry, now, by: report.mergeAsked.by });
  return { ...merged, ended: back.ended };
}
