import { agencyInOffice } from '#contracts';
import type { Candidate } from './candidates.js';
import type { RegistryView } from './registry-view.js';

/** Candidates found on an earlier day as they are on this one: who ended meanwhile gives way to the one that took over. */
export function candidatesInOffice(
  candidates: readonly Candidate[],
  { agencies }: Pick<RegistryView, 'agencies'>,
  day: string,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const agency = agencyInOffice(agencies, candidate.agencyId, day);
    if (!agency) continue;
    const key = `${agency.id} ${candidate.fieldCode}`;
    if (!found.has(key)) found.set(key, { ...candidate, agencyId: agency.id });
  }
  return [...found.values()];
}
