import type { AnyEvent } from '#contracts';

/** What must be known of a report to say who is to be told. */
export interface WatchedReport {
  id: string;
  code: string;
  /** The reporter wants to be told, and can be by e-mail. */
  notify: boolean;
  /** 0 before the first dispatch. */
  dispatchNo: number;
  /** Who has it; nobody before the first dispatch and after a return. */
  agencyId?: string;
  /** Account id. */
  assignee?: string;
  /** The report in which it goes on. */
  mergedInto?: string;
}

/** The report after an event; undefined while it is unknown. What belongs to a superseded dispatch changes nothing. */
export function takeEvent(report: WatchedReport | undefined, event: AnyEvent): WatchedReport | undefined {
  if (event.type === 'vn.dieuphoi.report.submitted') {
    const { code, consent, contactChannels, test } = event.data;
    const notify = consent.notify && contactChannels.includes('email') && test !== true;
    return report ?? { id: event.subject, code, notify, dispatchNo: 0 };
  }
  if (!report || isSuperseded(report, event)) return report;
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.dispatched': {
      const { dispatchNo, agencyId } = event.data;
      return { ...report, dispatchNo, agencyId, assignee: undefined };
    }
    case 'vn.dieuphoi.dispatch.revoked':
    case 'vn.dieuphoi.case.returned':
      return { ...report, agencyId: undefined, assignee: undefined };
    case 'vn.dieuphoi.case.transferred':
      if (event.data.fromAgencyId === undefined) return report;
      return { ...report, agencyId: event.data.agencyId, assignee: undefined };
    case 'vn.dieuphoi.dispatch.merged':
      return { ...report, mergedInto: event.data.intoReportId };
    case 'vn.dieuphoi.case.withdrawn':
      return { ...report, mergedInto: undefined };
    case 'vn.dieuphoi.case.assigned':
      return { ...report, assignee: event.data.assignee };
    case 'vn.dieuphoi.report.erased':
      return { ...report, notify: false };
    default:
      return report;
  }
}

export function isSuperseded(report: WatchedReport, event: AnyEvent): boolean {
  return 'dispatchNo' in event.data && (event.data.dispatchNo ?? report.dispatchNo) < report.dispatchNo;
}
