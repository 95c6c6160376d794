import type { Outcome, ReportStatus } from '#contracts';

/** An approved result, as the citizen reads it. */
interface ShownAnswer {
  outcome: Outcome;
  text: string;
  plannedFor?: string;
  answeredAt: string;
}

/** What the log has said about a report so far. */
export interface ReportView {
  reportId: string;
  status: ReportStatus;
  /** The latest dispatch; what belongs to an earlier one changes no state. */
  dispatchNo: number;
  /** Whether that dispatch stands: tracking decides while it does, routing otherwise. */
  standing: boolean;
  /** Decided by the machine alone. */
  byMachine: boolean;
  handlingNo: number;
  holderId: string | null;
  fieldCode: string | null;
  placeCode: string | null;
  answer: ShownAnswer | null;
  closedAt: Date | null;
  /** Where it goes on; that one may have been merged too. */
  mergedInto: string | null;
}

export function emptyView(reportId: string): ReportView {
  return {
    reportId,
    status: 'received',
    dispatchNo: 0,
    standing: false,
    byMachine: false,
    handlingNo: 1,
    holderId: null,
    fieldCode: null,
    placeCode: null,
    answer: null,
    closedAt: null,
    mergedInto: null,
  };
}
