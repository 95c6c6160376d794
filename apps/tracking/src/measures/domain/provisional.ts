import { assignmentsOf } from './assignments.js';
import type { ReportFacts } from './report-facts.js';
import type { Question } from './unit.js';

/** Whether a figure of these reports may still change by itself: a dispatch deadline or return window has not passed. */
export function isProvisional(reports: readonly ReportFacts[], { asOf, returnWindow }: Question): boolean {
  return reports.some((report) => {
    if (report.end || report.partIds.length > 0) return false;
    const last = assignmentsOf(report).at(-1)?.last;
    if (!last) return report.pausedSince !== null || report.dispatchBy >= asOf;
    return last.ended !== null || returnWindow(last.decidedAt, last.urgency) >= asOf;
  });
}
