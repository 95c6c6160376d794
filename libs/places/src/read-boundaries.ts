/** The border of a place: rings of [longitude, latitude], each closed; a hole is a ring inside another. WGS 84. */
export interface BoundaryGeometry {
  /** Official code of the commune or ward. */
  code: string;
  rings: [number, number][][];
}

/** The file is no GeoJSON of borders; says where. */
export class BoundaryError extends Error {}

/** Under which of these names files carry the official code. */
const codeNames = ['code', 'ma', 'ma_xa', 'maXa', 'MA_XA', 'commune_code', 'communeCode', 'ward_code', 'GSO_CODE'];

/**
 * The borders in a GeoJSON FeatureCollection (RFC 7946) of Polygon and MultiPolygon. Rings may touch themselves and have holes:
 * a point is inside when it is inside of an odd number of rings. Several features of one code are one place.
 *
 * @throws BoundaryError
 */
export function readBoundaries(text: string): BoundaryGeometry[] {
  const { type, features } = parse(text);
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw new BoundaryError('A GeoJSON FeatureCollection is needed.');
  const byCode = new Map<string, BoundaryGeometry>();
  features.forEach((feature, n) => {
    const where = `Feature ${n + 1}`;
    const { geometry, properties } = (feature ?? {}) as { geometry?: unknown; properties?: Record<string, unknown> };
    const code = codeOf(properties ?? {});
    if (!code) throw new BoundaryError(`${where}: no official code (a property named ${codeNames[0]}).`);
    const known = byCode.get(code) ?? { code, rings: [] };
    // The same ring twice would be a hole.
    const there = new Set(known.rings.map((ring) => JSON.stringify(ring)));
    known.rings.push(...ringsOf(geometry, `${where} (${code})`).filter((ring) => !there.has(JSON.stringify(ring))));
    byCode.set(code, known);
  });
  return [...byCode.values()];
}

function parse(text: string): { type?: unknown; features?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as { type?: unknown; features?: unknown };
  } catch {
    throw new BoundaryError('This is no JSON.');
  }
}

/** Official codes have five digits; files that carry numbers lose the zero in front. */
function codeOf(properties: Record<string, unknown>): string | undefined {
  for (const name of codeNames) {
    const value = properties[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().padStart(5, '0');
    if (typeof value === 'number' && Number.isInteger(value)) return String(value).padStart(5, '0');
  }
  return undefined;
}

function ringsOf(geometry: unknown, where: string): [number, number][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw new BoundaryError(`${where}: a Polygon or MultiPolygon is needed.`);
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) throw new BoundaryError(`${where}: no coordinates.`);
  return polygons.flatMap((polygon) => {
    if (!Array.isArray(polygon) || polygon.length === 0) throw new BoundaryError(`${where}: a polygon has no ring.`);
    return polygon.map((ring) => ringOf(ring, where));
  });
}

function ringOf(ring: unknown, where: string): [number, number][] {
  if (!Array.isArray(ring) || ring.length < 3) throw new BoundaryError(`${where}: a ring has fewer than three points.`);
  const points = ring.map((point) => pointOf(point, where));
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) points.push(first);
  return points;
}

function pointOf(point: unknown, where: string): [number, number] {
  const [lng, lat] = Array.isArray(point) ? (point as unknown[]) : [];
  if (typeof lng !== 'number' || typeof lat !== 'number' || Math.abs(lng) > 180 || Math.abs(lat) > 90)
    throw new BoundaryError(`${where}: ${JSON.stringify(point)} is no [longitude, latitude] in degrees.`);
  return [lng, lat];
}
