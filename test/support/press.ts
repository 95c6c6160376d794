import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemAnswer } from '../../tools/client/citizen.js';
import type { StaffClient } from '../../tools/client/staff.js';

/**
 * Pressed again under the same key until the product answers, as a patient person does.
 *
 * @param enough ends the patience
 * @throws ProblemAnswer when it refuses
 */
export function press<T>(by: StaffClient, path: string, body: object, enough?: () => boolean): Promise<T> {
  const key = randomUUID();
  return patiently(() => by.post<T>(path, body, { 'idempotency-key': key }), enough);
}

/** Done again until the product answers. @throws ProblemAnswer when it refuses */
export async function patiently<T>(act: () => Promise<T>, enough = () => false): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (enough() || (error instanceof ProblemAnswer && error.status < 500)) throw error;
      await sleep(50);
    }
  }
}
