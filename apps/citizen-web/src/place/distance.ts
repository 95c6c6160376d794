export interface Point {
  lat: number;
  lng: number;
}

const metresPerDegree = 111_195;

export function metresBetween(a: Point, b: Point): number {
  const eastShare = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lng - b.lng) * eastShare) * metresPerDegree;
}

export function nearest<P extends Point>(points: readonly P[], to: Point): { point: P; metres: number } | undefined {
  let best: { point: P; metres: number } | undefined;
  for (const point of points) {
    const metres = metresBetween(point, to);
    if (!best || metres < best.metres) best = { point, metres };
  }
  return best;
}

/** A centre is at most some kilometres from the border of its commune; beyond this a point is somewhere else. */
export const farOutsideMetres = 20_000;
