import type { Place } from '#api';
import { fold } from './fold.js';

export interface FoundPlace {
  place: Place;
  /** The former unit by whose name it was found. */
  former?: string;
}

/** Places whose present name, or the name of a unit they were formed from, holds the words; present names first. */
export function searchPlaces(places: readonly Place[], words: string, most = 8): FoundPlace[] {
  const wanted = fold(words);
  if (wanted === '') return [];
  const holds = (name: string) => ` ${fold(name)}`.includes(` ${wanted}`);
  const inUse = places.filter((place) => place.inUse);
  const present = inUse.filter(({ name }) => holds(name)).map((place): FoundPlace => ({ place }));
  const former = inUse.flatMap((place) =>
    place.formerUnits.filter((name) => holds(name)).map((name): FoundPlace => ({ place, former: name })),
  );
  const known = new Set(present.map(({ place }) => place.code));
  return [...present, ...former.filter(({ place }) => !known.has(place.code))].slice(0, most);
}
