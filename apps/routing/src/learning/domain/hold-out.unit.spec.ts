import { describe, expect, it } from '@jest/globals';
import { holdOut } from './hold-out.js';

const rows = (many: number) => Array.from({ length: many }, (_, n) => ({ text: `${n}` }));

describe('what is held out', () => {
  it.each([
    [0, 0],
    [4, 0],
    [50, 10],
    [10_000, 1_000],
  ])('of %d are the latest %d', (all, many) => {
    const { learned, heldOut } = holdOut(rows(all));
    expect([learned.length, heldOut.length]).toEqual([all - many, many]);
    expect(heldOut.at(-1)?.text).toBe(many === 0 ? undefined : `${all - 1}`);
  });

  it('is nothing that was learned in the same words', () => {
    const { heldOut } = holdOut([...rows(9), { text: '0' }, ...rows(10).slice(8)]);
    expect(heldOut).toEqual([{ text: '9' }]);
  });

  it('begins later and later', () => {
    const begins = [50, 51, 100, 4_999, 6_000].map((many) => holdOut(rows(many)).learned.length);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
  });
});
