import { describe, expect, it } from '@jest/globals';
import { alarmsOf, isWorse, type Share, type Shares } from './drift.js';

const share = (count: number, of: number): Share => ({ count, of });
const none = share(0, 0);
const shares = (changes: Partial<Shares> = {}): Shares => ({
  unsure: none,
  corrected: none,
  unfamiliar: none,
  ...changes,
});

describe('a share', () => {
  it('is worse when it is higher than three standard errors of the difference', () => {
    // The error of 30 in 200 and so many in 100 is some 4.7 points.
    expect(isWorse(share(30, 100), share(30, 200))).toBe(true);
    expect(isWorse(share(29, 100), share(30, 200))).toBe(false);
  });

  it('is never worse by less than five points, however many there are', () => {
    expect(isWorse(share(20_000, 100_000), share(30, 200))).toBe(false);
    expect(isWorse(share(15_001, 100_000), share(10_000, 100_000))).toBe(true);
    expect(isWorse(share(14_999, 100_000), share(10_000, 100_000))).toBe(false);
  });

  it('of few reports is never worse', () => {
    expect(isWorse(share(99, 99), share(0, 200))).toBe(false);
    expect(isWorse(share(100, 100), share(0, 99))).toBe(false);
    expect(isWorse(share(100, 100), share(0, 100))).toBe(true);
    expect(isWorse(none, none)).toBe(false);
  });

  it('that is lower or the same is not worse', () => {
    expect(isWorse(share(0, 500), share(100, 200))).toBe(false);
    expect(isWorse(share(0, 500), share(0, 200))).toBe(false);
    expect(isWorse(share(500, 500), share(200, 200))).toBe(false);
  });
});

describe('alarms', () => {
  const first = shares({ unsure: share(30, 200), corrected: share(10, 150), unfamiliar: share(30, 200) });

  it('name what is worse, in the shortest span that says so', () => {
    const week = shares({ unsure: share(90, 150), corrected: share(40, 99), unfamiliar: share(23, 150) });
    const month = shares({ unsure: share(200, 500), corrected: share(80, 300), unfamiliar: share(76, 500) });
    const recent = [
      { days: 7, shares: week },
      { days: 28, shares: month },
    ];
    expect(alarmsOf(first, recent)).toEqual([
      { measure: 'unsure', days: 7, recent: week.unsure, first: first.unsure },
      { measure: 'corrected', days: 28, recent: month.corrected, first: first.corrected },
    ]);
  });

  it('are none of a model that is new', () => {
    expect(alarmsOf(first, [{ days: 7, shares: shares() }])).toEqual([]);
    expect(alarmsOf(shares(), [{ days: 7, shares: first }])).toEqual([]);
  });
});
