import type { Location, Place } from '#api';
import type { Words } from '../words/vi.js';

/** A place in words: address, commune, a pinned spot; undefined when nothing is known. */
export function describePlace(
  { address, communeCode, lat, accuracy }: Location,
  places: readonly Place[],
  { send: { where } }: Words,
): string | undefined {
  const commune = places.find(({ code }) => code === communeCode)?.name ?? communeCode;
  const pin = lat === undefined ? undefined : where.pinned + (accuracy ? ` (± ${Math.round(accuracy)} m)` : '');
  const parts = [address?.trim(), commune, pin].filter((part) => part);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
