import { standsFor } from './agencies-in-office.js';
import type { RegistryAgencySet } from './generated/event-data.js';

/** Ban Tiếp công dân: of a kind with other offices, so that it is known by its id. */
const reception = 'ban-tiep-cong-dan';

/** Inspectorates, the reception of citizens and the police; on a day (YYYY-MM-DD). */
export function handlesDenunciations(
  { id, kind }: Pick<RegistryAgencySet, 'id' | 'kind'>,
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  day: string,
): boolean {
  return kind === 'inspectorate' || kind === 'police' || standsFor(agencies, id, reception, day);
}
