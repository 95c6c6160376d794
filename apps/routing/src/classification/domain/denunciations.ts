import { type RegistryAgencySet, standsFor } from '#contracts';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import type { RegistryView } from './registry-view.js';

/** Ban Tiếp công dân: of a kind with other offices, so that it is known by its id. */
const reception = 'ban-tiep-cong-dan';

/** Whether a report is in restricted handling (ADR 20); the database keeps it as `denunciation`. */
export function isDenunciation({ flags }: Pick<RoutedReport, 'flags'>): boolean {
  return flags.includes('to-cao');
}

/** Whoever may not is shown nothing of them by the database. */
export function readsDenunciations({ roles }: { roles: readonly string[] }): boolean {
  return roles.includes('supervisor');
}

/** Inspectorates, the reception of citizens and the police. */
export function handlesDenunciations(
  { id, kind }: Pick<RegistryAgencySet, 'id' | 'kind'>,
  { agencies }: Pick<RegistryView, 'agencies'>,
  day: string,
): boolean {
  return kind === 'inspectorate' || kind === 'police' || standsFor(agencies, id, reception, day);
}
