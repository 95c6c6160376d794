import { describe, expect, it } from '@jest/globals';
import { casesQuery, figuresQuery } from './measures-query.js';

describe('the period of a query', () => {
  it.each([
    ['2026-03-01', '2026-02-01', false],
    ['2026-03-01', '2026-03-01', true],
    ['2026-03-01T00:00:00+07:00', '2026-02-28T17:00:00Z', false],
    [undefined, '2026-02-01', true],
    ['2026-03-01', undefined, true],
  ])('from %s to %s is taken: %s', (from, to, taken) => {
    expect([figuresQuery, casesQuery].map((query) => query.safeParse({ from, to }).success)).toEqual([taken, taken]);
  });
});
