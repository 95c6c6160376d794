import type { Figure } from '#api';

export interface AgencyRow {
  /** Absent for reports that nobody has yet. */
  agencyId?: string;
  figures: Record<string, Figure | undefined>;
}

/** One row per agency from the figures grouped by agency. */
export function agencyRows(items: Figure[]): AgencyRow[] {
  const rows = new Map<string, AgencyRow>();
  for (const item of items) {
    const key = item.group ?? '';
    const row = rows.get(key) ?? { agencyId: key === '' || key === 'undispatched' ? undefined : key, figures: {} };
    row.figures[item.measure] = item;
    rows.set(key, row);
  }
  return [...rows.values()];
}
