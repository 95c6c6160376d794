import { describe, expect, it } from '@jest/globals';
import { at, dispatched, facts, timing, timingWith } from '../../../test/cases.js';
import type { Answer, CaseState } from '../../cases/domain/case-state.js';
import { fireAlarms } from './fire-alarm.js';
import {
  computeDeadlines,
  type HandlingClock,
  headMayExtendTo,
  pauseClock,
  pauseMinutesLeft,
  resumeClock,
  startClock,
} from './handling-clock.js';
import { armed } from './next-alarm.js';

const start = (anchor: string, limit: string, urgent = false) =>
  startClock({ anchor: at(anchor), limit, urgent }, timing);
const paused = (clock: HandlingClock, from: string, to: string) =>
  resumeClock(pauseClock(clock, 'q', at(from), timing), at(to), timing);

describe('deadlines', () => {
  it.each([
    ['24/4 10:00', '3wd', '4/5 17:00'],
    ['22/6 09:00', '3wd', '25/6 17:00'],
    ['20/6 20:00', '3wd', '25/6 17:00'],
    ['22/6 08:00', '24h', '23/6 08:00'],
    ['22/6 08:00', '4wh', '22/6 14:00'],
  ])('from %s with %s is %s', (anchor, limit, due) => {
    const clock = start(anchor, limit);
    expect(clock.dueAt).toEqual(at(due));
    expect(clock.due0).toEqual(at(due));
  });

  it('ends the return window after eight working hours, urgent two clock hours', () => {
    expect(start('22/6 09:00', '3wd').returnUntil).toEqual(at('23/6 09:00'));
    expect(start('22/6 20:00', '24h', true).returnUntil).toEqual(at('22/6 22:00'));
  });

  it('reminds at three quarters of the limit', () => {
    expect(start('22/6 08:00', '24h', true).warnAt).toEqual(at('23/6 02:00'));
    // From Monday 09:00 to Thursday 17:00 are 30 working hours: 22.5 of them.
    expect(start('22/6 09:00', '3wd').warnAt).toEqual(at('25/6 07:30'));
  });

  it('moves by whole working days of a pause (worked example 14)', () => {
    const clock = start('22/6 09:00', '3wd');
    expect(paused(clock, '24/6 10:00', '25/6 15:00').dueAt).toEqual(at('26/6 17:00'));
    expect(paused(clock, '24/6 10:00', '25/6 09:00').dueAt).toEqual(at('25/6 17:00'));
  });

  it('moves by clock time where the clock counts', () => {
    expect(paused(start('22/6 08:00', '24h', true), '22/6 09:00', '22/6 12:00').dueAt).toEqual(at('23/6 11:00'));
  });

  it('waits for the citizen five working days in all, asked before the reminder', () => {
    const clock = start('22/6 09:00', '7wd');
    const waiting = pauseClock(clock, 'q', at('23/6 07:00'), timing);
    const over = resumeClock(waiting, at('15/7 08:00'), timing);
    expect(over.pauses[0]?.to).toEqual(at('29/6 17:00'));
    expect(pauseMinutesLeft(over, timing)).toBe(0);
    expect(pauseClock(over, 'q2', at('30/6 08:00'), timing).pauses).toHaveLength(1);
    expect(pauseClock(start('22/6 09:00', '3wd'), 'q', at('25/6 07:30'), timing).pauses).toHaveLength(0);
  });

  it('keeps due0 when more time is granted, and starts again for a later deadline only', () => {
    const granted = (until: string): HandlingClock => ({
      ...start('22/6 09:00', '3wd'),
      fired: 1,
      extensions: [
        { extensionId: 'e', until: at(until), reason: '', requestedAt: at('25/6 10:00'), by: 'o', state: 'granted' },
      ],
    });
    expect(computeDeadlines(granted('26/6 17:00'), timing)).toMatchObject({
      due0: at('25/6 17:00'),
      dueAt: at('26/6 17:00'),
      fired: 0,
    });
    expect(computeDeadlines(granted('25/6 17:00'), timing).fired).toBe(1);
  });

  it('lets the head add half of the limit', () => {
    // Half of 30 working hours.
    expect(headMayExtendTo(start('22/6 09:00', '3wd'), timing)).toEqual(at('29/6 16:00'));
    expect(headMayExtendTo(start('22/6 08:00', '24h', true), timing)).toEqual(at('23/6 20:00'));
  });
});

describe('limits that the province has changed', () => {
  it('let a citizen be asked in another part of the limit', () => {
    // Half of 30 working hours from Monday 09:00 on are over on Wednesday at 08:00.
    const clock = start('22/6 09:00', '3wd');
    const early = timingWith({ pauseAskedBefore: 0.5 });
    expect(pauseClock(clock, 'q', at('24/6 07:59'), early).pauses).toHaveLength(1);
    expect(pauseClock(clock, 'q', at('24/6 08:00'), early).pauses).toHaveLength(0);
    expect(pauseClock(clock, 'q', at('25/6 07:29'), timingWith({ reminderShare: 0.5 })).pauses).toHaveLength(1);
  });

  it('let a citizen be waited for longer or shorter', () => {
    expect(pauseMinutesLeft(start('22/6 09:00', '7wd'), timingWith({ handlingPause: '2wd' }))).toBe(960);
    expect(pauseMinutesLeft(start('22/6 09:00', '7wd'), timingWith({ handlingPause: '4wh' }))).toBe(240);
  });

  it('accept later than at the end of the return window, but never before it', () => {
    const acceptedAt = (deemedAcceptance: string, state = dispatched()) =>
      armed(state, timingWith({ deemedAcceptance })).clock?.next;
    expect(acceptedAt('12wh')).toEqual({ step: 'deemed-acceptance', at: at('23/6 14:00') });
    expect(acceptedAt('4wh')).toEqual({ step: 'deemed-acceptance', at: at('23/6 08:00') });
    expect(acceptedAt('12wh', dispatched({ urgency: 'urgent' }, '24h'))?.at).toEqual(at('22/6 10:00'));
  });
});

describe('alarms', () => {
  /** Fires at each instant at which there is something to do; what happened and when. */
  function live(state: CaseState, until: Date): string[] {
    const lines: string[] = [];
    for (let next = state.clock?.next; next && next.at <= until; next = state.clock?.next) {
      expect(fireAlarms(state, facts('system', new Date(next.at.getTime() - 1))).firings).toEqual([]);
      const fired = fireAlarms(state, facts('system', next.at));
      for (const { type } of fired.events) {
        lines.push(`${new Date(next.at.getTime() + 7 * 3_600_000).toISOString().slice(5, 16)} ${type.slice(17)}`);
      }
      state = fired.state;
    }
    return lines;
  }

  it('remind, tell of the deadline, the supervisor and the leadership, at their instants', () => {
    expect(live(dispatched(), at('31/12 00:00'))).toEqual([
      '06-23T08:00 accepted',
      '06-25T07:15 reminded',
      '06-25T17:00 overdue',
      '06-26T17:00 escalated',
      '06-30T17:00 escalated',
    ]);
  });

  it('tell the supervisor of urgent ones at once', () => {
    expect(live(dispatched({ urgency: 'urgent' }, '24h'), at('24/6 00:00'))).toEqual([
      '06-22T10:00 accepted',
      '06-23T02:00 reminded',
      '06-23T08:00 overdue',
      '06-23T08:00 escalated',
    ]);
  });

  it('fire all that is due after a long stop, each with its own instant', () => {
    const { firings, state } = fireAlarms(dispatched(), facts('system', at('1/7 08:00')));
    expect(firings.map(({ step, dueAt }) => [step, dueAt])).toEqual([
      ['deemed-acceptance', at('23/6 08:00')],
      ['reminder', at('25/6 07:15')],
      ['due', at('25/6 17:00')],
      ['supervisor', at('26/6 17:00')],
      ['leadership', at('30/6 17:00')],
    ]);
    expect(state.clock?.next).toBeNull();
  });

  it('stand still during a pause, and its end resumes', () => {
    const clock = pauseClock(start('22/6 08:00', '3wd'), 'q', at('22/6 10:00'), timing);
    const state = armed(dispatched({ status: 'awaiting-citizen', question: 'q', clock }), timing);
    expect(state.clock?.next).toEqual({ step: 'pause-over', at: at('29/6 10:00') });
    const { state: after } = fireAlarms(state, facts('system', at('29/6 10:00')));
    expect(after).toMatchObject({ status: 'in-progress', clock: { dueAt: at('2/7 17:00') } });
  });

  it('recall the day of a plan, and reopen when a request is left without an answer', () => {
    const planned: Answer = {
      answerNo: 1,
      outcome: 'planned',
      text: 'Sẽ thay.',
      plannedFor: '2026-07-31',
      attachmentIds: [],
      state: 'approved',
      by: 'officer-a',
      at: at('24/6 09:00'),
      note: null,
    };
    const closed = { status: 'closed', closedAt: at('25/6 09:00') } as const;
    expect(live(dispatched({ ...closed, answers: [planned] }), at('31/12 00:00'))).toEqual(['08-01T00:00 reminded']);
    const asked = dispatched({
      ...closed,
      reopening: { requestId: 'q', reason: 'Chưa sửa.', requestedAt: at('26/6 09:00') },
    });
    expect(live(asked, at('30/6 17:00'))).toEqual(['06-30T17:00 reopened', '06-30T17:00 deadline-set']);
  });
});
