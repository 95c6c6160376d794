interface Point {
  lat: number;
  lng: number;
}

/** Of latitude. */
export const metresPerDegree = 111_195;

/** Metres between two points of one province: the earth is flat over so short a way. */
export function metresBetween(from: Point, to: Point): number {
  const eastShare = Math.cos((to.lat * Math.PI) / 180);
  return Math.hypot(from.lat - to.lat, (from.lng - to.lng) * eastShare) * metresPerDegree;
}
