import { describe, expect, it } from '@jest/globals';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import { askCitizen, resume } from './ask-citizen.js';
import { dispatchReport } from './dispatch-report.js';
import { refuse } from './end-report.js';

const registry = givenRegistry();
const ask = (report = givenReport(), now = at('2026-06-22 10:00')) =>
  askCitizen(report, 'Ở đâu ạ?', { registry, now, requestId: 'q1' }).report;

describe('asking the reporter', () => {
  it('moves the deadline by the working time of the pause (second worked example, 1)', () => {
    const { report, events } = resume(ask(), registry, at('2026-06-23 10:00'));
    expect(report).toMatchObject({ state: 'waiting', question: null, dispatchBy: at('2026-06-23 14:00') });
    expect(events[0]!.data).toMatchObject({ requestId: 'q1', dispatchBy: at('2026-06-23 14:00').toISOString() });
  });

  it('stands still for sixteen working hours at most', () => {
    const asked = ask();
    expect(asked.question?.replyBy).toBe(at('2026-06-24 10:00').toISOString());
    expect(asked).toMatchObject({ alarmStep: 'reply-time-over', alarmAt: at('2026-06-24 10:00') });
    expect(resume(asked, registry, at('2026-06-30 10:00')).report.dispatchBy).toEqual(at('2026-06-24 14:00'));
  });

  it.each([
    ['a second time', givenReport({ pauseUsed: true })],
    ['after a return', givenReport({ dispatchNo: 1 })],
    ['without a channel', givenReport({ contactable: false })],
    ['after the deadline', givenReport({ dispatchBy: at('2026-06-22 09:00') })],
  ])('does not stop the clock %s', (_when, report) => {
    const asked = ask(report);
    expect(asked.question?.pauses).toBe(false);
    const said = askCitizen(report, 'Ở đâu ạ?', { registry, now: at('2026-06-22 10:00'), requestId: 'q1' }).events[0];
    expect(said?.data).toMatchObject({ pauses: false });
    expect(resume(asked, registry, at('2026-06-22 11:00')).report.dispatchBy).toEqual(report.dispatchBy);
  });

  it('moves a clock limit by clock time', () => {
    const urgent = givenReport({ urgency: 'urgent', dispatchBy: at('2026-06-22 10:30') });
    expect(resume(ask(urgent), registry, at('2026-06-22 20:00')).report.dispatchBy).toEqual(at('2026-06-22 20:30'));
  });

  it('judges a decision during the pause by the deadline that moved until then', () => {
    const facts = { registry, by: 'a1', decidedAt: at('2026-06-23 08:00') };
    const { report, events } = dispatchReport(ask(), { agencyId: 'ubnd-p1', fieldCode: 'den' }, facts);
    expect(events.map(({ type }) => type)).toEqual(['vn.dieuphoi.dispatch.resumed', 'vn.dieuphoi.dispatch.dispatched']);
    expect(events[1]!.data).toMatchObject({ dispatchBy: at('2026-06-23 10:00').toISOString() });
    expect(report).toMatchObject({ state: 'dispatched', question: null, alarmAt: null });
    const refusal = { reason: 'abusive', explanation: 'Ngôn từ' } as const;
    expect(refuse(ask(), refusal, { registry, by: 'a1', now: at('2026-06-23 08:00') }).events.length).toBe(2);
  });
});
