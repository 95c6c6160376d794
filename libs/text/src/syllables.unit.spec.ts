import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey, sentencesOf, syllablesOf } from '#text';

const said = (text: string) => syllablesOf(text).join(' ');

describe('syllables', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ lợi', 'thủy lợi'],
    ['quý khách', 'quí khách'],
    ['xử lí', 'xử lý'],
    ['Uỷ ban', 'ủy ban'],
    ['hồ sơ\u0301', 'hồ sớ'],
    ['ðường', 'đường'],
    ['ĐƯỜNG', 'đường'],
    ['e\u0323\u0302', 'e\u0302\u0323'],
    ['bẩnnnn quá', 'bẩn quá'],
    ['ra\u0301\u0300c thải', 'rác thải'],
    ['rác\u200b thải', 'rác thải'],
    ['UBND', 'ủy ban nhân dân'],
    ['csgt', 'cảnh sát giao thông'],
    ['ko dc', 'không được'],
    ['k xử lý', 'không xử lý'],
    ['nhà k có nước', 'nhà không có nước'],
    ['e\u200b\u0301m', 'ém'],
    ['İ', 'i'],
    ['CA phường', 'công an phường'],
    ['ĐT.305 ổ gà', 'đường tỉnh ổ gà'],
    ['TT Hương Canh', 'thị trấn hương canh'],
    ['K12/3 Lê Lợi', 'kiệt lê lợi'],
  ])('of "%s" are those of "%s"', (text, same) => {
    expect(said(text)).toBe(said(same));
  });

  it.each([
    ['K12/3 Hải Phòng', 'không'],
    ['k12/3', 'không'],
    ['12k/3', 'không'],
    ['vài kg rác', 'không'],
    ['lô z', 'vậy'],
    ['đổi ca trực', 'công'],
    ['ĐT: 0912345678', 'tỉnh'],
  ])('of "%s" hold no "%s"', (text, other) => {
    expect(syllablesOf(text)).not.toContain(other);
  });

  it('has a mark-free key without a đ', () => {
    expect(foldKey('Đường  Nguyễn-Tất Thành, Ðà Nẵng')).toBe('duong nguyen tat thanh da nang');
  });

  it('are letters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const syllables = syllablesOf(text);
        for (const syllable of syllables) expect(syllable).toMatch(/^\p{L}+$/u);
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['Đường hỏng. Đèn tắt!', ['Đường hỏng', 'Đèn tắt']],
    ['Ở TP. Vĩnh Yên, P. Liên Bảo có rác', ['Ở TP. Vĩnh Yên, P. Liên Bảo có rác']],
    ['Thu 1.200.000 đồng. Sai quy định...', ['Thu 1.200.000 đồng', 'Sai quy định']],
    ['Một\n\n- hai; ba', ['Một', '- hai', 'ba']],
    ['... ! ?', []],
  ])('of "%s"', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('are never more than asked for', () => {
    expect(sentencesOf('rác. '.repeat(5_000), 4)).toHaveLength(4);
  });
});
