import type { HistoryEntry } from '#api';

interface Line {
  entry: HistoryEntry;
  /** How many entries it stands for. */
  count: number;
}

/** What was merged one after the other is one line, at its last instant: of a storm there are hundreds. */
export function absorbedTogether(entries: readonly HistoryEntry[]): Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && isAbsorbed(entry) && isAbsorbed(last.entry)) lines.splice(-1, 1, { entry, count: last.count + 1 });
    else lines.push({ entry, count: 1 });
  }
  return lines;
}

function isAbsorbed({ type }: HistoryEntry): boolean {
  return type === 'dispatch.absorbed';
}
