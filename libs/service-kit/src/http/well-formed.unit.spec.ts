import { describe, expect, it } from '@jest/globals';
import { wellFormed } from './well-formed.js';

describe('wellFormed', () => {
  it('takes out of every text what cannot be stored, and leaves the rest', () => {
    const sent = { a: 'Cháy\0 nhà 🔥', b: [{ c: 'x\ud800y' }, 1, null, true], d: { e: '' } };
    expect(wellFormed(sent)).toEqual({ a: 'Cháy nhà 🔥', b: [{ c: 'x\ufffdy' }, 1, null, true], d: { e: '' } });
    expect(wellFormed(undefined)).toBeUndefined();
  });

  it('does not follow what goes deeper than any schema', () => {
    const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) as unknown;
    expect(() => wellFormed(deep)).not.toThrow();
  });
});
