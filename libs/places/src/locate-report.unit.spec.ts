import { describe, expect, it } from '@jest/globals';
import type { RegistryPlaceSet } from '#contracts';
import { BoundaryIndex, locateReport } from '#places';
import { seededRegistry } from '../../../seeds/seeded-registry.js';

const place = (code: string, name: string, lat: number, lng: number): RegistryPlaceSet => ({
  ...{ code, name, kind: 'phuong', lat, lng, areaKm2: 25, inUse: true, version: 1 },
  formerUnits: [{ code: `cu-${code}`, name: `Xã Cũ ${name.split(' ').at(-1)}`, district: 'Huyện Cũ' }],
});
const places = new Map(
  [place('p1', 'Phường Vĩnh Yên', 21.29, 105.58), place('p2', 'Xã Tam Dương', 21.37, 105.53)].map((one) => [
    one.code,
    one,
  ]),
);
const square = (lat: number, lng: number): [number, number][] => {
  const [west, south, east, north] = [lng - 0.03, lat - 0.03, lng + 0.03, lat + 0.03];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};
const borders = new BoundaryIndex([
  { code: 'p1', rings: [square(21.29, 105.58)] },
  { code: 'p2', rings: [square(21.37, 105.53)] },
]);
const locate = (text: string, location?: object) => locateReport({ text, location }, { places });
const withBorders = new Map(
  [...places.values()].map((one) => [one.code, { ...one, boundary: [] as unknown as RegistryPlaceSet['boundary'] }]),
);
const within = (text: string, location?: object) => locateReport({ text, location }, { places: withBorders, borders });

describe('the place of a report', () => {
  it('is what the reporter chose', () => {
    expect(locate('Đèn hỏng ở phường Vĩnh Yên', { communeCode: 'p1' })).toMatchObject({ code: 'p1', doubt: 0 });
    // A name without its kind says too little to contradict.
    expect(locate('Đèn hỏng, tôi người tam dương', { communeCode: 'p1' })).toMatchObject({ code: 'p1', doubt: 0 });
  });

  it('is known by the code of a former unit', () => {
    expect(locate('Đèn hỏng', { communeCode: 'cu-p2' })).toMatchObject({ code: 'p2', doubt: 0 });
  });

  it('is the nearest centre, with the doubt that it is not a border', () => {
    expect(locate('Đèn hỏng', { lat: 21.291, lng: 105.581 })).toMatchObject({ code: 'p1' });
    expect(locate('Đèn hỏng', { lat: 21.291, lng: 105.581 }).doubt).toBeLessThan(0.1);
  });

  it('is read in the text or the address, and surer when the point agrees', () => {
    const named = locate('Đèn hỏng ở phường Vĩnh Yên');
    expect(named.code).toBe('p1');
    const both = locate('Đèn hỏng ở phường Vĩnh Yên', { lat: 21.291, lng: 105.581 });
    expect(both.doubt).toBeLessThanOrEqual(named.doubt);
    expect(locate('Đèn hỏng', { address: 'Ngõ 5, xã Tam Dương' }).code).toBe('p2');
  });

  it('is unknown without choice, point or name', () => {
    expect(locate('Đèn hỏng')).toEqual({ doubt: 1, outside: false });
  });

  it('is outside when the point is far away or the code unknown', () => {
    expect(locate('Đèn hỏng', { communeCode: '00001' })).toEqual({ doubt: 1, outside: true });
    expect(locate('Đèn hỏng', { lat: 21.03, lng: 105.85 })).toEqual({ doubt: 1, outside: true });
  });

  it('is told by borders where there are any, also 200 m outside of them', () => {
    // Nearer to the centre of p1, and inside of p2.
    expect(within('Đèn hỏng', { lat: 21.342, lng: 105.552 })).toMatchObject({ code: 'p2', doubt: 0.05 });
    expect(within('Đèn hỏng', { lat: 21.3385, lng: 105.53 })).toMatchObject({ code: 'p2', doubt: 0.3 });
    expect(within('Đèn hỏng', { lat: 21.33, lng: 105.62 })).toEqual({ doubt: 1, outside: true });
  });

  it('is the nearest centre of a place that has no border, where others have one', () => {
    const some = new BoundaryIndex([{ code: 'p1', rings: [square(21.29, 105.58)] }]);
    const mixed = new Map([...withBorders, ['p2', places.get('p2')!]]);
    const at = (lat: number, lng: number) =>
      locateReport({ text: '', location: { lat, lng } }, { places: mixed, borders: some });
    expect(at(21.37, 105.53)).toMatchObject({ code: 'p2', outside: false });
    expect(at(21.29, 105.58)).toMatchObject({ code: 'p1', doubt: 0.05 });
    expect(at(21.03, 105.85)).toEqual({ doubt: 1, outside: true });
  });

  it('is doubtful when choice, point and name contradict each other', () => {
    const inP2 = { lat: 21.37, lng: 105.53 };
    expect(within('Đèn hỏng', { ...inP2, communeCode: 'p1' })).toMatchObject({ code: 'p1', doubt: 0.7 });
    expect(within('Đèn hỏng ở phường Vĩnh Yên', inP2)).toMatchObject({ code: 'p2', doubt: 0.7 });
    expect(locate('Đèn hỏng', { ...inP2, communeCode: 'p1' }).doubt).toBe(0.7);
    expect(locate('Đèn hỏng ở xã Tam Dương', { communeCode: 'p1' })).toMatchObject({ code: 'p1', doubt: 0.7 });
    expect(locate('Đèn hỏng', { lat: 21.03, lng: 105.85, communeCode: 'p1' })).toMatchObject({
      code: 'p1',
      doubt: 0.7,
    });
    // Between two centres nothing is sure enough to contradict.
    expect(locate('Đèn hỏng', { lat: 21.33, lng: 105.555, communeCode: 'p1' }).doubt).toBe(0);
  });
});

describe('a place of the province where this is not in use yet', () => {
  const registry = seededRegistry();
  const seeded = (text: string, location?: object) => locateReport({ text, location }, registry);

  it.each<[string, string, object]>([
    ['Phường Việt Trì', 'Đèn hỏng ở phường Việt Trì', {}],
    ['Phường Việt Trì', 'den hong o P. viet tri', {}],
    ['Xã Lâm Thao', 'Đèn hỏng', { address: 'Khu 5, xã Lâm Thao' }],
    ['Xã Thanh Thủy', 'Đèn hỏng ở xã Thanh Thuỷ', {}],
    ['Thành phố Việt Trì', 'Đèn hỏng ở TP Việt Trì', {}],
    ['Huyện Đoan Hùng', 'Đèn hỏng ở Tây Cốc, huyện Đoan Hùng', {}],
    ['Phường Việt Trì', 'Đèn hỏng', { communeCode: '07900' }],
    ['Phường Việt Trì', 'Đèn hỏng', { lat: 21.32, lng: 105.3942 }],
    ['Phường Hòa Bình', 'Đèn hỏng', { lat: 20.8369, lng: 105.3524 }],
    // Its point says more than a name that may be where somebody lives.
    ['Phường Việt Trì', 'Đèn hỏng, tôi ở phường Vĩnh Yên', { lat: 21.32, lng: 105.3942 }],
  ])('is %s: %s', (elsewhere, text, location) => {
    expect(seeded(text, location)).toEqual({ doubt: 1, outside: false, elsewhere });
  });

  it('is every one of them, by code, name and centre', () => {
    const others = [...registry.places.values()].filter(({ inUse }) => !inUse);
    expect(others).toHaveLength(112);
    for (const { code, name, lat, lng } of others) {
      const told = { doubt: 1, outside: false, elsewhere: name };
      expect(seeded('Đèn hỏng', { communeCode: code })).toEqual(told);
      expect(seeded('Đèn hỏng', { lat, lng })).toEqual(told);
      const named = seeded(`Đèn hỏng ở ${name}`);
      if (named.code === undefined) expect(named).toEqual(told);
      else expect(named.doubt).toBe(0.7);
    }
  });

  it('is left to a person where a former unit of the area of use has the same name', () => {
    for (const name of ['xã Cao Phong', 'xã Đại Đồng', 'xã Yên Lập']) {
      expect(seeded(`Đèn hỏng ở ${name}`)).toMatchObject({ code: expect.any(String), doubt: 0.7 });
    }
    expect(seeded('Đèn hỏng ở xã Yên Lập, Vĩnh Tường')).toMatchObject({ code: '09100', doubt: 0.05 });
  });

  it('is told from one in use by the name where the point lies between two centres', () => {
    const [inUse, other] = [registry.places.get('09106')!, registry.places.get('07909')!];
    const between = (share: number) => ({
      lat: inUse.lat + (other.lat - inUse.lat) * share,
      lng: inUse.lng + (other.lng - inUse.lng) * share,
    });
    expect(seeded('Đèn hỏng', between(0.55))).toEqual({ doubt: 1, outside: false });
    expect(seeded(`Đèn hỏng ở ${inUse.name}`, between(0.55))).toMatchObject({ code: inUse.code, doubt: 0.05 });
    expect(seeded(`Đèn hỏng ở ${inUse.name}`, between(0.65))).toMatchObject({ code: inUse.code, doubt: 0.7 });
    expect(seeded('Đèn hỏng', between(0.65))).toMatchObject({ elsewhere: other.name });
  });

  it('does not make a place in use doubtful by a district that is named beside it', () => {
    const text = 'Đường từ xã Sơn Đông đi huyện Lâm Thao hỏng';
    expect(seeded(text)).toMatchObject({ code: '08866', doubt: 0.05 });
    expect(seeded(text, { communeCode: '08866' })).toEqual({ code: '08866', doubt: 0, outside: false });
    expect(seeded('Đường đi phường Việt Trì hỏng', { communeCode: '08866' })).toMatchObject({ doubt: 0.7 });
  });

  it('is told by its border where it has one', () => {
    const square = (west: number): [number, number][] => [
      [west, 21.2],
      [west + 0.02, 21.2],
      [west + 0.02, 21.4],
      [west, 21.4],
      [west, 21.2],
    ];
    const rings = [square(105.4)];
    const placesWithBorder = new Map(registry.places);
    const boundary = rings as unknown as RegistryPlaceSet['boundary'];
    placesWithBorder.set('07900', { ...registry.places.get('07900')!, boundary });
    const bordered = { places: placesWithBorder, borders: new BoundaryIndex([{ code: '07900', rings }]) };
    expect(locateReport({ text: '', location: { lat: 21.21, lng: 105.41 } }, bordered)).toEqual({
      ...{ doubt: 1, outside: false },
      elsewhere: 'Phường Việt Trì',
    });
  });

  it('is not outside the province, and what is outside is no such place', () => {
    expect(seeded('Đèn hỏng', { lat: 21.03, lng: 105.85 })).toEqual({ doubt: 1, outside: true });
  });
});
