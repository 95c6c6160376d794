import type { RegistryPlaceSet, ReportSubmitted } from '#contracts';
import type { BoundaryIndex } from './boundary-index.js';
import { findDistrictElsewhere } from './districts-elsewhere.js';
import { findPlaceInText, hasBegun } from './find-place-in-text.js';
import { nearestPlace } from './nearest-place.js';

export interface PlaceGuess {
  code?: string;
  /** Of the former unit, on a day before the place began. */
  unitCode?: string;
  /** 0: said by the reporter; 1: nothing is known. */
  doubt: number;
}

export interface LocatedReport extends PlaceGuess {
  /** The point or the chosen commune lies outside the province. */
  outside: boolean;
  /** The name of the place of the province, not in the area of use, that it is about. */
  elsewhere?: string;
}

export interface KnownPlaces {
  places: ReadonlyMap<string, RegistryPlaceSet>;
  /** Undefined where no borders were imported. */
  borders?: BoundaryIndex;
}

/**
 * How many radii (of a circle as large as the commune) a point of a commune is away from its centre at most: 2.34 in the
 * province, measured on the borders of its communes.
 */
const radii = 2.35;
/** Of a point in a border, and of one that lies in none but near one. */
const insideDoubt = 0.05;
const nearDoubt = 0.3;
/** Above it the nearest centre does not tell on which side of the border of the area of use a point is. */
const tooNear = 0.7;
/** Of a former district, which people name for many reasons. */
const districtDoubt = 0.5;
/** Two sure signs say different things, or too little: a person should look. */
const contradiction = 0.7;
/** A sign that is surer than this can contradict. */
const sure = 0.35;

/**
 * Which commune a report is about: as chosen, around the point, or as named in the text or the address. Where two sure signs
 * differ the better one counts, with doubt.
 *
 * @param day YYYY-MM-DD; before the first day of a commune its former unit is looked for, too
 */
export function locateReport(
  { location, text }: Pick<ReportSubmitted, 'location' | 'text'>,
  known: KnownPlaces,
  day?: string,
): LocatedReport {
  const { places } = known;
  const written = `${text}\n${location?.address ?? ''}`;
  const chosen = placeByCode(location?.communeCode, places, day);
  const { lat, lng } = location ?? {};
  const point = lat === undefined || lng === undefined ? undefined : placeOfPoint(lat, lng, known);
  const said = placeInWords(written, places, day);
  const found = weigh({ chosen, point, said, codeIsUnknown: location?.communeCode !== undefined }, known);
  const place = found.code === undefined ? undefined : places.get(found.code);
  if (!place || hasBegun(place, day)) return found;
  const unitCode = [chosen, said].find((sign) => sign?.code === found.code && sign?.unitCode !== undefined)?.unitCode;
  return unitCode === undefined ? { ...found, doubt: Math.max(found.doubt, contradiction) } : { ...found, unitCode };
}

interface Signs {
  chosen?: LocatedReport;
  point?: LocatedReport;
  said?: LocatedReport;
  codeIsUnknown: boolean;
}

function weigh({ chosen, point, said, codeIsUnknown }: Signs, { borders }: KnownPlaces): LocatedReport {
  if (chosen?.elsewhere !== undefined) return isElsewhere(chosen.elsewhere);
  if (chosen) {
    const differs = [point, said].some((sign) => sign && contradicts(sign, chosen));
    return isAt(chosen, differs ? contradiction : chosen.doubt);
  }
  if (point?.outside) return point;
  if (point?.elsewhere !== undefined) {
    // Near the border of the area of use a name counts, and a person looks.
    return said?.code !== undefined && point.doubt >= sure ? isAt(said, contradiction) : isElsewhere(point.elsewhere);
  }
  if (!point) {
    if (!said) return { doubt: 1, outside: codeIsUnknown };
    return said.elsewhere === undefined ? isAt(said) : isElsewhere(said.elsewhere);
  }
  if (!said || (said.elsewhere !== undefined && said.doubt >= sure)) return isAt(point);
  if (said.elsewhere !== undefined) return isAt(point, Math.max(point.doubt, contradiction));
  if (said.code === point.code) return isAt(point, Math.min(point.doubt, said.doubt));
  // A border is certain. A centre is not: a name that is written out says more than the nearest one.
  const better = borders || point.doubt <= said.doubt ? point : said;
  return isAt(better, point.doubt < sure && said.doubt < sure ? contradiction : better.doubt);
}

function isAt({ code, doubt: own }: LocatedReport, doubt = own): LocatedReport {
  return { ...(code !== undefined && { code }), doubt, outside: false };
}

function isElsewhere(elsewhere: string): LocatedReport {
  return { doubt: 1, outside: false, elsewhere };
}

function contradicts(sign: LocatedReport, chosen: LocatedReport): boolean {
  return sign.outside || (sign.doubt < sure && sign.code !== chosen.code);
}

/** Around a point: by borders, else by the centres of places that have none. Undefined where these do not tell. */
export function placeOfPoint(lat: number, lng: number, { places, borders }: KnownPlaces): LocatedReport | undefined {
  const found = borders?.at(lat, lng);
  const around = found && places.get(found.code);
  if (around) return signOf(around, found.metres === 0 ? insideDoubt : nearDoubt);
  const near = nearestPlace(
    [...places.values()].filter(({ boundary }) => !boundary),
    lat,
    lng,
  );
  if (!near) return places.size > 0 ? { doubt: 1, outside: true } : undefined;
  if (near.metres > radii * radius(near.place)) return { doubt: 1, outside: true };
  const { place, next, doubt } = near;
  if (!place.inUse && next?.inUse && doubt > tooNear) return undefined;
  return signOf(place, doubt);
}

/** What text and address name. */
function placeInWords(
  written: string,
  places: KnownPlaces['places'],
  day: string | undefined,
): LocatedReport | undefined {
  const found = findPlaceInText(places, written, day);
  if (found) return { ...signOf(found.place, found.doubt), unitCode: found.unitCode };
  const elsewhere = findDistrictElsewhere(written);
  return elsewhere === undefined ? undefined : { doubt: districtDoubt, outside: false, elsewhere };
}

/** The place with that code, also when it is the former code of one of its units. */
function placeByCode(
  code: string | undefined,
  places: KnownPlaces['places'],
  day: string | undefined,
): LocatedReport | undefined {
  const own = code === undefined ? undefined : places.get(code);
  if (own?.inUse && hasBegun(own, day)) return signOf(own, 0);
  const united = [...places.values()].find(
    ({ inUse, formerUnits }) => inUse && formerUnits.some((former) => former.code === code),
  );
  if (united) return { ...signOf(united, 0), unitCode: code };
  return own && signOf(own, 0);
}

function signOf({ code, name, inUse }: RegistryPlaceSet, doubt: number): LocatedReport {
  return { ...(inUse ? { code } : { elsewhere: name }), doubt, outside: false };
}

/** Metres. */
function radius({ areaKm2 }: RegistryPlaceSet): number {
  return Math.sqrt(areaKm2 / Math.PI) * 1000;
}
