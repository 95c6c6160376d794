import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCode, correctCode, newReportCode, normalizeCode } from './report-code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(newReportCode);
/** Where letters stand in a printed code. */
const positions = Array.from('PA-XXXX-XXXX-XXXX').flatMap((letter, n) => (letter === 'X' ? [n] : []));

function put(code: string, position: number, letter: string): string {
  return code.slice(0, position) + letter + code.slice(position + 1);
}

describe('report code', () => {
  it('is printed as PA-XXXX-XXXX-XXXX and checks', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^PA(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        expect(checkCode(code)).toBe(true);
        expect(correctCode(code)).toBe(code);
      }),
    );
  });

  it('keeps its form for ever: these bytes give this code', () => {
    expect(newReportCode(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toBe('PA-1234-5678-9AJS');
    expect(newReportCode(new Uint8Array(10))).toBe('PA-0000-0000-0000');
  });

  it('corrects every single wrong letter', () => {
    const code = newReportCode(Uint8Array.from([7, 31, 0, 12, 9, 30, 4, 21, 16, 2]));
    for (const position of positions) {
      for (const letter of alphabet) {
        const typed = put(code, position, letter);
        expect(correctCode(typed)).toBe(code);
        expect(checkCode(typed)).toBe(typed === code);
      }
    }
  });

  it('notices two wrong letters and never takes them for a code', () => {
    const pair = fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(codes, pair, (code, [a, b, shiftA, shiftB]) => {
        fc.pre(a !== b);
        const shift = (text: string, n: number, by: number) => {
          const position = positions[n]!;
          return put(text, position, alphabet[alphabet.indexOf(text[position]!) ^ by]!);
        };
        expect(checkCode(shift(shift(code, a, shiftA), b, shiftB))).toBe(false);
      }),
    );
  });

  it('notices two letters in the wrong order and does not guess', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), (code, n) => {
        const [a, b] = [positions[n]!, positions[n + 1]!];
        fc.pre(code[a] !== code[b]);
        expect(correctCode(put(put(code, a, code[b]!), b, code[a]!))).toBeUndefined();
      }),
    );
  });

  it('reads what people type', () => {
    const code = newReportCode(Uint8Array.from([0, 1, 1, 0, 9, 30, 4, 21, 16, 2]));
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(normalizeCode(typed)).toBe(code);
    expect(normalizeCode(code.replaceAll('-', ''))).toBe(code);
    expect(normalizeCode(code.slice(3))).toBe(code);
  });

  it.each(['', 'PA', 'PA-0000-0000-000', 'PA-UUUU-0000-0000', 'PA-0000-0000-00000', 'ạ'.repeat(12)])(
    'refuses %p',
    (text) => {
      expect(checkCode(text)).toBe(false);
      expect(correctCode(text)).toBeUndefined();
    },
  );
});
