import { randomUUID } from 'node:crypto';
import { type AnyEvent, dataSchemaOf, type EventDataByType, type EventSource, type EventType } from '#contracts';

const dueAt = '2026-05-04T10:00:00Z';
const at = '2026-04-24T03:00:00Z';

/** An event as it comes from the log. */
export function event<T extends EventType>(
  type: T,
  subject: string,
  data: EventDataByType[T],
  { time = new Date().toISOString(), source = '/tracking' }: { time?: string; source?: EventSource } = {},
): AnyEvent {
  const id = randomUUID();
  const dataschema = dataSchemaOf(type);
  const envelope = { specversion: '1.0', id, source, type, time, subject, dataschema, sequence: 1 };
  return { ...envelope, datacontenttype: 'application/json', partitionkey: subject, data } as AnyEvent;
}

export function submitted(
  reportId: string,
  changes: Partial<EventDataByType['vn.dieuphoi.report.submitted']> = {},
  time?: string,
): AnyEvent {
  return event(
    'vn.dieuphoi.report.submitted',
    reportId,
    {
      code: `PA-${reportId}`,
      kind: 'hien-truong',
      channel: 'web',
      text: 'Đèn đường hỏng',
      masks: [],
      noticeVersion: '1',
      consent: { publish: false, shareContact: false, notify: true, photoLocation: false },
      contactChannels: ['email'],
      attachmentIds: [],
      receivedAt: at,
      dispatchBy: dueAt,
      promise: { dispatchBy: dueAt, answerBy: dueAt },
      ...changes,
    },
    { time, source: '/intake' },
  );
}

export function dispatched(reportId: string, dispatchNo: number, agencyId: string): AnyEvent {
  return event('vn.dieuphoi.dispatch.dispatched', reportId, {
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
    ? event('vn.dieuphoi.case.answered', reportId, data)
    : event('vn.dieuphoi.case.approved', reportId, { ...data, approvedAt: at });
}

export function overdue(reportId: string, agencyId: string, dispatchNo = 1): AnyEvent {
  const data = { dispatchNo, handlingNo: 1, clock: 'handling' as const, step: 'due', dueAt, firedAt: dueAt, agencyId };
  return event('vn.dieuphoi.case.overdue', reportId, data);
}

export function escalated(reportId: string, agencyId: string): AnyEvent {
  const data = { dispatchNo: 1, handlingNo: 1, step: 'supervisor', to: 'supervisor' as const, dueAt, agencyId };
  return event('vn.dieuphoi.case.escalated', reportId, { ...data, escalatedAt: dueAt });
}

export function assigned(reportId: string, assignee: string): AnyEvent {
  const data = { dispatchNo: 1, handlingNo: 1, assignee, assignedAt: at, by: 'system' };
  return event('vn.dieuphoi.case.assigned', reportId, data);
}

export function account(
  id: string,
  role: EventDataByType['vn.dieuphoi.staff.account-set']['roles'][number],
  agencyId?: string,
): AnyEvent {
  const data = { id, username: id, displayName: id, roles: [role], agencyId, active: true, version: 1 };
  return event('vn.dieuphoi.staff.account-set', id, data, { source: '/gateway' });
}
