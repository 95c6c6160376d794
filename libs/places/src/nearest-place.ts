import { metresBetween } from './metres-between.js';

export interface NearestPlace<P> {
  place: P;
  metres: number;
  /** The one with the next nearest centre. */
  next?: P;
  /** 0: far nearer than any other; 1: as near as the next one. */
  doubt: number;
}

/** The place with the nearest centre. Centres only: a border is not known here. */
export function nearestPlace<P extends { lat: number; lng: number }>(
  places: Iterable<P>,
  lat: number,
  lng: number,
): NearestPlace<P> | undefined {
  const here = { lat, lng };
  let first: { place: P; metres: number } | undefined;
  let second: { place: P; metres: number } | undefined;
  for (const place of places) {
    const metres = metresBetween(place, here);
    if (!first || metres < first.metres) {
      second = first;
      first = { place, metres };
    } else if (!second || metres < second.metres) {
      second = { place, metres };
    }
  }
  if (!first) return undefined;
  return { ...first, next: second?.place, doubt: ratio(first.metres, second?.metres) };
}

function ratio(metres: number, next = Infinity): number {
  return next === 0 ? 1 : Math.round((metres / next) * 100) / 100;
}
