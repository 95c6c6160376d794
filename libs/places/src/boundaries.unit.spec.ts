import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BoundaryError, BoundaryIndex, readBoundaries } from '#places';

const square = (west: number, south: number, size = 0.1): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (...features: [unknown, object][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry })),
  });
const polygon = (...coordinates: [number, number][][]) => ({ type: 'Polygon', coordinates });
const indexOf = (...features: [unknown, object][]) => new BoundaryIndex(readBoundaries(collection(...features)));

describe('borders', () => {
  const neighbours = indexOf(['00001', polygon(square(105, 21))], ['00002', polygon(square(105.1, 21))]);

  it('say in which place a point lies', () => {
    expect(neighbours.at(21.05, 105.05)).toEqual({ code: '00001', metres: 0 });
    expect(neighbours.at(21.05, 105.15)).toEqual({ code: '00002', metres: 0 });
  });

  it('give a point in none to the nearest within 200 m', () => {
    expect(neighbours.at(20.999, 105.05)).toEqual({ code: '00001', metres: 111 });
    expect(neighbours.at(21.05, 105.2015)).toEqual({ code: '00002', metres: 156 });
    expect(neighbours.at(20.997, 105.05)).toBeUndefined();
    expect(neighbours.at(0, 0)).toBeUndefined();
  });

  it('know holes, several parts, rings that touch themselves, and rings that are not closed', () => {
    const hole = indexOf(['00001', polygon(square(105, 21), square(105.04, 21.04, 0.02))]);
    expect(hole.at(21.02, 105.02)?.code).toBe('00001');
    expect(hole.at(21.05, 105.05)).toBeUndefined();
    const parts = indexOf(['00001', { type: 'MultiPolygon', coordinates: [[square(105, 21)], [square(106, 21)]] }]);
    expect([parts.at(21.05, 105.05)?.code, parts.at(21.05, 106.05)?.code]).toEqual(['00001', '00001']);
    // Two squares that meet in a corner, as one ring.
    const eight: [number, number][] = [
      [105, 21],
      [105.1, 21],
      [105.1, 21.2],
      [105.2, 21.2],
      [105.2, 21.1],
      [105, 21.1],
    ];
    const touching = indexOf(['00001', polygon(eight)]);
    expect(touching.at(21.05, 105.05)?.code).toBe('00001');
    expect(touching.at(21.15, 105.15)?.code).toBe('00001');
    expect(touching.at(21.15, 105.05)).toBeUndefined();
  });

  it('of one code in two features are one place, and a number is a code', () => {
    const twice = [8707, polygon(square(105, 21))] as [unknown, object];
    const both = indexOf(twice, ['08707', polygon(square(106, 21))], twice);
    expect([both.at(21.05, 105.05)?.code, both.at(21.05, 106.05)?.code]).toEqual(['08707', '08707']);
  });

  it('answer as a walk around all edges does', () => {
    const angles = fc.array(
      fc.tuple(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 3,
        maxLength: 60,
      },
    );
    const point = fc.tuple(
      fc.double({ min: 19.9, max: 22.1, noNaN: true }),
      fc.double({ min: 103.9, max: 106.1, noNaN: true }),
    );
    fc.assert(
      fc.property(angles, point, (corners, [lat, lng]) => {
        const ring = corners
          .map(([radius, turn]) => ({ radius, turn: turn * 2 * Math.PI }))
          .sort((a, b) => a.turn - b.turn)
          .map(({ radius, turn }): [number, number] => [105 + radius * Math.cos(turn), 21 + radius * Math.sin(turn)]);
        const inside = indexOf(['00001', polygon(ring)]).at(lat, lng)?.metres === 0;
        expect(inside).toBe(crossings([...ring, ring[0]!], lat, lng) % 2 === 1);
      }),
    );
  });

  function crossings(ring: [number, number][], lat: number, lng: number): number {
    let count = 0;
    for (let n = 1; n < ring.length; n++) {
      const [fromX, fromY] = ring[n - 1]!;
      const [toX, toY] = ring[n]!;
      if (fromY > lat !== toY > lat && lng < fromX + ((toX - fromX) * (lat - fromY)) / (toY - fromY)) count++;
    }
    return count;
  }

  it.each([
    ['no JSON', '<kml/>', 'no JSON'],
    ['something else', '{"type":"Feature"}', 'FeatureCollection'],
    ['null', 'null', 'FeatureCollection'],
    ['a feature without a code', collection(['', polygon(square(105, 21))]), 'Feature 1: no official code'],
    ['a point', collection(['00001', { type: 'Point', coordinates: [105, 21] }]), 'a Polygon or MultiPolygon'],
    [
      'a ring of two points',
      collection([
        '00001',
        polygon([
          [105, 21],
          [105, 22],
        ]),
      ]),
      'fewer than three points',
    ],
    ['metres', collection(['00001', polygon(square(566_000, 2_353_000))]), 'is no [longitude, latitude]'],
    ['words', collection(['00001', { type: 'Polygon', coordinates: [['a', 'b', 'c', 'd']] }]), 'is no [longitude'],
  ])('are refused with a sentence: %s', (_, text, sentence) => {
    expect(() => readBoundaries(text)).toThrow(BoundaryError);
    expect(() => readBoundaries(text)).toThrow(sentence);
  });
});
