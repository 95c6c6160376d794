import type { Tx } from '#persistence';
import { keyReused } from '#service-kit';
import { type Claim, claimKeys, keepAnswer, readAnswers } from '../persistence/idempotency-store.js';

/**
 * Does something once per key of the acting caller; the same request again gets the first answer, a concurrent one waits
 * for it. The answer is kept as JSON. `now` is the database's time.
 * @throws Problem `idempotency-key-reused`
 */
export async function onceByKey<A extends object>(tx: Tx, claim: Claim, work: (now: Date) => Promise<A>): Promise<A> {
  const { now, fresh } = await claimKeys(tx, [claim]);
  if (fresh.has(claim.key)) {
    const answer = await work(now);
    await keepAnswer(tx, claim.key, answer);
    return answer;
  }
  const kept = (await readAnswers(tx, [claim.key])).get(claim.key);
  if (!kept?.requestHash.equals(claim.requestHash)) throw keyReused();
  return kept.answer as A;
}
