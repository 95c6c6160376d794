import { describe, expect, it } from '@jest/globals';
import { backOff, nextState } from './outcome.js';

const first = { tries: 1, repeated: false };

describe('nextState', () => {
  it('ends with what is certain', () => {
    expect(nextState({ kind: 'sent' }, first)).toEqual({ state: 'sent' });
    expect(nextState({ kind: 'refused', why: 'smtp-550' }, first)).toEqual({ state: 'failed' });
  });

  it('tries again what was not taken, ever later, and gives up after two days', () => {
    expect([1, 2, 3, 12].map(backOff)).toEqual([30, 60, 120, 14_400]);
    expect(nextState({ kind: 'later', why: 'smtp-451' }, first)).toEqual({ state: 'pending', wait: 30 });
    expect(nextState({ kind: 'later', why: 'smtp-451' }, { tries: 16, repeated: false })).toEqual({ state: 'failed' });
  });

  it('repeats an unknown outcome once', () => {
    const unknown = { kind: 'unknown', why: 'econnection' } as const;
    expect(nextState(unknown, first)).toMatchObject({ state: 'unknown', wait: 60 });
    expect(nextState(unknown, { tries: 2, repeated: true })).toEqual({ state: 'unknown' });
  });
});
