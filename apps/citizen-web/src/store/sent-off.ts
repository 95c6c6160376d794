import { ownReports } from './own-reports.js';
import { queue } from './queue-store.js';
import { useSignal } from './use-signal.js';

/** Whether the draft with this key was sent off, in whichever tab: it waits, needs its writer, or has arrived. */
export function isSentOff(key: string): boolean {
  return [...queue.value, ...ownReports.value].some((report) => report.key === key);
}

export function useSentOff(key: string): boolean {
  useSignal(queue);
  useSignal(ownReports);
  return isSentOff(key);
}
