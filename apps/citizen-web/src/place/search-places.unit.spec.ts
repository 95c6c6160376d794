import { describe, expect, it } from '@jest/globals';
import type { Place } from '#api';
import { searchPlaces } from './search-places.js';

const place = (code: string, name: string, formerUnits: string[], inUse = true): Place => ({
  code,
  name,
  kind: 'xa',
  lat: 21.3,
  lng: 105.6,
  inUse,
  formerUnits,
});

const places = [
  place('08707', 'Phường Vĩnh Yên', ['Phường Tích Sơn', 'Xã Thanh Trù']),
  place('08716', 'Phường Vĩnh Phúc', ['Phường Khai Quang', 'Phường Đống Đa']),
  place('08869', 'Xã Thái Hòa', ['Xã Bắc Bình', 'Xã Thái Hòa']),
  place('00001', 'Xã Cũ', ['Xã Khai Sơn'], false),
];
const found = (words: string) => searchPlaces(places, words).map(({ place: { name }, former }) => [name, former]);

describe('searchPlaces', () => {
  it('knows former names, with and without marks', () => {
    expect(found('khai quang')).toEqual([['Phường Vĩnh Phúc', 'Phường Khai Quang']]);
    expect(found('Đống Đa')).toEqual([['Phường Vĩnh Phúc', 'Phường Đống Đa']]);
  });

  it('finds a place once, by its present name first', () => {
    expect(found('thai hoa')).toEqual([['Xã Thái Hòa', undefined]]);
    expect(found('vĩnh')).toEqual([
      ['Phường Vĩnh Yên', undefined],
      ['Phường Vĩnh Phúc', undefined],
    ]);
  });

  it('finds beginnings of words only, nothing that has ended, and nothing for nothing', () => {
    expect(found('nh')).toEqual([]);
    expect(found('khai son')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});
