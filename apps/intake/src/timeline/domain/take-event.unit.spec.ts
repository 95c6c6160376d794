import { describe, expect, it } from '@jest/globals';
import type { AnyEvent, EventDataByType, EventType } from '#contracts';
import { emptyView, type ReportView } from './report-view.js';
import { takeEvent } from './take-event.js';
import { entryOf } from './timeline-entry.js';

const reportId = '019ab000-0000-7000-8000-000000000001';
const at = '2026-11-25T03:00:00.000Z';

function event<T extends EventType>(type: T, data: Partial<EventDataByType[T]>): AnyEvent {
  return { id: '019ab000-0000-7000-8000-0000000000ff', subject: reportId, type, data } as unknown as AnyEvent;
}

const dispatched = (dispatchNo: number, agencyId = 'ubnd-08707') =>
  event('vn.dieuphoi.dispatch.dispatched', {
    dispatchNo,
    agencyId,
    fieldCode: 'ha-tang-do-thi',
    decidedAt: at,
    by: { kind: 'machine' },
  });
const inCase = <T extends EventType>(type: T, data: Partial<EventDataByType[T]>, dispatchNo = 1) =>
  event(type, { dispatchNo, handlingNo: 1, ...data });

const after = (...events: AnyEvent[]): ReportView => events.reduce(takeEvent, emptyView(reportId));

describe('takeEvent', () => {
  it('follows a report from triage to its end', () => {
    const steps: [AnyEvent, string][] = [
      [event('vn.dieuphoi.dispatch.triage-requested', { reasons: ['unsure'], requestedAt: at }), 'awaiting-triage'],
      [dispatched(1), 'dispatched'],
      [inCase('vn.dieuphoi.case.accepted', { acceptedAt: at }), 'accepted'],
      [inCase('vn.dieuphoi.case.progressed', { note: 'đang sửa', progressedAt: at }), 'in-progress'],
      [inCase('vn.dieuphoi.case.answered', { answeredAt: at }), 'in-progress'],
      [inCase('vn.dieuphoi.case.approved', { outcome: 'fixed', text: 'Đã sửa', answeredAt: at }), 'approved'],
      [inCase('vn.dieuphoi.case.closed', { outcome: 'fixed', closedAt: at }), 'closed'],
      [inCase('vn.dieuphoi.case.reopened', { handlingNo: 2, reopenedAt: at }), 'reopened'],
    ];
    let view = emptyView(reportId);
    for (const [event, status] of steps) {
      view = takeEvent(view, event);
      expect(view.status).toBe(status);
    }
    expect(view).toMatchObject({ holderId: 'ubnd-08707', handlingNo: 2, answer: { text: 'Đã sửa' }, closedAt: null });
  });

  it('gives a returned report back to triage, and to the next agency', () => {
    const returned = after(dispatched(1), inCase('vn.dieuphoi.case.returned', { returnedAt: at }));
    expect(returned).toMatchObject({ status: 'awaiting-triage', holderId: null });
    expect(takeEvent(returned, dispatched(2, 'cty-dien'))).toMatchObject({
      status: 'dispatched',
      holderId: 'cty-dien',
    });
  });

  it('names the successor of an agency that has ended', () => {
    const data = { agencyId: 'ubnd-moi', fromAgencyId: 'ubnd-08707', supportIds: [], transferredAt: at };
    const transferred = inCase('vn.dieuphoi.case.transferred', data);
    const accepted = after(dispatched(1), inCase('vn.dieuphoi.case.accepted', { acceptedAt: at }), transferred);
    expect(accepted).toMatchObject({ status: 'accepted', holderId: 'ubnd-moi' });
    expect(entryOf(transferred)).toMatchObject({ type: 'transferred', data: { agencyId: 'ubnd-moi' } });
    expect(entryOf(inCase('vn.dieuphoi.case.transferred', { ...data, fromAgencyId: undefined }))).toBeUndefined();
  });

  it('takes nothing from a superseded dispatch', () => {
    const second = after(dispatched(1), inCase('vn.dieuphoi.case.returned', { returnedAt: at }), dispatched(2));
    expect(takeEvent(second, inCase('vn.dieuphoi.case.accepted', { acceptedAt: at }, 1))).toBe(second);
    expect(takeEvent(second, dispatched(1))).toBe(second);
  });

  it('ends with a withdrawal that was granted while the agency gave the case back, whatever routing decided meanwhile', () => {
    const withdrawn = inCase('vn.dieuphoi.case.withdrawn', { requestId: 'w1', withdrawnAt: at });
    const returned = after(dispatched(1), inCase('vn.dieuphoi.case.returned', { returnedAt: at }));
    const ended = takeEvent(returned, withdrawn);
    expect(ended).toMatchObject({ status: 'withdrawn', standing: false, holderId: null });
    const revoked = event('vn.dieuphoi.dispatch.revoked', { dispatchNo: 2, reason: 'withdrawn', revokedAt: at });
    expect([dispatched(2), revoked].reduce(takeEvent, ended)).toBe(ended);
    expect(takeEvent(after(dispatched(1), dispatched(2)), withdrawn).status).toBe('dispatched');
    const merged = takeEvent(returned, event('vn.dieuphoi.dispatch.merged', { intoReportId: 'root', mergedAt: at }));
    expect(takeEvent(merged, withdrawn)).toMatchObject({ status: 'withdrawn', mergedInto: null });
    const refused = takeEvent(returned, event('vn.dieuphoi.dispatch.refused', { refusedAt: at }));
    expect(takeEvent(refused, withdrawn)).toBe(refused);
  });

  it('does not let routing speak while a dispatch stands', () => {
    const standing = after(dispatched(1));
    const late = event('vn.dieuphoi.dispatch.triage-requested', { reasons: ['unsure'], requestedAt: at });
    expect(takeEvent(standing, late)).toBe(standing);
  });
});

describe('entryOf', () => {
  it('tells that the machine passed it on', () => {
    expect(entryOf(dispatched(1))).toMatchObject({ type: 'dispatched', data: { byMachine: true } });
  });

  it('has nothing to tell of what stays inside', () => {
    expect(entryOf(event('vn.dieuphoi.dispatch.classified', {}))).toBeUndefined();
    expect(entryOf(inCase('vn.dieuphoi.case.reminded', {}))).toBeUndefined();
    expect(entryOf(inCase('vn.dieuphoi.case.extension-decided', { granted: false }))).toBeUndefined();
  });
});
