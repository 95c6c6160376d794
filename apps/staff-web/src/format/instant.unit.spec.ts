import { describe, expect, it } from '@jest/globals';
import { currentMonth, instant, monthRange } from './instant.js';

describe('instant', () => {
  const now = new Date('2026-04-24T03:00:00Z');
  it('says the time of the province', () => expect(instant('2026-05-04T10:00:00Z', now)).toBe('17:00 4/5'));
  it('names another year', () => expect(instant('2025-12-31T20:30:00Z', now)).toBe('03:30 1/1'));
  it('says nothing about nothing', () => expect(instant(null, now)).toBe(''));
});

describe('months', () => {
  it('end where the next begins', () =>
    expect(monthRange('2026-12')).toEqual({ from: '2026-12-01T00:00:00+07:00', to: '2027-01-01T00:00:00+07:00' }));
  it('change at midnight of the province', () =>
    expect(currentMonth(new Date('2026-04-30T17:00:00Z'))).toBe('2026-05'));
});
