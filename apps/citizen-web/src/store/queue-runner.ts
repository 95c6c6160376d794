import type { Receipt } from '#api';
import { request } from '../api/client.js';
import { rememberReport } from './own-reports.js';
import { type Attempt, afterAttempt, pauseAfter, type QueuedReport } from './queue.js';
import { queue, replaceInQueue } from './queue-store.js';

let running = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits: now, when the network comes back, when the page is looked at again, and after a pause. */
export function startQueue(): void {
  addEventListener('online', () => void runQueue());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void runQueue();
  });
  void runQueue();
}

/** One tab sends at a time. Two would do no harm, the key sees to that, but they would waste the network. */
export async function runQueue(): Promise<void> {
  if (running) return;
  running = true;
  try {
    if ('locks' in navigator) await navigator.locks.request('dieuphoi.queue', sendAll);
    else await sendAll();
  } finally {
    running = false;
  }
}

async function sendAll(): Promise<void> {
  clearTimeout(timer);
  for (const report of queue.value.filter(({ state }) => state === 'waiting')) {
    const attempt = await send(report);
    if (attempt.kind === 'sent') rememberReport(report, attempt.receipt);
    const left = afterAttempt(report, attempt);
    replaceInQueue(report.key, left);
    if (attempt.kind === 'failed' && left?.state === 'waiting') {
      timer = setTimeout(() => void runQueue(), pauseAfter(left.attempts, attempt.error));
      return;
    }
  }
}

async function send({ key, body }: QueuedReport): Promise<Attempt> {
  try {
    return { kind: 'sent', receipt: await request<Receipt>('/reports', { method: 'POST', body, idempotencyKey: key }) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
