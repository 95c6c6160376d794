import type { RegistryPlaceSet, ReportSubmitted } from '#contracts';
import { findPlaceInText, nearestPlace } from '#classifier';

export interface PlaceGuess {
  code?: string;
  /** 0: said by the reporter; 1: nothing is known. */
  doubt: number;
}

interface LocatedReport extends PlaceGuess {
  /** The point or the chosen commune lies outside the area of use. */
  outside: boolean;
}

/**
 * How many radii (of a circle as large as the commune) a point of a commune is away from its centre at most: 2.2 for the
 * present communes, measured on their borders.
 */
const radii = 2.3;

/** Which commune a report is about: as chosen, as named in the text or the address, or nearest to the point. */
export function placeOfReport(
  { location, text }: Pick<ReportSubmitted, 'location' | 'text'>,
  places: ReadonlyMap<string, RegistryPlaceSet>,
): LocatedReport {
  const chosen = placeByCode(location?.communeCode, places);
  if (chosen) return { code: chosen.code, doubt: 0, outside: false };
  const said = findPlaceInText(places.values(), `${text}\n${location?.address ?? ''}`);
  const { lat, lng } = location ?? {};
  const near = lat === undefined || lng === undefined ? undefined : nearestPlace(places.values(), lat, lng);
  if (near && near.metres > radii * radius(near.place)) return { doubt: 1, outside: true };
  if (near && said && near.place.code === said.place.code) {
    return { code: said.place.code, doubt: Math.min(near.doubt, said.doubt), outside: false };
  }
  // A centre is not a border: a name that is written out says more than the nearest centre.
  if (said && (!near || said.doubt < near.doubt)) return { code: said.place.code, doubt: said.doubt, outside: false };
  if (near) return { code: near.place.code, doubt: near.doubt, outside: false };
  return { doubt: 1, outside: location?.communeCode !== undefined };
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
