import type { StaffAccountSet } from '#contracts';
import type { Tx } from '#persistence';
import { type AccountRow, toAccount } from '../../accounts/persistence/account-store.js';
import { absoluteLimit, idleLimit } from '../domain/session-limits.js';

export interface StaffSession {
  account: StaffAccountSet;
  expiresAt: Date;
}

/** Also removes what is left of the account's sessions that are over. */
export async function openSession(tx: Tx, tokenHash: string, accountId: string): Promise<Date> {
  await tx.execute(
    `delete from session where account_id = $1
       and (expires_at <= now() or last_seen_at <= now() - $2::interval)`,
    [accountId, idleLimit],
  );
  const [row] = await tx.query<{ expires_at: Date }>(
    `insert into session (token_hash, account_id, expires_at) values (decode($1, 'hex'), $2, now() + $3::interval)
     returning expires_at`,
    [tokenHash, accountId, absoluteLimit],
  );
  return row!.expires_at;
}

/** The session when it is neither over nor its account switched off; marks it as used, at most once a minute. */
export async function useSession(tx: Tx, tokenHash: string): Promise<StaffSession | undefined> {
  const [row] = await tx.query<AccountRow & { expires_at: Date }>(
    `with used as (
       update session set last_seen_at = now()
       where token_hash = decode($1, 'hex') and expires_at > now()
         and last_seen_at > now() - $2::interval and last_seen_at < now() - interval '1 minute'
     )
     select a.id, a.username, a.display_name, a.roles, a.agency_id, a.email, a.active, a.version, s.expires_at
     from session s join account a on a.id = s.account_id
     where s.token_hash = decode($1, 'hex') and s.expires_at > now()
       and s.last_seen_at > now() - $2::interval and a.active`,
    [tokenHash, idleLimit],
  );
  return row && { account: toAccount(row), expiresAt: row.expires_at };
}

export async function closeSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.execute(`delete from session where token_hash = decode($1, 'hex')`, [tokenHash]);
}
