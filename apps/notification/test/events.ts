import type { AnyEvent, EventDataByType } from '#contracts';
import { testEvent } from '#testing';

const dueAt = '2026-05-04T10:00:00Z';
const at = '2026-04-24T03:00:00Z';

export function dispatched(reportId: string, dispatchNo: number, agencyId: string): AnyEvent {
  return testEvent('vn.dieuphoi.dispatch.dispatched', reportId, {
    dispatchNo,
    agencyId,
    supportIds: [],
    fieldCode: 'ha-tang-do-thi',
    by: { kind: 'machine' },
    reasons: [],
    decidedAt: at,
    dispatchBy: dueAt,
    receivedAt: at,
    urgency: 'normal',
    handlingLimit: '3wd',
    calendarId: 'default',
    calendarVersion: 1,
    ruling: false,
  });
}

export function answered(reportId: string, type: 'answered' | 'approved', dispatchNo = 1): AnyEvent {
  const data = {
    dispatchNo,
    handlingNo: 1,
    answerNo: 1,
    outcome: 'fixed' as const,
    text: 'Đã thay bóng đèn.',
    attachmentIds: [],
    answeredAt: at,
    by: 'a-officer',
  };
  return type === 'answered'
    ? testEvent('vn.dieuphoi.case.answered', reportId, data)
    : testEvent('vn.dieuphoi.case.approved', reportId, { ...data, approvedAt: at });
}

export function overdue(reportId: string, agencyId: string, dispatchNo = 1): AnyEvent {
  const data = { dispatchNo, handlingNo: 1, clock: 'handling' as const, step: 'due', dueAt, firedAt: dueAt, agencyId };
  return testEvent('vn.dieuphoi.case.overdue', reportId, data);
}

export function escalated(reportId: string, agencyId: string): AnyEvent {
  const data = { dispatchNo: 1, handlingNo: 1, step: 'supervisor', to: 'supervisor' as const, dueAt, agencyId };
  return testEvent('vn.dieuphoi.case.escalated', reportId, { ...data, escalatedAt: dueAt });
}

export function assigned(reportId: string, assignee: string): AnyEvent {
  const data = { dispatchNo: 1, handlingNo: 1, assignee, assignedAt: at, by: 'system' };
  return testEvent('vn.dieuphoi.case.assigned', reportId, data);
}

export function account(
  id: string,
  role: EventDataByType['vn.dieuphoi.staff.account-set']['roles'][number],
  agencyId?: string,
): AnyEvent {
  const data = { id, username: id, displayName: id, roles: [role], agencyId, active: true, version: 1 };
  return testEvent('vn.dieuphoi.staff.account-set', id, data);
}
