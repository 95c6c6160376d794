import { describe, expect, it } from '@jest/globals';
import { at, givenRegistry, givenReport } from '../../../test/given.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { armed, type ClockStep } from './next-alarm.js';

const registry = givenRegistry();
const alarm = (changes: Partial<RoutedReport> = {}, fired?: ClockStep) => {
  const { alarmStep, alarmAt } = armed(givenReport(changes), registry, fired);
  return [alarmStep, alarmAt];
};

describe('the dispatch clock', () => {
  it('reminds at three quarters, then is overdue at the due instant, then goes up', () => {
    expect(alarm()).toEqual(['reminder', at('2026-06-22 11:00')]);
    expect(alarm({}, 'reminder')).toEqual(['overdue', at('2026-06-22 14:00')]);
    expect(alarm({}, 'overdue')).toEqual(['supervisor', at('2026-06-23 17:00')]);
    expect(alarm({}, 'supervisor')).toEqual(['leadership', at('2026-06-25 17:00')]);
    expect(alarm({}, 'leadership')).toEqual([null, null]);
  });

  it('runs by the clock when it is urgent', () => {
    const dispatchBy = at('2026-06-22 08:30');
    expect(alarm({ urgency: 'urgent', dispatchBy, dueAt: dispatchBy })[1]).toEqual(new Date('2026-06-22T01:22:30Z'));
  });

  it('does not remind of a re-dispatch', () => {
    expect(alarm({ dispatchNo: 1, dueAt: at('2026-06-22 16:00') })).toEqual(['overdue', at('2026-06-22 16:00')]);
  });

  it.each<RoutedReport['state']>(['dispatched', 'refused', 'merged', 'split', 'withdrawn'])(
    'is off when %s',
    (state) => {
      expect(alarm({ state })).toEqual([null, null]);
    },
  );

  it('watches a request for a review from its asking on, in working time, also of what is urgent', () => {
    const review = { requestId: 'q1', reason: '', requestedAt: at('2026-06-22 09:00').toISOString() };
    const dueAt = at('2026-06-22 11:00');
    for (const urgency of ['normal', 'urgent'] as const) {
      const asked = { state: 'dispatched', dispatchNo: 1, review, dueAt, urgency } as const;
      expect(alarm(asked)).toEqual(['review-reminder', at('2026-06-22 10:30')]);
      expect(alarm(asked, 'reminder')).toEqual(['review-overdue', dueAt]);
      expect(alarm(asked, 'overdue')).toEqual(['review-supervisor', at('2026-06-23 17:00')]);
      expect(alarm(asked, 'supervisor')).toEqual(['review-leadership', at('2026-06-25 17:00')]);
      expect(alarm(asked, 'leadership')).toEqual([null, null]);
    }
  });

  it('is set to the later due instant after a pause', () => {
    expect(alarm({ dueAt: at('2026-06-23 14:00') }, 'reminder')).toEqual(['overdue', at('2026-06-23 14:00')]);
  });

  it('goes on while a question is open that does not stop it', () => {
    const question = {
      requestId: 'q1',
      text: 'Ở đâu ạ?',
      askedAt: at('2026-06-22 10:00').toISOString(),
      replyBy: at('2026-06-24 10:00').toISOString(),
      pauses: false,
    };
    expect(alarm({ state: 'awaiting-citizen', question })[0]).toBe('reminder');
    expect(alarm({ state: 'awaiting-citizen', question }, 'supervisor')[0]).toBe('reply-time-over');
    expect(alarm({ state: 'awaiting-citizen', question: { ...question, pauses: true } })[0]).toBe('reply-time-over');
  });
});
