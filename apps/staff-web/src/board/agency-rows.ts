import type { Figure, TimeFigure } from '#api';

export interface AgencyRow {
  /** Absent for reports that nobody has yet. */
  agencyId?: string;
  figures: Record<string, Figure | undefined>;
  /** What reports lost there before they were given back. */
  lost?: TimeFigure;
}

/** One row per agency from the figures grouped by agency. */
export function agencyRows(items: Figure[], times: TimeFigure[]): AgencyRow[] {
  const rows = new Map<string, AgencyRow>();
  const rowOf = ({ group }: Pick<Figure, 'group'>) => {
    const key = group ?? '';
    const row = rows.get(key) ?? { agencyId: key === '' || key === 'undispatched' ? undefined : key, figures: {} };
    rows.set(key, row);
    return row;
  };
  for (const item of items) rowOf(item).figures[item.measure] = item;
  for (const time of times) if (time.measure === 'time-lost') rowOf(time).lost = time;
  return [...rows.values()];
}
