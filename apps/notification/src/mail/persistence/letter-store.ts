import type { Tx } from '#persistence';
import type { NoticeFacts, NoticeKind } from '../../notices/domain/notices-of.js';
import type { NextState } from '../domain/outcome.js';

export interface ClaimedLetter {
  id: string;
  reportId: string;
  /** Account id, or `reporter`. */
  recipient: string;
  kind: NoticeKind;
  code: string;
  facts: NoticeFacts;
  tries: number;
  repeated: boolean;
}

/**
 * Takes letters that are due; whoever claims one sends it, and nobody else does while the lease lasts. A lease that ran
 * out belongs to a sender that died in mid-sending: the outcome is unknown, and may be repeated once.
 */
export async function claimLetters(tx: Tx, most: number, lease: string): Promise<ClaimedLetter[]> {
  await tx.execute(
    `update delivery set state = 'unknown', outcome = 'sender-died', try_at = now(), lease_until = null
     where channel = 'email' and state = 'sending' and lease_until < now()`,
  );
  return tx.query<ClaimedLetter>(
    `update delivery d set state = 'sending', tries = tries + 1, lease_until = now() + $2::interval,
       repeated = repeated or d.state = 'unknown'
     from (
       select id from delivery
       where channel = 'email' and try_at <= now() and (state = 'pending' or (state = 'unknown' and not repeated))
       order by try_at limit $1 for update skip locked
     ) due
     where d.id = due.id
     returning d.id, d.report_id as "reportId", d.recipient, d.kind, d.code, d.facts, d.tries, d.repeated`,
    [most, lease],
  );
}

/** Nothing when the lease ran out meanwhile: then the outcome was already called unknown. */
export async function settleLetter(
  tx: Tx,
  { id, tries }: ClaimedLetter,
  { state, wait }: NextState,
  outcome: string,
): Promise<void> {
  await tx.execute(
    `update delivery set state = $3, outcome = $4, lease_until = null,
       sent_at = case when $3 = 'sent' then now() end, try_at = now() + make_interval(secs => $5)
     where id = $1 and state = 'sending' and tries = $2`,
    [id, tries, state, outcome, wait ?? 0],
  );
}
