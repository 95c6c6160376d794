import type { RegistryAgencySet } from './generated/event-data.js';

/** Whether an agency is in office on a day (YYYY-MM-DD). */
export function isInOffice({ validFrom, validTo }: RegistryAgencySet, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/**
 * Who stands for an agency on a day (YYYY-MM-DD): itself, or once it has ended its successors, or theirs. Several when it
 * was split; none when nobody took over or it has not begun.
 */
export function agenciesInOffice(
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  id: string,
  day: string,
): RegistryAgencySet[] {
  const found: RegistryAgencySet[] = [];
  // A set, which grows while it is walked: agencies that name each other would go on for ever.
  const asked = new Set([id]);
  for (const one of asked) {
    const agency = agencies.get(one);
    if (!agency) continue;
    if (isInOffice(agency, day)) found.push(agency);
    else if (agency.validTo !== undefined && agency.validTo < day)
      agency.successorIds.forEach((next) => asked.add(next));
  }
  return found;
}

/** The one that stands for an agency on a day; undefined when nobody does, or several do. */
export function agencyInOffice(
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  id: string,
  day: string,
): RegistryAgencySet | undefined {
  const found = agenciesInOffice(agencies, id, day);
  return found.length === 1 ? found[0] : undefined;
}

/** Whose work an agency took over, in office on a day (YYYY-MM-DD) before it began; undefined when there was nobody, or several. */
export function predecessorInOffice(
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  id: string,
  day: string,
): RegistryAgencySet | undefined {
  const agency = agencies.get(id);
  if (!agency || agency.validFrom <= day) return undefined;
  const found = [...agencies.values()].filter((one) => one.successorIds.includes(id) && isInOffice(one, day));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether an agency is the other one, or stands for it on a day (YYYY-MM-DD) because that one has ended. */
export function standsFor(
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  id: string,
  other: string,
  day: string,
): boolean {
  return id === other || agenciesInOffice(agencies, other, day).some((agency) => agency.id === id);
}

/** Who takes over what an agency has in hand: of several the one that serves the place, else the first that was named. */
export function heirInOffice(
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  id: string,
  day: string,
  placeCode: string | null,
): RegistryAgencySet | undefined {
  const found = agenciesInOffice(agencies, id, day);
  return found.find(({ placeCodes }) => placeCode !== null && placeCodes.includes(placeCode)) ?? found[0];
}
