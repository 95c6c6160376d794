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

const byCode = <P extends { code: string }>(...list: P[]) => new Map(list.map((one) => [one.code, one]));

const places = byCode(
  place('08707', 'Phường Vĩnh Yên', 21.2937, 105.5836, [
    { name: 'Phường Tích Sơn', district: 'Thành phố Vĩnh Yên' },
    { name: 'Xã Thanh Trù', district: 'Thành phố Vĩnh Yên' },
  ]),
  place('08716', 'Phường Vĩnh Phúc', 21.3178, 105.6084, [
    { name: 'Phường Khai Quang', district: 'Thành phố Vĩnh Yên' },
  ]),
  place('08869', 'Xã Tam Dương', 21.37, 105.53, [{ name: 'Thị trấn Hợp Hòa', district: 'Huyện Tam Dương' }]),
  place('08872', 'Xã Tam Dương Bắc', 21.41, 105.55, [{ name: 'Xã Đồng Tĩnh', district: 'Huyện Tam Dương' }]),
);

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

  it('leaves it to a person which of two places that are named is meant', () => {
    const text = 'Đường từ xã Tam Dương Bắc về phường Vĩnh Yên hỏng nặng';
    expect(findPlaceInText(places, text)!.doubt).toBeGreaterThanOrEqual(0.7);
    const same = 'Phường Tích Sơn cũ, nay là phường Vĩnh Yên';
    expect(findPlaceInText(places, same)).toMatchObject({ place: { code: '08707' }, doubt: 0.05 });
  });

  it.each([
    ['P.Khai Quang', '08716'],
    ['Số 12 ngõ 5/3, p. Khai Quang (cũ)', '08716'],
    ['x. Tam Dương Bắc', '08872'],
    ['PHƯỜNG VĨNH YÊN', '08707'],
    ['phường Vĩnh Phúc', '08716'],
    ['xã Đồng Tĩnh cũ, nay không biết gọi là gì', '08872'],
  ])('understands "%s"', (text, code) => {
    expect(findPlaceInText(places, `Đèn hỏng ở ${text}`)).toMatchObject({ place: { code }, doubt: 0.05 });
  });

  const cities = byCode(
    ...places.values(),
    place('08740', 'Phường Phúc Yên', 21.24, 105.7, [{ name: 'Phường Tiền Châu', district: 'Thành phố Phúc Yên' }]),
    place('08911', 'Xã Tam Đảo', 21.43, 105.6, [{ name: 'Xã Hồ Sơn', district: 'Huyện Tam Đảo' }]),
    place('08914', 'Xã Đại Đình', 21.46, 105.55, [{ name: 'Xã Bồ Lý', district: 'Huyện Tam Đảo' }]),
  );

  it.each([
    ...[
      'TP Vĩnh Yên',
      'TP.Vĩnh Yên',
      'T.P. Vĩnh Yên',
      'T.X Phúc Yên',
      'thành phố Vĩnh Yên',
      'Vĩnh Yên',
      'tp vinh yen',
      'thị xã Phúc Yên',
      'TX Phúc Yên',
    ],
    ...[
      'huyện Tam Đảo',
      'Tam Đảo',
      'đường Mê Linh, Vĩnh Yên, Vĩnh Phúc',
      'Tỉnh Vĩnh Phúc',
      'Vĩnh Phúc',
      'HUYỆN TAM ĐẢO',
    ],
  ])('does not guess which of its wards "%s" is', (where) => {
    expect(findPlaceInText(cities, `Đèn hỏng ở ${where}`)).toBeUndefined();
  });

  it.each([
    ['Tích Sơn, TP Vĩnh Yên', '08707', 0.15],
    ['Khai Quang, thành phố Vĩnh Yên, tỉnh Vĩnh Phúc', '08716', 0.15],
    ['Tiền Châu, Phúc Yên', '08740', 0.15],
    ['tien chau, tx phuc yen', '08740', 0.4],
    ['Bồ Lý huyện Tam Đảo', '08914', 0.15],
    ['xã Tam Đảo', '08911', 0.05],
    ['phường Vĩnh Yên, TP Vĩnh Yên', '08707', 0.05],
    ['thành phố Vĩnh Yên, phường Khai Quang cũ', '08716', 0.05],
  ])('is led to the place by what else is said: %s', (where, code, doubt) => {
    expect(findPlaceInText(cities, `Đèn hỏng ở ${where}`)).toMatchObject({ place: { code }, doubt });
  });

  it('is unsure of a name without capitals, which may be a word', () => {
    const reasonable = byCode(...places.values(), place('08800', 'Xã Hợp Lý', 21.5, 105.4, []));
    expect(findPlaceInText(reasonable, 'Mong được giải quyết hợp lý')?.doubt).toBe(0.7);
    expect(findPlaceInText(reasonable, 'MONG GIẢI QUYẾT HỢP LÝ CHO DÂN')?.doubt).toBe(0.7);
    expect(findPlaceInText(reasonable, 'Đường qua Hợp Lý ngập')?.doubt).toBe(0.4);
    expect(findPlaceInText(reasonable, 'Đường qua xã Hợp Lý ngập')?.doubt).toBe(0.05);
  });

  it('is surer of a name with its kind', () => {
    const sure = findPlaceInText(places, 'ở phường Khai Quang')?.doubt ?? 1;
    expect(findPlaceInText(places, 'ở Khai Quang')?.doubt).toBeGreaterThan(sure);
  });
});

describe('nearestPlace', () => {
  it('finds the nearest centre and says how sure that is', () => {
    const found = nearestPlace(places.values(), 21.294, 105.584);
    expect(found?.place.code).toBe('08707');
    expect(found?.metres).toBeLessThan(100);
    expect(found?.doubt).toBeLessThan(0.1);
    expect(nearestPlace(places.values(), 21.305, 105.596)?.doubt).toBeGreaterThan(0.8);
  });
});
