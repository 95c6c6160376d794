import { describe, expect, it } from '@jest/globals';
import { hiddenText } from './hidden-text.js';

describe('hiddenText', () => {
  it('hides spans in any order, and what overlaps once', () => {
    const spans = [
      { from: 9, to: 13 },
      { from: 4, to: 9 },
      { from: 5, to: 7 },
    ];
    expect(hiddenText('Nhà bà Tư số 5', spans, '…')).toBe('Nhà ……5');
  });
});
