import { describe, expect, it } from '@jest/globals';
import { type RecentAttempts, slowDown } from './slow-down.js';

const attempts = (changes: Partial<RecentAttempts>): RecentAttempts => ({
  here: 0,
  secondsSinceHere: 0,
  everywhere: 0,
  secondsSinceEverywhere: 0,
  knownAddress: false,
  ...changes,
});

describe('slowDown', () => {
  it.each([
    [4, 0],
    [5, 2],
    [6, 4],
    [9, 32],
    [30, 60],
  ])('after %i attempts from one address asks for %i s', (here, seconds) => {
    expect(slowDown(attempts({ here }))).toBe(seconds);
  });

  it('counts what has been waited already', () => {
    expect(slowDown(attempts({ here: 6, secondsSinceHere: 3 }))).toBe(1);
    expect(slowDown(attempts({ here: 6, secondsSinceHere: 9 }))).toBe(0);
  });

  it('slows down strangers when one account is tried from many addresses, not its owner', () => {
    expect(slowDown(attempts({ everywhere: 100 }))).toBe(60);
    expect(slowDown(attempts({ everywhere: 100, knownAddress: true }))).toBe(0);
  });
});
