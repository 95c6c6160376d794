import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { assigned, dispatched, escalated, event, overdue, submitted } from '../../../test/events.js';
import { noticeOf } from './notices-of.js';
import { takeEvent, type WatchedReport } from './watched-report.js';

const given = (...events: AnyEvent[]) =>
  events.reduce<WatchedReport | undefined>((report, next) => takeEvent(report, next), undefined)!;

describe('takeEvent', () => {
  it('knows the code, who holds the report and whether the reporter wants to be told', () => {
    expect(given(submitted('r'), dispatched('r', 1, 'sxd'), assigned('r', 'officer'))).toEqual({
      id: 'r',
      code: 'PA-r',
      notify: true,
      dispatchNo: 1,
      agencyId: 'sxd',
      assignee: 'officer',
    });
  });

  it('forgets the assignee with a new dispatch, and keeps what a superseded one says out', () => {
    const report = given(submitted('r'), dispatched('r', 1, 'sxd'), assigned('r', 'a'), dispatched('r', 2, 'syt'));
    expect(takeEvent(report, assigned('r', 'late'))).toEqual(report);
    expect(report).toMatchObject({ dispatchNo: 2, agencyId: 'syt', assignee: undefined });
  });

  it('tells nobody about an erased report, and knows nothing of one that was never submitted', () => {
    const erased = event('vn.dieuphoi.report.erased', 'r', { erasedAt: '2026-05-04T10:00:00Z', reason: 'asked' });
    expect(given(submitted('r'), erased).notify).toBe(false);
    expect(takeEvent(undefined, dispatched('r', 1, 'sxd'))).toBeUndefined();
  });
});

describe('noticeOf', () => {
  const report = given(submitted('r'), dispatched('r', 1, 'sxd'), assigned('r', 'officer'));

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
      expect(noticeOf(given(submitted('r')), event('vn.dieuphoi.dispatch.overdue', 'r', data))).toEqual({
        kind,
        facts,
        audiences: [{ who: 'roles', roles: [role] }],
      });
    },
  );

  it('tells nobody about what no longer stands', () => {
    expect(noticeOf({ ...report, dispatchNo: 2 }, overdue('r', 'sxd', 1))).toBeUndefined();
  });
});
