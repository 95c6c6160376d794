import { describe, expect, it } from '@jest/globals';
import { readPeriod } from './period.js';

const now = new Date('2026-06-30T18:00:00Z');
const read = (query: { from?: string; to?: string }) => {
  const { from, to } = readPeriod(query, now);
  return [from.toISOString(), to.toISOString()];
};

describe('readPeriod', () => {
  it('takes whole days in Vietnam', () => {
    expect(read({ from: '2026-06-01', to: '2026-06-30' })).toEqual([
      '2026-05-31T17:00:00.000Z',
      '2026-06-30T17:00:00.000Z',
    ]);
  });

  it('takes instants as they are', () => {
    expect(read({ from: '2026-06-22T08:00:00+07:00', to: '2026-06-22T09:00:00+07:00' })).toEqual([
      '2026-06-22T01:00:00.000Z',
      '2026-06-22T02:00:00.000Z',
    ]);
  });

  it('is this month until today when nothing is said', () => {
    expect(read({})).toEqual(['2026-06-30T17:00:00.000Z', '2026-07-01T17:00:00.000Z']);
  });
});
