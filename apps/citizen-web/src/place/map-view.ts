import type { Point } from './distance.js';

/** A flat piece of the earth around a centre; small enough that a degree east has one length on it. */
export interface MapView {
  centre: Point;
  /** Metres from the centre to an edge. */
  reach: number;
}

const metresPerDegree = 111_195;
const nearestReach = 150;
const farthestReach = 60_000;

/** Position on a drawing of -1 to 1 both ways, y down. */
export function toDrawing({ centre, reach }: MapView, { lat, lng }: Point): { x: number; y: number } {
  const eastMetres = (lng - centre.lng) * Math.cos((centre.lat * Math.PI) / 180) * metresPerDegree;
  const northMetres = (lat - centre.lat) * metresPerDegree;
  return { x: eastMetres / reach, y: -northMetres / reach };
}

/** Moves the centre by a share of the reach. */
export function moved({ centre, reach }: MapView, east: number, north: number): MapView {
  const lat = centre.lat + (north * reach) / metresPerDegree;
  const lng = centre.lng + (east * reach) / (metresPerDegree * Math.cos((centre.lat * Math.PI) / 180));
  return { centre: { lat, lng }, reach };
}

export function zoomed({ centre, reach }: MapView, factor: number): MapView {
  return { centre, reach: Math.min(farthestReach, Math.max(nearestReach, reach * factor)) };
}

/** All points with some air around them. */
export function viewOf(points: readonly Point[]): MapView {
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  if (points.length === 0) return { centre: { lat: 21.31, lng: 105.6 }, reach: 30_000 };
  const centre = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
  };
  const flat = { centre, reach: 1 };
  const farthest = Math.max(...points.map((point) => Math.max(...Object.values(toDrawing(flat, point)).map(Math.abs))));
  return { centre, reach: Math.min(farthestReach, Math.max(nearestReach, farthest * 1.15)) };
}

/** A round length of at most half the drawing, for the scale bar. */
export function scaleBar(reach: number): { metres: number; share: number } {
  const power = 10 ** Math.floor(Math.log10(reach));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= reach) ?? power;
  return { metres, share: metres / reach };
}
