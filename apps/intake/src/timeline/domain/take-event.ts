import type { AnyEvent } from '#contracts';
import type { ReportView } from './report-view.js';

type DispatchEvent = Extract<AnyEvent, { type: `vn.dieuphoi.dispatch.${string}` }>;
type CaseEvent = Extract<AnyEvent, { type: `vn.dieuphoi.case.${string}` }>;

/** The view after one event of the log. A withdrawal is the end: what was decided before it was read comes to nothing. */
export function takeEvent(view: ReportView, event: AnyEvent): ReportView {
  if (view.status === 'withdrawn') return view;
  if (event.type.startsWith('vn.dieuphoi.dispatch.')) return takeDispatchEvent(view, event as DispatchEvent);
  if (event.type.startsWith('vn.dieuphoi.case.')) return takeCaseEvent(view, event as CaseEvent);
  return view;
}

function takeDispatchEvent(view: ReportView, event: DispatchEvent): ReportView {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.dispatched':
      if (event.data.dispatchNo <= view.dispatchNo) return view;
      return {
        ...view,
        status: 'dispatched',
        dispatchNo: event.data.dispatchNo,
        standing: true,
        byMachine: event.data.by.kind === 'machine',
        holderId: event.data.agencyId,
        fieldCode: event.data.fieldCode,
        placeCode: event.data.placeCode ?? view.placeCode,
      };
    case 'vn.dieuphoi.dispatch.revoked':
      return event.data.dispatchNo === view.dispatchNo ? backToTriage(view) : view;
    case 'vn.dieuphoi.dispatch.triage-requested':
      return view.standing ? view : { ...view, status: 'awaiting-triage', closedAt: null };
    case 'vn.dieuphoi.dispatch.information-requested':
      return view.standing ? view : { ...view, status: 'awaiting-citizen' };
    case 'vn.dieuphoi.dispatch.resumed':
      return view.standing ? view : { ...view, status: 'awaiting-triage' };
    case 'vn.dieuphoi.dispatch.refused':
      return {
        ...view,
        status: 'refused',
        standing: false,
        holderId: null,
        closedAt: new Date(event.data.refusedAt),
      };
    case 'vn.dieuphoi.dispatch.merged':
      return { ...view, status: 'merged', standing: false, holderId: null, mergedInto: event.data.intoReportId };
    case 'vn.dieuphoi.dispatch.withdrawn':
      return { ...view, status: 'withdrawn', standing: false, holderId: null };
    default:
      return view;
  }
}

function takeCaseEvent(view: ReportView, event: CaseEvent): ReportView {
  const { dispatchNo, handlingNo } = event.data;
  if (dispatchNo !== view.dispatchNo) return view;
  // The agency may grant it while it gives the case back, and what was given back may have been merged at once.
  if (event.type === 'vn.dieuphoi.case.withdrawn' && (view.standing || isGivenBack(view))) {
    return { ...view, status: 'withdrawn', standing: false, holderId: null, mergedInto: null };
  }
  if (!view.standing) return view;
  const next = { ...view, handlingNo: Math.max(view.handlingNo, handlingNo) };
  switch (event.type) {
    case 'vn.dieuphoi.case.accepted':
      return { ...next, status: 'accepted' };
    case 'vn.dieuphoi.case.transferred':
      return { ...next, holderId: event.data.agencyId };
    case 'vn.dieuphoi.case.returned':
      return backToTriage(next);
    case 'vn.dieuphoi.case.information-requested':
      return { ...next, status: 'awaiting-citizen' };
    case 'vn.dieuphoi.case.resumed':
    case 'vn.dieuphoi.case.progressed':
    case 'vn.dieuphoi.case.sent-back':
    case 'vn.dieuphoi.case.answered':
      // An answer that waits for approval is still "Đang xử lý" to the citizen.
      return { ...next, status: 'in-progress' };
    case 'vn.dieuphoi.case.approved': {
      const { outcome, text, plannedFor, answeredAt } = event.data;
      return {
        ...next,
        status: 'approved',
        answer: { outcome, text, plannedFor: plannedFor ?? undefined, answeredAt },
      };
    }
    case 'vn.dieuphoi.case.closed':
      return { ...next, status: 'closed', closedAt: new Date(event.data.closedAt) };
    case 'vn.dieuphoi.case.reopened':
      return { ...next, status: 'reopened', closedAt: null };
    default:
      return next;
  }
}

function isGivenBack({ status }: ReportView): boolean {
  return status === 'awaiting-triage' || status === 'awaiting-citizen' || status === 'merged';
}

function backToTriage(view: ReportView): ReportView {
  return { ...view, status: 'awaiting-triage', standing: false, holderId: null };
}
