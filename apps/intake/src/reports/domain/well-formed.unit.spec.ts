import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characters, wellFormed } from './well-formed.js';

describe('wellFormed', () => {
  it('drops NUL and replaces lone surrogates', () => {
    expect(wellFormed('Rác\0 thải \ud83d đầy')).toBe('Rác thải \ufffd đầy');
    expect(wellFormed('\udc00\ud800')).toBe('\ufffd\ufffd');
  });

  it('leaves pairs alone', () => {
    expect(wellFormed('đèn hỏng 💡')).toBe('đèn hỏng 💡');
  });

  it('composes letters', () => {
    expect(wellFormed('ngõ tối'.normalize('NFD'))).toBe('ngõ tối');
  });

  it('makes any string survive UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = wellFormed(text);
        expect(Buffer.from(made).toString()).toBe(made);
        expect(made).not.toContain('\0');
      }),
    );
  });
});

describe('characters', () => {
  it('counts what people see as one letter once', () => {
    expect(characters('ế💡a')).toBe(3);
  });
});
