import type { MeasuredEvent } from './measured-event.js';
import type { DispatchFacts, ReportFacts } from './report-facts.js';

/** What the handling of a dispatch adds to the facts of its report. */
export function takeCaseEvent(facts: ReportFacts, event: MeasuredEvent, at: Date): void {
  if (!('dispatchNo' in event.data)) return;
  const { dispatchNo } = event.data;
  const dispatch = facts.dispatches.find((one) => one.dispatchNo === dispatchNo);
  if (!dispatch) return;
  switch (event.type) {
    case 'vn.dieuphoi.case.opened':
      dispatch.handlingNo ??= event.data.handlingNo;
      setDeadlines(dispatch, event.data);
      dispatch.warnAt = new Date(event.data.warnAt);
      break;
    case 'vn.dieuphoi.case.transferred':
      // The assignment goes on: the successor is judged by the deadline that the agency had.
      dispatch.agencyId = event.data.agencyId;
      break;
    case 'vn.dieuphoi.case.deadline-set':
      setDeadlines(dispatch, event.data);
      break;
    case 'vn.dieuphoi.case.extension-decided':
      if (event.data.granted && event.data.dueAt && event.data.handlingNo === dispatch.handlingNo) {
        dispatch.dueAt = new Date(event.data.dueAt);
      }
      break;
    case 'vn.dieuphoi.case.information-requested':
      // Earlier events did not say whether the clock stands still.
      if (event.data.pauses ?? (facts.contactable && dispatch.warnAt && at < dispatch.warnAt))
        dispatch.pausedSince = at;
      break;
    case 'vn.dieuphoi.case.resumed':
      dispatch.pausedSince = null;
      break;
    case 'vn.dieuphoi.case.approved':
      dispatch.pausedSince = null;
      dispatch.answers.push({
        outcome: event.data.outcome,
        approvedAt: at,
        plannedFor: event.data.plannedFor?.slice(0, 10) ?? null,
      });
      break;
    case 'vn.dieuphoi.case.reopened':
      dispatch.reopenedAt.push(at);
      break;
    case 'vn.dieuphoi.case.reminded':
      if (event.data.step === 'nudge') dispatch.nudgedAt.push(at);
      break;
  }
}

/** Reopenings have deadlines of their own, which say nothing about the assignment. */
function setDeadlines(dispatch: DispatchFacts, data: { handlingNo: number; due0: string; dueAt: string }): void {
  if (dispatch.handlingNo !== data.handlingNo) return;
  dispatch.due0 = new Date(data.due0);
  dispatch.dueAt = new Date(data.dueAt);
}
