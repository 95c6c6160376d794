import { describe, expect, it } from '@jest/globals';
import { at, dispatched, facts, timing, timingWith } from '../../../../test/cases.js';
import { act } from '../act.js';

/** What comes of an answer on Monday 22 June 2026 at 09:00 that promises a day. */
function promise(plannedFor: string, by = timing) {
  const answer = { outcome: 'planned', text: 'Sẽ thay.', plannedFor } as const;
  const newId = () => 'new';
  const asked = { ...facts('officer', at('22/6 09:00')), timing: by, newId };
  const result = act(dispatched({ status: 'accepted' }), { action: 'answer', input: answer }, asked);
  return 'invalid' in result ? result.invalid : 'taken';
}

describe('a planned outcome', () => {
  it('is promised for today or a day up to 90 days ahead, also when that is a day off', () => {
    expect(promise('2026-06-21')).toBe('planned-for-out-of-range');
    expect(promise('2026-06-22')).toBe('taken');
    // A Sunday.
    expect(promise('2026-09-20')).toBe('taken');
    expect(promise('2026-09-21')).toBe('planned-for-out-of-range');
  });

  it('is promised within what the province allows', () => {
    const within = (plannedWithin: string) => timingWith({ plannedWithin });
    expect(promise('2026-07-22', within('30d'))).toBe('taken');
    expect(promise('2026-07-23', within('30d'))).toBe('planned-for-out-of-range');
    expect(promise('2026-06-25', within('3wd'))).toBe('taken');
    expect(promise('2026-06-26', within('3wd'))).toBe('planned-for-out-of-range');
  });
});
