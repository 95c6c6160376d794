import type { RegistryPlaceSet, ReportSubmitted } from '#contracts';
import type { BoundaryIndex } from './boundary-index.js';
import { findPlaceInText } from './find-place-in-text.js';
import { nearestPlace } from './nearest-place.js';

export interface PlaceGuess {
  code?: string;
  /** 0: said by the reporter; 1: nothing is known. */
  doubt: number;
}

export interface LocatedReport extends PlaceGuess {
  /** The point or the chosen commune lies outside the area of use. */
  outside: boolean;
}

export interface KnownPlaces {
  places: ReadonlyMap<string, RegistryPlaceSet>;
  /** Undefined where no borders were imported. */
  borders?: BoundaryIndex;
}

/**
 * How many radii (of a circle as large as the commune) a point of a commune is away from its centre at most: 2.2 for the
 * present communes, measured on their borders.
 */
const radii = 2.3;
/** Of a point in a border, and of one that lies in none but near one. */
const insideDoubt = 0.05;
const nearDoubt = 0.3;
/** Two sure signs say different things: a person should look. */
const contradiction = 0.7;
/** A sign that is surer than this can contradict. */
const sure = 0.35;

/**
 * Which commune a report is about: as chosen, around the point, or as named in the text or the address. Where two sure signs
 * differ the better one counts, with doubt.
 */
export function locateReport(
  { location, text }: Pick<ReportSubmitted, 'location' | 'text'>,
  known: KnownPlaces,
): LocatedReport {
  const { places, borders } = known;
  const chosen = placeByCode(location?.communeCode, places);
  const { lat, lng } = location ?? {};
  const point = lat === undefined || lng === undefined ? undefined : placeOfPoint(lat, lng, known);
  const found = findPlaceInText(places.values(), `${text}\n${location?.address ?? ''}`);
  const said = found && { code: found.place.code, doubt: found.doubt };
  if (chosen) {
    const elsewhere = [point, said].some((sign) => sign && contradicts(sign, chosen.code));
    return { code: chosen.code, doubt: elsewhere ? contradiction : 0, outside: false };
  }
  if (point?.outside) return point;
  if (!said || !point) {
    const only = said ?? point;
    return only ? { ...only, outside: false } : { doubt: 1, outside: location?.communeCode !== undefined };
  }
  if (said.code === point.code) return { ...point, doubt: Math.min(point.doubt, said.doubt) };
  // A border is certain. A centre is not: a name that is written out says more than the nearest one.
  const better = borders || point.doubt <= said.doubt ? point : said;
  const doubt = point.doubt < sure && said.doubt < sure ? contradiction : better.doubt;
  return { code: better.code, doubt, outside: false };
}

function contradicts(sign: PlaceGuess & { outside?: boolean }, chosen: string): boolean {
  return sign.outside === true || (sign.doubt < sure && sign.code !== chosen);
}

/** Around a point: by borders, else by the centres of places that have none. Undefined while no place is known. */
export function placeOfPoint(lat: number, lng: number, { places, borders }: KnownPlaces): LocatedReport | undefined {
  const found = borders?.at(lat, lng);
  if (found) return { code: found.code, doubt: found.metres === 0 ? insideDoubt : nearDoubt, outside: false };
  const inUse = [...places.values()].filter((place) => place.inUse);
  const near = nearestPlace(
    inUse.filter(({ boundary }) => !boundary),
    lat,
    lng,
  );
  if (!near) return inUse.length > 0 ? { doubt: 1, outside: true } : undefined;
  if (near.metres > radii * radius(near.place)) return { doubt: 1, outside: true };
  return { code: near.place.code, doubt: near.doubt, outside: false };
}

/** The place in use with that code, also when it is the former code of one of its units. */
function placeByCode(
  code: string | undefined,
  places: ReadonlyMap<string, RegistryPlaceSet>,
): RegistryPlaceSet | undefined {
  if (code === undefined) return undefined;
  const present = places.get(code);
  if (present?.inUse) return present;
  return [...places.values()].find(
    ({ inUse, formerUnits }) => inUse && formerUnits.some((former) => former.code === code),
  );
}

/** Metres. */
function radius({ areaKm2 }: RegistryPlaceSet): number {
  return Math.sqrt(areaKm2 / Math.PI) * 1000;
}
