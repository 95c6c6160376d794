import { describe, expect, it } from '@jest/globals';
import { findPlaceInText } from './find-place-in-text.js';
import { nearestPlace } from './nearest-place.js';

const place = (
  code: string,
  name: string,
  lat: number,
  lng: number,
  formerUnits: { name: string; district: string }[],
) => ({
  code,
  name,
  lat,
  lng,
  formerUnits,
});

const places = [
  place('08707', 'Phường Vĩnh Yên', 21.2937, 105.5836, [
    { name: 'Phường Tích Sơn', district: 'Thành phố Vĩnh Yên' },
    { name: 'Xã Thanh Trù', district: 'Thành phố Vĩnh Yên' },
  ]),
  place('08716', 'Phường Vĩnh Phúc', 21.3178, 105.6084, [
    { name: 'Phường Khai Quang', district: 'Thành phố Vĩnh Yên' },
  ]),
  place('08869', 'Xã Tam Dương', 21.37, 105.53, [{ name: 'Thị trấn Hợp Hòa', district: 'Huyện Tam Dương' }]),
  place('08872', 'Xã Tam Dương Bắc', 21.41, 105.55, [{ name: 'Xã Đồng Tĩnh', district: 'Huyện Tam Dương' }]),
];

describe('findPlaceInText', () => {
  it.each([
    ['Đèn hỏng ở phường Vĩnh Yên', '08707'],
    ['den hong o phuong vinh yen', '08707'],
    ['Rác ở P. Khai Quang cũ', '08716'],
    ['Đường vào thị trấn Hợp Hoà', '08869'],
    ['Ngập ở xã Tam Dương Bắc', '08872'],
    ['Đèn hỏng gần chợ, Khai Quang', '08716'],
  ])('reads "%s"', (text, code) => {
    expect(findPlaceInText(places, text)?.place.code).toBe(code);
  });

  it.each(['Tỉnh Vĩnh Phúc có chủ trương gì?', 'Huyện Tam Dương trước đây', 'Đèn hỏng'])(
    'reads no place in "%s"',
    (text) => {
      expect(findPlaceInText(places, text)).toBeUndefined();
    },
  );

  it('is surer of a name with its kind', () => {
    const sure = findPlaceInText(places, 'ở phường Khai Quang')?.doubt ?? 1;
    expect(findPlaceInText(places, 'ở Khai Quang')?.doubt).toBeGreaterThan(sure);
  });
});

describe('nearestPlace', () => {
  it('finds the nearest centre and says how sure that is', () => {
    const found = nearestPlace(places, 21.294, 105.584);
    expect(found?.place.code).toBe('08707');
    expect(found?.metres).toBeLessThan(100);
    expect(found?.doubt).toBeLessThan(0.1);
    expect(nearestPlace(places, 21.305, 105.596)?.doubt).toBeGreaterThan(0.8);
  });
});
