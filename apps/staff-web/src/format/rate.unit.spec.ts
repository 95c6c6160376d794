import { describe, expect, it } from '@jest/globals';
import { rate } from './rate.js';

describe('rate', () => {
  it('says few cases as they are', () => {
    expect(rate(3, 4, 'vi')).toBe('3/4');
    expect(rate(0, 0, 'vi')).toBe('0/0');
  });

  it('says ten and more as a percentage', () => {
    expect(rate(8, 12, 'vi')).toBe('66,7%');
    expect(rate(10, 10, 'en')).toBe('100%');
  });
});
