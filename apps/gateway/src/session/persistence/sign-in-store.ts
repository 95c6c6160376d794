import type { Tx } from '#persistence';
import type { RecentAttempts } from '../domain/slow-down.js';

type SignInStep = 'attempt' | 'slowed' | 'refused' | 'signed-in' | 'signed-out';

export interface SignInEntry {
  username: string;
  address: string;
  accountId?: string;
  what: SignInStep;
}

/** Attempts at one account are counted one after the other, so that fifty at once count as fifty. */
export async function lockUsername(tx: Tx, username: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('gateway.sign-in ' || $1, 0))`, [username]);
}

export async function recordSignIn(tx: Tx, { username, address, accountId, what }: SignInEntry): Promise<void> {
  await tx.execute('insert into sign_in (username, address, account_id, what) values ($1, $2, $3, $4)', [
    username,
    address,
    accountId ?? null,
    what,
  ]);
}

export async function recentAttempts(tx: Tx, username: string, address: string): Promise<RecentAttempts> {
  const [row] = await tx.query<RecentAttempts>(
    `with good as (
       select max(at) as here from sign_in
       where username = $1 and address = $2 and what = 'signed-in' and at > now() - interval '30 days'
     ), recent as (
       select at, address from sign_in
       where username = $1 and what = 'attempt' and at > now() - interval '15 minutes'
     )
     select
       (count(*) filter (where own))::int as "here",
       coalesce(extract(epoch from clock_timestamp() - max(at) filter (where own)), 0)::float8 as "secondsSinceHere",
       count(at)::int as "everywhere",
       coalesce(extract(epoch from clock_timestamp() - max(at)), 0)::float8 as "secondsSinceEverywhere",
       max(good.here) is not null as "knownAddress"
     from good left join (
       select at, address = $2 and at > coalesce((select here from good), '-infinity') as own from recent
     ) attempts on true`,
    [username, address],
  );
  return row!;
}
