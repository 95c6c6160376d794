/** Degrees of a cell, some 160 m: nobody is found by it, and its middle is less than 150 m from all of it. */
const cell = 0.0015;

export interface Point {
  lat: number;
  lng: number;
}

/** Which cell a point lies in, counted from 0° and 0°. */
export function cellOf({ lat, lng }: Point): Point {
  return { lat: Math.floor(lat / cell), lng: Math.floor(lng / cell) };
}

/** The middle of its cell: points near each other become one, and nothing is told of where in the cell they lie. */
export function blurPoint(point: Point): Point {
  const { lat, lng } = cellOf(point);
  return { lat: middle(lat), lng: middle(lng) };
}

function middle(count: number): number {
  return Math.round((count + 0.5) * cell * 1e6) / 1e6;
}
