import { createHash } from 'node:crypto';
import type { Tx } from '#persistence';
import { keyReused } from './idempotency-problems.js';
import { claimKey, keepAnswer, readAnswer } from './kept-answers.js';

/** What a caller sends under a key. */
export interface KeyedRequest {
  key: string;
  reportId: string;
  /** Checked, so that its members always stand in the same order. */
  body: object;
}

/**
 * Does something once per key of the acting caller; the same request again gets the first answer, a concurrent one waits
 * for it. What fails is not kept. Without a key the request stands for itself. The service has a table `idempotency`.
 *
 * @throws Problem idempotency-key-reused
 */
export async function onceByKey<A extends object>(
  tx: Tx,
  request: KeyedRequest | undefined,
  work: () => Promise<A>,
): Promise<A> {
  if (!request) return work();
  const { key, reportId, body } = request;
  const hash = createHash('sha256').update(reportId).update('\0').update(JSON.stringify(body)).digest();
  if (await claimKey(tx, key, hash, reportId)) {
    const answer = await work();
    await keepAnswer(tx, key, answer);
    return answer;
  }
  const kept = await readAnswer(tx, key);
  if (!kept?.requestHash.equals(hash)) throw keyReused();
  return kept.answer as A;
}
