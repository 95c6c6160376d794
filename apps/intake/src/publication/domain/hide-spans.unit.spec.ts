import { describe, expect, it } from '@jest/globals';
import { hideSpans } from './hide-spans.js';

const text = 'Nhà bà Tư số 5, ngõ 3';

describe('hideSpans', () => {
  it('hides more, in any order and overlapping', () => {
    expect(hideSpans(text, [])).toBe(text);
    expect(hideSpans(text, [{ from: 4, to: 9 }])).toBe('Nhà [đã che] số 5, ngõ 3');
    const spans = [
      { from: 9, to: 13 },
      { from: 4, to: 11 },
    ];
    expect(hideSpans(text, spans)).toBe(`Nhà [đã che]${text.slice(13)}`);
  });

  it('never leaves half of a character', () => {
    expect(hideSpans('a😀b', [{ from: 1, to: 2 }])).toBe('a[đã che]b');
    expect(hideSpans('a😀b', [{ from: 2, to: 3 }])).toBe('a[đã che]b');
  });

  it.each([
    { from: 3, to: 3 },
    { from: 5, to: 4 },
    { from: 0, to: text.length + 1 },
  ])('refuses %j', (span) => {
    expect(hideSpans(text, [span])).toBeUndefined();
  });
});
