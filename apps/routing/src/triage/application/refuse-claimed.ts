import type { Tx } from '#persistence';
import { standingClaim } from '../domain/claim.js';
import { readClaims } from '../persistence/claim-store.js';
import { claimedByAnother } from './triage-problems.js';

/**
 * The report's row is locked, so that no claim comes in between.
 *
 * @throws Problem claimed-by-another
 */
export async function refuseClaimed(tx: Tx, reportId: string, now: Date): Promise<void> {
  const claim = standingClaim((await readClaims(tx, [reportId])).get(reportId), tx.actor.id, now);
  if (claim && !claim.mine) throw claimedByAnother(claim);
}
