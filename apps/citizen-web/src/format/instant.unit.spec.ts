import { describe, expect, it } from '@jest/globals';
import { formatDay, formatDistance, formatInstant } from './instant.js';

const now = new Date('2026-04-24T10:00:00+07:00');
const at = (text: string) => new Date(`${text}+07:00`);

describe('formatInstant', () => {
  it.each([
    ['2026-04-24T16:00:00', '16:00 hôm nay (24/4)'],
    ['2026-04-25T00:05:00', '00:05 ngày mai (25/4)'],
    ['2026-05-04T17:00:00', '17:00 thứ Hai, 4/5'],
    ['2027-01-03T09:30:00', '09:30 Chủ nhật, 3/1/2027'],
  ])('says %s as "%s"', (instant, said) => {
    expect(formatInstant(at(instant), now, 'vi')).toBe(said);
  });

  it('speaks English', () => {
    expect(formatInstant(at('2026-05-04T17:00:00'), now, 'en')).toBe('17:00 Monday 4/5');
  });
});

describe('formatDistance', () => {
  it.each([
    ['2026-04-24T16:00:00', 'đến hạn hôm nay'],
    ['2026-04-24T09:00:00', 'đã quá hạn'],
    ['2026-04-27T08:00:00', 'còn 3 ngày'],
    ['2026-04-22T17:00:00', 'quá hạn 2 ngày'],
  ])('says how far %s is: %s', (instant, said) => {
    expect(formatDistance(at(instant), now, 'vi')).toBe(said);
  });
});

it('formats a day', () => {
  expect(formatDay('2026-05-04')).toBe('4/5/2026');
});
