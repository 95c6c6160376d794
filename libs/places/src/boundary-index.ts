import { metresPerDegree } from './metres-between.js';
import type { BoundaryGeometry } from './read-boundaries.js';

export interface PlaceAtPoint {
  code: string;
  /** 0 inside; else how far from the border. */
  metres: number;
}

/** Metres that a point may lie outside of every border: slivers between neighbours, and what a telephone measures wrong. */
const reach = 200;
/** Edges of a band on average. */
const edgesPerBand = 8;

interface Shape {
  code: string;
  west: number;
  south: number;
  east: number;
  north: number;
  /** Four numbers an edge: longitude and latitude of its ends. */
  edges: Float64Array;
  /** The edges that reach into each band of equal height, the southernmost band first. */
  bands: Int32Array[];
}

/** Which place a point lies in, by borders. Only the edges at the height of the point are looked at. */
export class BoundaryIndex {
  private readonly shapes: readonly Shape[];

  constructor(boundaries: readonly BoundaryGeometry[]) {
    this.shapes = boundaries.map(shapeOf);
  }

  /** The place around the point, else the nearest one within 200 m. */
  at(lat: number, lng: number): PlaceAtPoint | undefined {
    for (const shape of this.shapes) if (isInside(shape, lat, lng)) return { code: shape.code, metres: 0 };
    return this.nearest(lat, lng);
  }

  private nearest(lat: number, lng: number): PlaceAtPoint | undefined {
    const eastShare = Math.cos((lat * Math.PI) / 180);
    const height = reach / metresPerDegree;
    const width = height / eastShare;
    let nearest: PlaceAtPoint | undefined;
    for (const shape of this.shapes) {
      const { west, south, east, north } = shape;
      if (lng < west - width || lng > east + width || lat < south - height || lat > north + height) continue;
      const metres = distance(shape, lat, lng, eastShare);
      if (metres <= reach && (!nearest || metres < nearest.metres)) nearest = { code: shape.code, metres };
    }
    return nearest && { ...nearest, metres: Math.round(nearest.metres) };
  }
}

function shapeOf({ code, rings }: BoundaryGeometry): Shape {
  const edges = Float64Array.from(
    rings.flatMap((ring) => ring.slice(1).flatMap(([lng, lat], n) => [...ring[n]!, lng, lat])),
  );
  const points = rings.flat();
  const extent = (of: (point: [number, number]) => number) =>
    points.reduce(([least, most], point) => [Math.min(least, of(point)), Math.max(most, of(point))] as const, [
      Infinity,
      -Infinity,
    ] as const);
  const [west, east] = extent(([lng]) => lng);
  const [south, north] = extent(([, lat]) => lat);
  return { code, west, south, east, north, edges, bands: bandsOf(edges, south, north) };
}

function bandsOf(edges: Float64Array, south: number, north: number): Int32Array[] {
  const bands: number[][] = Array.from({ length: bandsFor(edges, south, north) }, () => []);
  for (let at = 0; at < edges.length; at += 4) {
    const [from, to] = [edges[at + 1]!, edges[at + 3]!].map((lat) => bandOf(lat, south, north, bands.length));
    for (let band = Math.min(from!, to!); band <= Math.max(from!, to!); band++) bands[band]!.push(at);
  }
  return bands.map((band) => Int32Array.from(band));
}

/** Fewer where edges are tall, so that none stands in more than a few bands on average. */
function bandsFor(edges: Float64Array, south: number, north: number): number {
  let heights = 0;
  for (let at = 0; at < edges.length; at += 4) heights += Math.abs(edges[at + 3]! - edges[at + 1]!);
  const count = edges.length / 4;
  const byHeight = heights === 0 ? 1 : (4 * (north - south) * count) / heights;
  return Math.max(1, Math.ceil(Math.min(count / edgesPerBand, byHeight)));
}

function bandOf(lat: number, south: number, north: number, bands: number): number {
  return north === south ? 0 : Math.min(bands - 1, Math.floor(((lat - south) / (north - south)) * bands));
}

/** Whether a line to the east crosses an odd number of edges. */
function isInside({ west, south, east, north, edges, bands }: Shape, lat: number, lng: number): boolean {
  if (lng < west || lng > east || lat < south || lat > north) return false;
  let inside = false;
  for (const at of bands[bandOf(lat, south, north, bands.length)]!) {
    const fromLat = edges[at + 1]!;
    const toLat = edges[at + 3]!;
    if (fromLat > lat === toLat > lat) continue;
    const crossing = edges[at]! + ((edges[at + 2]! - edges[at]!) * (lat - fromLat)) / (toLat - fromLat);
    if (lng < crossing) inside = !inside;
  }
  return inside;
}

/** Metres to the nearest edge; the earth is flat over so short a way. */
function distance({ edges }: Shape, lat: number, lng: number, eastShare: number): number {
  let least = Infinity;
  for (let at = 0; at < edges.length; at += 4) {
    const fromX = (edges[at]! - lng) * eastShare;
    const fromY = edges[at + 1]! - lat;
    const alongX = (edges[at + 2]! - edges[at]!) * eastShare;
    const alongY = edges[at + 3]! - edges[at + 1]!;
    const square = alongX * alongX + alongY * alongY;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / square));
    const x = fromX + share * alongX;
    const y = fromY + share * alongY;
    least = Math.min(least, x * x + y * y);
  }
  return Math.sqrt(least) * metresPerDegree;
}
