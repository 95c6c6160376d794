import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSyllables, removeMarks } from '#text';
import { MarkRestorer } from './mark-restorer.js';

const words = [
  'đèn',
  'đen',
  'đến',
  'đường',
  'hỏng',
  'hồng',
  'đèn đường',
  'đường hỏng',
  'nước đen',
  'nước',
  '~den',
  '#de',
];
/** Of how many texts in a hundred. */
const shares = [10, 2, 30, 20, 5, 6, 8, 4, 1, 10, 40, 40];
const marks = new MarkRestorer({
  terms: new Map(words.map((word, row) => [word, row])),
  rarity: Float32Array.from(shares, (share) => 1 + Math.log(100 / share)),
});
const restore = (text: string) => marks.restore(readSyllables(text)).map(({ value }) => value);

describe('putting marks back', () => {
  it.each([
    ['den', 'đến'],
    ['den duong', 'đèn đường'],
    ['Den duong hong', 'đèn đường hỏng'],
    ['nuoc den', 'nước đen'],
    ['den abc duong', 'đến abc đường'],
  ])('of "%s" makes "%s"', (text, restored) => {
    expect(restore(text)).toEqual(restored.split(' '));
  });

  it('leaves what has marks, and how it was written', () => {
    expect(marks.restore(readSyllables('ĐEN duong'))).toMatchObject([
      { value: 'đen', written: 'ĐEN' },
      { value: 'đường', written: 'duong' },
    ]);
    expect(marks.restore([])).toEqual([]);
  });

  it('changes nothing but marks', () => {
    const text = fc.array(fc.constantFrom(...words.slice(0, 6).map(removeMarks), 'xyz', 'abc'), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        expect(restore(parts.join(' ')).map(removeMarks)).toEqual(parts);
      }),
    );
  });
});
