import type { HistoryEntry } from '#api';
import type { Words } from '../words/vi.js';

/** What happened in words; the type of an event that is not known yet stays readable as it is. */
export function entryTitle({ type }: HistoryEntry, words: Words): string {
  const short = type.replace('vn.dieuphoi.', '');
  return words.events[short] ?? words.events[`case.${short}`] ?? short;
}
