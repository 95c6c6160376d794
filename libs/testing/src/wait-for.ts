import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  /** Milliseconds after which it gives up, 30 s unless named. */
  timeout?: number;
  /** Milliseconds between two looks. */
  every?: number;
  /** What is waited for, said when it does not come. */
  what?: string;
}

/** Asks again until the answer is true-ish (an error counts as "not yet") and gives that answer. */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeout = 30_000, every = 25, what = 'the condition' }: WaitOptions = {},
): Promise<NonNullable<Awaited<T>>> {
  const end = Date.now() + timeout;
  for (;;) {
    let problem: unknown;
    try {
      const answer = await condition();
      if (answer) return answer as NonNullable<Awaited<T>>;
      problem = answer;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > end) {
      const last = problem instanceof Error ? problem.message : JSON.stringify(problem);
      throw new Error(`Waited ${timeout} ms in vain for ${what}; last: ${last}`, { cause: problem });
    }
    await sleep(every);
  }
}
