import { bodyOf, draft, forgetDraft, readDraftAgain } from './draft.js';
import { readOwnReportsAgain } from './own-reports.js';
import { enqueue, readQueueAgain } from './queue-store.js';
import { isSentOff } from './sent-off.js';

/**
 * Puts the draft into the queue, under its own key. What other tabs did is read first: the browser may not have told this
 * one yet.
 * @returns the key; undefined when the draft was sent off or replaced by another tab
 */
export function sendDraft(noticeVersion: string, now: Date): string | undefined {
  const { key } = draft.value;
  readQueueAgain();
  readOwnReportsAgain();
  if (isSentOff(key)) return undefined;
  readDraftAgain();
  if (draft.value.key !== key) return undefined;
  enqueue(key, bodyOf(draft.value, noticeVersion), now);
  forgetDraft();
  return key;
}
