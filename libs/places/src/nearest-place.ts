import { metresBetween } from './metres-between.js';

export interface NearestPlace<P> {
  place: P;
  metres: number;
  /** 0: far nearer than any other; 1: as near as the next one. */
  doubt: number;
}

/** The place with the nearest centre among those in use. Centres only: a border is not known here. */
export function nearestPlace<P extends { lat: number; lng: number; inUse?: boolean }>(
  places: Iterable<P>,
  lat: number,
  lng: number,
): NearestPlace<P> | undefined {
  const here = { lat, lng };
  let first: { place: P; metres: number } | undefined;
  let second = Infinity;
  for (const place of places) {
    if (place.inUse === false) continue;
    const metres = metresBetween(place, here);
    if (!first || metres < first.metres) {
      second = first?.metres ?? Infinity;
      first = { place, metres };
    } else if (metres < second) {
      second = metres;
    }
  }
  return first && { ...first, doubt: second === 0 ? 1 : Math.round((first.metres / second) * 100) / 100 };
}
