import { describe, expect, it } from '@jest/globals';
import { piecesWithoutAddresses } from './without-addresses.js';

describe('a text without its addresses', () => {
  it.each([
    ['Cháy nhà ở số 12 ngõ 5 đường Mê Linh phường Vĩnh Yên', ['Cháy nhà ở']],
    ['chay nha so 12 ngo 5/3, khoi mu mit', ['chay nha', 'khoi mu mit']],
    ['Khói ở tổ dân phố 4, nhà số 22B bị khoá', ['Khói ở', 'nhà', 'bị khoá']],
    ['Lật xe Km 23 quốc lộ 2A', ['Lật xe']],
    ['Chồng chị Trần Thị Hoa đánh vợ', ['Chồng chị', 'đánh vợ']],
    ['Đuối nước ở hồ Đầm Vạc', ['Đuối nước ở hồ']],
    ['Cháy ở P. Vĩnh Yên', ['Cháy ở']],
    ['Ngập phố Chiền, xe chết máy', ['Ngập', 'xe chết máy']],
  ])('%s', (text, pieces) => {
    expect(piecesWithoutAddresses(text)).toEqual(pieces);
  });

  it.each([
    'Gọi số 113 không ai nghe',
    'Địa chính đòi số 5 triệu mới ký',
    'Thu 500 nghìn mỗi nhà 3 người',
    'Nước dâng tới mái nhà',
    'Rác nhiều quá',
  ])('keeps all of "%s"', (text) => {
    expect(piecesWithoutAddresses(text)).toEqual([text]);
  });

  it('keeps the words of a text in capitals', () => {
    expect(piecesWithoutAddresses('CHÁY NHÀ SỐ 5 CỨU VỚI')).toEqual(['CHÁY NHÀ', 'CỨU VỚI']);
    expect(piecesWithoutAddresses('Cháy Nhà Cứu Với')).toEqual(['Cháy Nhà Cứu Với']);
  });

  it('leaves nothing of signs alone', () => {
    expect(piecesWithoutAddresses(' , . ')).toEqual([]);
    expect(piecesWithoutAddresses('')).toEqual([]);
  });
});
