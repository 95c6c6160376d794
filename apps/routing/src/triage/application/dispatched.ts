import type { RoutedReport } from '../../reports/domain/routed-report.js';

export interface Dispatched {
  reportId: string;
  dispatchNo: number;
  agencyId: string;
  decidedAt: string;
  effectiveAt: string;
}

export function answerOf({ id, dispatchNo, agencyId }: RoutedReport, decidedAt: Date, effectiveAt: Date): Dispatched {
  return {
    reportId: id,
    dispatchNo,
    agencyId: agencyId!,
    decidedAt: decidedAt.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
  };
}
