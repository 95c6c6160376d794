import { describe, expect, it } from '@jest/globals';
import { vi } from '../words/vi.js';
import { limitInWords } from './limit.js';

describe('limitInWords', () => {
  it.each([
    ['30m', '30 phút'],
    ['24h', '24 giờ'],
    ['4wh', '4 giờ làm việc'],
    ['3wd', '3 ngày làm việc'],
    ['20d', '20 ngày'],
    ['?', '?'],
  ])('says %s as %s', (limit, said) => expect(limitInWords(limit, vi)).toBe(said));
});
