import type { RegistryPlaceSet, ReportSubmitted } from '#contracts';
import { findPlaceInText, nearestPlace } from '#classifier';

export interface PlaceGuess {
  code?: string;
  /** 0: said by the reporter; 1: nothing is known. */
  doubt: number;
}

/** Metres from the nearest centre beyond which a point lies outside the province. */
const farthest = 25_000;

/** Which commune a report is about: as chosen, as named in the text or the address, or nearest to the point. */
export function placeOfReport(
  { location, text }: Pick<ReportSubmitted, 'location' | 'text'>,
  places: ReadonlyMap<string, RegistryPlaceSet>,
): PlaceGuess {
  const chosen = location?.communeCode === undefined ? undefined : places.get(location.communeCode);
  if (chosen?.inUse) return { code: chosen.code, doubt: 0 };
  const said = findPlaceInText(places.values(), `${text}\n${location?.address ?? ''}`);
  const { lat, lng } = location ?? {};
  const near = lat === undefined || lng === undefined ? undefined : nearestPlace(places.values(), lat, lng);
  if (near && near.metres > farthest) return { doubt: 1 };
  if (near && said && near.place.code === said.place.code) {
    return { code: said.place.code, doubt: Math.min(near.doubt, said.doubt) };
  }
  // A centre is not a border: a name that is written out says more than the nearest centre.
  if (said && (!near || said.doubt < near.doubt)) return { code: said.place.code, doubt: said.doubt };
  return near ? { code: near.place.code, doubt: near.doubt } : { doubt: 1 };
}
