import { describe, expect, it } from '@jest/globals';
import { metresBetween } from '#places';
import { blurPoint } from './blur-point.js';

describe('blurPoint', () => {
  it('makes one of points in the same cell, less than 150 m away', () => {
    const corner = { lat: 21.3, lng: 105.6015 };
    const blurred = blurPoint({ lat: corner.lat + 0.0001, lng: corner.lng + 0.0001 });
    for (const [lat, lng] of [
      [0.00001, 0.00001],
      [0.00149, 0.00149],
      [0.0007, 0.0012],
    ] as const) {
      const point = { lat: corner.lat + lat, lng: corner.lng + lng };
      expect(blurPoint(point)).toEqual(blurred);
      expect(metresBetween(point, blurred)).toBeLessThan(150);
    }
    expect(blurPoint({ lat: corner.lat + 0.0016, lng: corner.lng })).not.toEqual(blurred);
  });
});
