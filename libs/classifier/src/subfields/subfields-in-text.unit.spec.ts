import { describe, expect, it } from '@jest/globals';
import { textWords } from '#text';
import { subfieldsInText } from './subfields-in-text.js';

const found = (text: string, field: string) => subfieldsInText(textWords(text)).get(field)?.code;

describe('subfieldsInText', () => {
  it.each([
    ['Đèn đường trước nhà không sáng', 'ha-tang-do-thi', 'ha-tang-do-thi.chieu-sang'],
    ['den duong truoc nha khong sang', 'ha-tang-do-thi', 'ha-tang-do-thi.chieu-sang'],
    ['MẤT NẮP CỐNG Ở NGÃ BA', 'ha-tang-do-thi', 'ha-tang-do-thi.nap-cong'],
    ['Nhà trường thu quỹ lớp 2 triệu', 'giao-duc', 'giao-duc.khoan-thu'],
  ])('reads in "%s" for %s: %s', (text, field, subfield) => {
    expect(found(text, field)).toBe(subfield);
  });

  it('is silent where the words speak for two, prove little or are none', () => {
    expect(found('Cây xanh và đèn đường', 'ha-tang-do-thi')).toBeUndefined();
    expect(found('Cái cây', 'ha-tang-do-thi')).toBeUndefined();
    for (const text of ['', '🔥'.repeat(2_500), 'constructor __proto__'])
      expect(subfieldsInText(textWords(text)).size).toBe(0);
  });

  it('is the surer the more of its words there are, and a word said again is no other', () => {
    const sure = (text: string) => subfieldsInText(textWords(text)).get('ha-tang-do-thi')!.confidence;
    expect(sure('Chiếu sáng, cột đèn không sáng')).toBeGreaterThan(sure('Chiếu sáng'));
    expect(sure('Chiếu sáng, chiếu sáng')).toBe(sure('Chiếu sáng'));
  });
});
