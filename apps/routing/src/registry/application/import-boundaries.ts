import type { RegistryPlaceSet } from '#contracts';
import { defaultTopics, type EventDraft, Ledger } from '#messaging';
import { type WorkerDatabase, workerActor } from '#persistence';
import type { BoundaryGeometry } from '#places';
import { lockPlaces, savePlaces } from '../persistence/registry-store.js';

export interface ImportedBoundaries {
  /** Codes of places that have another border now. */
  imported: string[];
  unchanged: string[];
  /** Codes of the file that no place bears. */
  unknown: string[];
  /** Places in use that have no border, neither before nor now. */
  without: string[];
}

/**
 * Gives places the borders of a file, matched by official code, and says so on the registry's topic: every service has them a
 * few seconds later. Repeating it changes nothing.
 */
export async function importBoundaries(
  database: WorkerDatabase,
  boundaries: readonly BoundaryGeometry[],
): Promise<ImportedBoundaries> {
  const ledger = new Ledger('/routing', defaultTopics);
  return database.run(workerActor('routing'), async (tx) => {
    const places = new Map((await lockPlaces(tx)).map((place) => [place.code, place]));
    const inUse = [...places.values()].filter((place) => place.inUse);
    const known = boundaries.filter(({ code }) => places.has(code));
    const changed = known.filter(({ code, rings }) => !isSame(places.get(code)?.boundary, rings));
    const next = changed.map(({ code, rings }): RegistryPlaceSet => {
      const place = places.get(code)!;
      return { ...place, boundary: rings as unknown as RegistryPlaceSet['boundary'], version: place.version + 1 };
    });
    await savePlaces(tx, next);
    await ledger.append(tx, next.map(draft));
    const named = new Set(boundaries.map(({ code }) => code));
    const codesOf = (some: readonly { code: string }[]) => some.map(({ code }) => code);
    return {
      imported: codesOf(changed),
      unchanged: codesOf(known.filter((one) => !changed.includes(one))),
      unknown: codesOf(boundaries.filter(({ code }) => !places.has(code))),
      without: codesOf(inUse.filter(({ code, boundary }) => !boundary && !named.has(code))),
    };
  });
}

function draft(data: RegistryPlaceSet): EventDraft {
  return { type: 'vn.dieuphoi.registry.place-set', subject: `place:${data.code}`, data } as EventDraft;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
