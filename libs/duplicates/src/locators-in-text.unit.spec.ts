import { describe, expect, it } from '@jest/globals';
import { compareLocators, locatorsInText } from './locators-in-text.js';

const compare = (a: string, b: string) => compareLocators(locatorsInText(a), locatorsInText(b));

describe('what texts name a place by', () => {
  it.each([
    ['ngõ 12 Mê Linh', 'ngo 12 me linh'],
    ['hẻm 6 kiệt 56', 'hem 6/56'],
    ['trước nhà 26–28 Văn Cao', 'số 28 Văn Cao'],
    ['QL2', 'quốc lộ 2'],
    ['ĐT 305', 'đường tỉnh 305'],
    ['K12/3 Lê Lợi', 'kiệt 12/3'],
    ['số nhà 05', '5 Chùa Hà'],
    ['ở 240 Khúc Hạo', '240 khuc hao'],
  ])('is the same in "%s" and "%s"', (a, b) => {
    expect(compare(a, b)).toEqual({ same: true, apart: false });
  });

  it.each([
    ['ngõ 12 Mê Linh', 'ngo 14 me linh'],
    ['kiệt 15/15', 'kiệt 15/9'],
    ['gần 247 Phan Anh', '301 Phan Anh'],
    ['khu Hòa Liên 5', 'khu Hòa Liên 3'],
    ['tỉnh lộ 705 thôn An Hòa', 'thôn Bình Sơn'],
  ])('differs in "%s" and "%s"', (a, b) => {
    expect(compare(a, b).apart).toBe(true);
  });

  it.each([
    ['mất điện từ 19h, 3 bóng hỏng', 'mất điện 20 giờ, 5 bóng hỏng'],
    ['ngày 12/3 có 40 hộ', 'tháng 4 có 50 hộ'],
    ['', '🙂 0/0 –'],
  ])('is nothing in times and counts: "%s" and "%s"', (a, b) => {
    expect(compare(a, b)).toEqual({ same: false, apart: false });
  });
});
