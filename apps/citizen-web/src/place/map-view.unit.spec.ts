import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresBetween, nearest } from './distance.js';
import { labelsWithRoom } from './labels-with-room.js';
import { moved, scaleBar, toDrawing, viewOf, zoomed } from './map-view.js';

const point = fc.record({
  lat: fc.double({ min: 21.1, max: 21.6, noNaN: true }),
  lng: fc.double({ min: 105.3, max: 105.8, noNaN: true }),
});

describe('the map', () => {
  it('shows every point of its first view', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const view = viewOf(points);
        for (const { x, y } of points.map((each) => toDrawing(view, each))) {
          expect(Math.abs(x)).toBeLessThanOrEqual(1);
          expect(Math.abs(y)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('moves what is drawn against the move of its centre', () => {
    const view = viewOf([{ lat: 21.3, lng: 105.6 }]);
    const { x, y } = toDrawing(moved(view, 0.5, 0.25), view.centre);
    expect(x).toBeCloseTo(-0.5, 3);
    expect(y).toBeCloseTo(0.25, 3);
  });

  it('keeps its zoom in bounds and its scale bar round', () => {
    const view = zoomed({ centre: { lat: 21.3, lng: 105.6 }, reach: 1_000 }, 1e-9);
    expect(view.reach).toBe(150);
    expect(scaleBar(view.reach)).toEqual({ metres: 100, share: 100 / 150 });
    expect(scaleBar(2_300).metres).toBe(2_000);
  });
});

it('knows how far points are apart', () => {
  const [here, there] = [
    { lat: 21.3, lng: 105.6 },
    { lat: 21.31, lng: 105.6 },
  ];
  expect(metresBetween(here, there)).toBeCloseTo(1112, 0);
  expect(nearest([there, here], { lat: 21.301, lng: 105.6 })?.point).toBe(here);
  expect(nearest([], here)).toBeUndefined();
});

it('names only what has room', () => {
  const at = (x: number, y: number, name = 'Xã Yên Lạc') => ({ name, x, y });
  expect(labelsWithRoom([at(0, 0), at(20, 5), at(0, 20), at(100, 0)])).toEqual([at(0, 0), at(0, 20), at(100, 0)]);
});
