import { describe, expect, it } from '@jest/globals';
import type { AnyEvent, EventOf } from '#contracts';
import { submittedEvent, testEvent } from '#testing';
import { assigned, dispatched, escalated, overdue } from '../../../test/events.js';
import { noticesOf } from './notices-of.js';
import { takeEvent, type WatchedReport } from './watched-report.js';

const given = (...events: AnyEvent[]) =>
  events.reduce<WatchedReport | undefined>((report, next) => takeEvent(report, next), undefined)!;

describe('takeEvent', () => {
  it('knows the code, who holds the report and whether the reporter wants to be told', () => {
    expect(given(submittedEvent('r'), dispatched('r', 1, 'sxd'), assigned('r', 'officer'))).toEqual({
      id: 'r',
      code: 'PA-r',
      notify: true,
      dispatchNo: 1,
      agencyId: 'sxd',
      assignee: 'officer',
    });
  });

  it('forgets the assignee with a new dispatch, and keeps what a superseded one says out', () => {
    const report = given(submittedEvent('r'), dispatched('r', 1, 'sxd'), assigned('r', 'a'), dispatched('r', 2, 'syt'));
    expect(takeEvent(report, assigned('r', 'late'))).toEqual(report);
    expect(report).toMatchObject({ dispatchNo: 2, agencyId: 'syt', assignee: undefined });
  });

  it('tells nobody about an erased report, and knows nothing of one that was never submitted', () => {
    const erased = testEvent('vn.dieuphoi.report.erased', 'r', { erasedAt: '2026-05-04T10:00:00Z', reason: 'asked' });
    expect(given(submittedEvent('r'), erased).notify).toBe(false);
    expect(takeEvent(undefined, dispatched('r', 1, 'sxd'))).toBeUndefined();
  });
});

const noticeOf = (...given: Parameters<typeof noticesOf>) => noticesOf(...given)[0];

describe('noticesOf', () => {
  const report = given(submittedEvent('r'), dispatched('r', 1, 'sxd'), assigned('r', 'officer'));

  it('tells officer, focal point, head of the agency and the reporter that a case is overdue', () => {
    expect(noticeOf(report, overdue('r', 'sxd'))).toMatchObject({
      kind: 'overdue',
      audiences: [
        { who: 'account', id: 'officer' },
        { who: 'roles', roles: ['focal-point', 'head'], agencyId: 'sxd' },
        { who: 'reporter' },
      ],
    });
  });

  it('tells those who are to support a dispatch another thing than its lead', () => {
    const alone = dispatched('r', 2, 'sxd') as EventOf<'vn.dieuphoi.dispatch.dispatched'>;
    const supported = { ...alone, data: { ...alone.data, supportIds: ['syt', 'sct'] } };
    const told = noticesOf(given(submittedEvent('r'), supported), supported);
    expect(told.map(({ kind }) => kind)).toEqual(['dispatched', 'support-asked']);
    expect(told[1]!.audiences).toEqual([
      { who: 'roles', roles: ['focal-point'], agencyId: 'syt' },
      { who: 'roles', roles: ['focal-point'], agencyId: 'sct' },
    ]);
    expect(noticesOf(report, alone)).toHaveLength(1);
  });

  it.each(['reminder', 'overdue'])('tells supervisors instead of dispatchers of a denunciation: %s', (step) => {
    const data = { clock: 'dispatch', dispatchNo: 1, step, dueAt: at, firedAt: at } as const;
    const told = (more: object) =>
      noticeOf(report, testEvent('vn.dieuphoi.dispatch.overdue', 'r', { ...data, ...more }))!.audiences;
    expect(told({})).toEqual([{ who: 'roles', roles: ['dispatcher'] }]);
    expect(told({ denunciation: true })).toEqual([{ who: 'roles', roles: ['supervisor'] }]);
  });

  const handling = { dispatchNo: 1, handlingNo: 1 };
  const at = '2026-05-04T10:00:00Z';
  const by = 'head';
  const sentBack = testEvent('vn.dieuphoi.case.sent-back', 'r', {
    ...handling,
    answerNo: 1,
    note: '',
    sentBackAt: at,
    by,
  });
  const reopening = testEvent('vn.dieuphoi.report.reopening-requested', 'r', {
    requestId: 'q',
    reason: '',
    requestedAt: at,
  });

  it('tells whoever wrote an answer that it was sent back: the officer, or all of the agency while there is none', () => {
    expect(noticeOf(report, sentBack)!.audiences).toEqual([{ who: 'account', id: 'officer' }]);
    expect(noticeOf(given(submittedEvent('r'), dispatched('r', 1, 'sxd')), sentBack)!.audiences).toEqual([
      { who: 'roles', roles: ['focal-point', 'officer'], agencyId: 'sxd' },
    ]);
  });

  it('tells the head and the supervisor who asks for more time', () => {
    const data = { ...handling, extensionId: 'e', until: at, reason: '', requestedAt: at, by };
    expect(noticeOf(report, testEvent('vn.dieuphoi.case.extension-requested', 'r', data))).toMatchObject({
      kind: 'extension-asked',
      facts: { dueAt: at },
      audiences: [
        { who: 'roles', roles: ['head'], agencyId: 'sxd' },
        { who: 'roles', roles: ['supervisor'] },
      ],
    });
  });

  it('tells the supervisor who asks to give a case back, and the agency that it may not', () => {
    const asked = { ...handling, agencyId: 'sxd', reason: 'not-our-field', note: '', requestedAt: at, by } as const;
    expect(noticeOf(report, testEvent('vn.dieuphoi.case.return-requested', 'r', asked))).toMatchObject({
      kind: 'return-asked',
      audiences: [{ who: 'roles', roles: ['supervisor'] }],
    });
    const decided = (granted: boolean) =>
      testEvent('vn.dieuphoi.case.return-decided', 'r', {
        ...{ ...handling, agencyId: 'sxd', granted, reason: '', decidedAt: at, by },
      });
    expect(noticeOf(report, decided(true))).toBeUndefined();
    expect(noticeOf(report, decided(false))).toMatchObject({
      kind: 'return-denied',
      audiences: [{ who: 'roles', roles: ['focal-point'], agencyId: 'sxd' }],
    });
  });

  it('tells the desk that a person is to look at a dispatch, and the reporter what came of it', () => {
    const request = { requestId: 'q', dispatchNo: 1, requestedAt: at };
    const asked = testEvent('vn.dieuphoi.report.dispatch-review-requested', 'r', request);
    expect(noticeOf(report, asked)).toMatchObject({
      kind: 'dispatch-review-asked',
      facts: { agencyId: 'sxd' },
      audiences: [{ who: 'roles', roles: ['dispatcher'] }],
    });
    expect(noticeOf(given(submittedEvent('r')), asked)).toBeUndefined();
    const reviewed = (confirmed: boolean) =>
      testEvent('vn.dieuphoi.dispatch.reviewed', 'r', { requestId: 'q', dispatchNo: 1, confirmed, reviewedAt: at, by });
    for (const [confirmed, kind] of [
      [true, 'dispatch-confirmed'],
      [false, 'dispatch-overruled'],
    ] as const) {
      expect(noticeOf(report, reviewed(confirmed))).toMatchObject({ kind, audiences: [{ who: 'reporter' }] });
    }
    const ofReview = { ...handling, agencyId: 'sxd', requestId: 'q', by };
    const wish = { ...ofReview, reason: 'recalled', note: '', requestedAt: at } as const;
    expect(noticeOf(report, testEvent('vn.dieuphoi.case.return-requested', 'r', wish))).toMatchObject({
      kind: 'recall-asked',
      audiences: [{ who: 'roles', roles: ['supervisor'] }],
    });
    const denied = { ...ofReview, granted: false, reason: '', decidedAt: at };
    expect(noticeOf(report, testEvent('vn.dieuphoi.case.return-decided', 'r', denied))).toMatchObject({
      kind: 'dispatch-confirmed',
      audiences: [{ who: 'reporter' }],
    });
  });

  it('tells the agency that its reporter wants a case reopened, and no agency that gave the report back', () => {
    expect(noticeOf(report, reopening)!.audiences).toEqual([
      { who: 'roles', roles: ['head', 'focal-point'], agencyId: 'sxd' },
    ]);
    const returned = { ...handling, agencyId: 'sxd', reason: 'not-our-field', note: '', returnedAt: at, by } as const;
    const without = takeEvent(report, testEvent('vn.dieuphoi.case.returned', 'r', returned))!;
    expect(without).toMatchObject({ agencyId: undefined, assignee: undefined });
    expect(noticeOf(without, reopening)).toBeUndefined();
  });

  it('tells the supervisor what is escalated, wherever it is', () => {
    expect(noticeOf(report, escalated('r', 'sxd'))!.audiences).toEqual([{ who: 'roles', roles: ['supervisor'] }]);
  });

  it.each([
    ['reminder', 'dispatch-reminded', 'dispatcher', {}],
    ['overdue', 'undispatched', 'dispatcher', { dueAt: '2026-05-04T10:00:00Z' }],
    ['supervisor', 'undispatched', 'supervisor', {}],
    ['leadership', 'undispatched', 'supervisor', {}],
  ])(
    'tells of the step %s of the dispatch clock by its own name, and no instant that is not the deadline',
    (step, kind, role, facts) => {
      const instant = '2026-05-04T10:00:00Z';
      const data = { clock: 'dispatch' as const, dispatchNo: 0, step, dueAt: instant, firedAt: instant };
      expect(noticeOf(given(submittedEvent('r')), testEvent('vn.dieuphoi.dispatch.overdue', 'r', data))).toEqual({
        kind,
        facts,
        audiences: [{ who: 'roles', roles: [role] }],
      });
    },
  );

  it.each([
    ['reminder', 'dispatch-review-reminded', 'dispatcher', {}],
    ['overdue', 'dispatch-review-overdue', 'dispatcher', { dueAt: at }],
    ['supervisor', 'dispatch-review-overdue', 'supervisor', {}],
    ['leadership', 'dispatch-review-overdue', 'supervisor', {}],
  ])('tells of the step %s of a review that nobody looks at', (step, kind, role, facts) => {
    const data = { requestId: 'q', dispatchNo: 1, step, dueAt: at, firedAt: at };
    expect(noticeOf(report, testEvent('vn.dieuphoi.dispatch.review-overdue', 'r', data))).toEqual({
      kind,
      facts,
      audiences: [{ who: 'roles', roles: [role] }],
    });
  });

  it('tells nobody about what no longer stands', () => {
    expect(noticeOf({ ...report, dispatchNo: 2 }, overdue('r', 'sxd', 1))).toBeUndefined();
  });
});
