import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { syllablesOf } from '#text';

/** Short form, a sentence in which people write it, and how it is read. */
const table = readFileSync(new URL('abbreviations.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string]);

/** Short forms that are left as they stand, in a sentence, and why. */
const left: [short: string, sentence: string, why: string][] = [
  ['TP', 'ở TP Vĩnh Yên', 'it leads a name, and names say nothing of the field; libs/places reads it itself'],
  ['VNPT', 'dây của VNPT đứt', 'the name of a company, by which rules know it'],
  ['BTS', 'trạm BTS gần nhà', 'people and the counted reports write it so'],
  ['kg', 'mấy chục kg rác', 'mostly the kilogram'],
  ['đk', 'chưa đk nước máy', '"được", "đăng ký" and "điều kiện" are as likely'],
  ['bt', 'nước chảy bt', '"bình thường" and "biết" are as likely'],
  ['nv', 'nv thu tiền', '"nhân viên" and "như vậy" are as likely'],
  ['hs', 'nộp hs ở xã', '"học sinh" and "hồ sơ" are of different fields'],
  ['xl', 'đã xl chưa', '"xử lý" and "xin lỗi" are opposites'],
  ['ad', 'nhờ ad xem giúp', 'a form of address, which says nothing of the field'],
  ['e', 'e xin báo', 'the same; one letter is mostly a name or a number'],
  ['a', 'a xem giúp', 'the same'],
  ['c', 'c xem giúp', 'the same'],
];

describe('the short forms of 5,880 real reports', () => {
  it('are 97, each read or left for a reason', () => {
    expect(new Set([...table, ...left].map(([short]) => short)).size).toBe(97);
    for (const [, , why] of left) expect(why.length).toBeGreaterThan(5);
  });

  it.each(table)('%s: %s', (short, sentence, read) => {
    expect(syllablesOf(sentence)).toEqual(syllablesOf(read));
    expect(syllablesOf(read)).not.toContain(short.toLowerCase());
  });

  it.each(left)('%s stays as it is: %s', (short, sentence) => {
    expect(syllablesOf(sentence)).toContain(short.toLowerCase());
  });
});
