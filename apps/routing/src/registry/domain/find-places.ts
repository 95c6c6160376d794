import type { RegistryPlaceSet } from '#contracts';
import { type KnownPlaces, placeOfPoint } from '#places';
import { foldKey } from '#text';

export interface PlaceQuestion {
  q?: string;
  lat?: number;
  lng?: number;
}

/** All places in use by name; those whose present or former name has the words of `q`; or the one of a point. */
export function findPlaces(known: KnownPlaces, { q, lat, lng }: PlaceQuestion): RegistryPlaceSet[] {
  const inUse = [...known.places.values()].filter((place) => place.inUse);
  if (lat !== undefined && lng !== undefined) {
    const found = known.places.get(placeOfPoint(lat, lng, known)?.code ?? '');
    return found ? [found] : [];
  }
  const sorted = inUse.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const words = foldKey(q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return sorted;
  const has = (name: string) => {
    const folded = ` ${foldKey(name)}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
  const present = sorted.filter(({ name }) => has(name));
  const former = sorted.filter(
    (place) => !present.includes(place) && place.formerUnits.some(({ name, district }) => has(`${name} ${district}`)),
  );
  return [...present, ...former];
}
