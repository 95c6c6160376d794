import { describe, expect, it } from '@jest/globals';
import { en } from '../words/en.js';
import { vi } from '../words/vi.js';
import { timeLeft } from './span.js';

describe('timeLeft', () => {
  it.each([
    [0, true, 'còn 0 phút'],
    [45, true, 'còn 45 phút'],
    [200, true, 'còn 3 giờ 20 phút'],
    [480, true, 'còn 1 ngày làm việc'],
    [2 * 480 + 185, true, 'còn 2 ngày làm việc 3 giờ'],
    [25 * 60, false, 'còn 1 ngày 1 giờ'],
    [-20, false, 'quá hạn 20 phút'],
    [-485, true, 'quá hạn 1 ngày làm việc'],
  ])('says %d minutes (working: %s) as "%s"', (minutes, working, said) => {
    expect(timeLeft(minutes, working, vi)).toBe(said);
  });

  it('speaks English', () => expect(timeLeft(-481, true, en)).toBe('overdue by 1 working day'));
});
