import type { HistoryEntry } from '#api';
import type { Words } from '../words/vi.js';

/** What happened in words; the type of an event that is not known yet stays readable as it is. */
export function entryTitle({ type, detail }: Pick<HistoryEntry, 'type' | 'detail'>, words: Words): string {
  const short = type.replace('vn.dieuphoi.', '');
  if (short === 'dispatch.overdue') return words.dispatchAlarms[String(detail['step'])] ?? words.events[short]!;
  if (short === 'dispatch.review-overdue') return words.reviewAlarms[String(detail['step'])] ?? words.events[short]!;
  if (short === 'case.escalated') return words.escalations[String(detail['to'])] ?? words.events[short]!;
  if (short === 'case.returned' && detail['reason'] === 'recalled') return words.actions.recall;
  if (short === 'dispatch.reviewed' && detail['confirmed'] === false) return words.events['dispatch.overruled']!;
  if (short === 'case.return-requested' && detail['reason'] === 'recalled') return words.events['case.recall-asked']!;
  if (short === 'dispatch.denunciation-judged' && detail['denunciation'] === false) {
    return words.events['dispatch.denunciation-lifted']!;
  }
  return words.events[short] ?? words.events[`case.${short}`] ?? short;
}
