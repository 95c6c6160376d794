import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wellFormed } from './well-formed.js';

describe('wellFormed', () => {
  it('takes out of every text what cannot be stored, and leaves the rest', () => {
    const sent = { a: 'Cháy\0 nhà 🔥', b: [{ c: 'x\ud800y' }, 1, null, true], d: { e: '' } };
    expect(wellFormed(sent)).toEqual({ a: 'Cháy nhà 🔥', b: [{ c: 'x\ufffdy' }, 1, null, true], d: { e: '' } });
    expect(wellFormed(undefined)).toBeUndefined();
  });

  it('composes letters', () => {
    expect(wellFormed(['ngõ tối'.normalize('NFD')])).toEqual(['ngõ tối']);
  });

  it('makes any text survive UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = wellFormed(text) as string;
        expect(Buffer.from(made).toString()).toBe(made);
        expect(made).not.toContain('\0');
      }),
    );
  });

  it('does not follow what goes deeper than any schema', () => {
    const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) as unknown;
    expect(() => wellFormed(deep)).not.toThrow();
  });
});
