import type { Figure, Figures, HopFigure, TimeFigure } from '#api';

export interface AgencyRow {
  /** Absent for reports that nobody has yet. */
  agencyId?: string;
  figures: Record<string, Figure | undefined>;
  /** What reports lost there before they were given back. */
  lost?: TimeFigure;
  /** Through how many agencies its reports came. */
  hops?: HopFigure;
}

/** One row per agency from the figures grouped by agency. */
export function agencyRows({ items, times, hops }: Pick<Figures, 'items' | 'times' | 'hops'>): AgencyRow[] {
  const rows = new Map<string, AgencyRow>();
  const rowOf = ({ group }: Pick<Figure, 'group'>) => {
    const key = group ?? '';
    const row = rows.get(key) ?? { agencyId: key === '' || key === 'undispatched' ? undefined : key, figures: {} };
    rows.set(key, row);
    return row;
  };
  for (const item of items) rowOf(item).figures[item.measure] = item;
  for (const time of times) if (time.measure === 'time-lost') rowOf(time).lost = time;
  for (const one of hops) rowOf(one).hops = one;
  return [...rows.values()];
}
