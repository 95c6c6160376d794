import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps; returns early, without an error, when `abort` is aborted. */
export async function pause(ms: number, abort?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: abort }).catch(() => undefined);
}

/** Doubling from `first` to `most` milliseconds, with a fifth of chance. */
export function backOff(attempt: number, first = 100, most = 5_000): number {
  return Math.min(most, first * 2 ** Math.min(attempt, 20)) * (0.8 + Math.random() * 0.4);
}

/** Waits for `work`, but no longer than `ms`, nor when `giveUp` is aborted; whether it was done in time. */
export async function within(ms: number, work: Promise<unknown> | undefined, giveUp?: AbortSignal): Promise<boolean> {
  const done = new AbortController();
  const inTime = Promise.resolve(work).then(
    () => true,
    () => true,
  );
  const end = giveUp ? AbortSignal.any([done.signal, giveUp]) : done.signal;
  return Promise.race([inTime, pause(ms, end).then(() => false)]).finally(() => done.abort());
}
