import type { RoutedReport } from '../../reports/domain/routed-report.js';

/** Whether a report is in restricted handling (ADR 20); the database keeps it as `denunciation`. */
export function isDenunciation({ flags }: Pick<RoutedReport, 'flags'>): boolean {
  return flags.includes('to-cao');
}

/** Whoever may not is shown nothing of them by the database. */
export function readsDenunciations({ roles }: { roles: readonly string[] }): boolean {
  return roles.includes('supervisor');
}
