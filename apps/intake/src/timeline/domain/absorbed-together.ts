import type { EntryData } from './timeline-entry.js';

interface Line {
  type: string;
  data: EntryData;
}

/** All that was merged into a report is one line, where the last of it stands: of a storm there are hundreds. */
export function absorbedTogether<T extends Line>(entries: readonly T[]): T[] {
  const last = entries.findLast(isAbsorbed);
  const count = entries.filter(isAbsorbed).length;
  return entries.flatMap((entry) => {
    if (!isAbsorbed(entry)) return [entry];
    return entry === last ? [{ ...entry, data: { ...entry.data, count } }] : [];
  });
}

function isAbsorbed({ type }: Line): boolean {
  return type === 'absorbed';
}
