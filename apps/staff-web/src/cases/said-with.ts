import type { HistoryEntry } from '#api';
import type { Words } from '../words/vi.js';

/** What a person wrote with a step, or the reason of the system in words. */
export function saidWith({ detail }: Pick<HistoryEntry, 'detail'>, words: Words): string | undefined {
  for (const key of ['note', 'question', 'explanation']) {
    if (typeof detail[key] === 'string') return detail[key];
  }
  const { reason } = detail;
  return typeof reason === 'string' ? reasonInWords(reason, words) : undefined;
}

/** A reason of the system, whatever it is of. */
export function reasonInWords(reason: string, { reasons, triage, returnReasons }: Words): string {
  const known: Record<string, string> = { ...reasons, ...triage.refusals, ...returnReasons };
  return Object.hasOwn(known, reason) ? known[reason]! : reason;
}
