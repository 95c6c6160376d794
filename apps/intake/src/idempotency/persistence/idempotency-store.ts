import type { Tx } from '#persistence';

export interface Claim {
  key: string;
  requestHash: Buffer;
  reportId: string;
}

/** The request that used a key first. */
export interface FirstClaim {
  requestHash: Buffer;
  reportId: string;
}

export interface Claimed {
  /** The database's time of the transaction, to the millisecond. */
  now: Date;
  fresh: ReadonlySet<string>;
}

/**
 * Claims keys of one caller in order; a concurrent transaction with the same key is waited for. Keys that are not fresh
 * were answered before.
 */
export async function claimKeys(tx: Tx, claims: readonly Claim[]): Promise<Claimed> {
  const rows = await tx.query<{ now: Date; fresh: string[] }>(
    `with claimed as (
       insert into idempotency (caller, key, request_hash, report_id)
       select $2, key, hash, report from json_to_recordset($1) as c(key text, hash bytea, report uuid) order by key
       on conflict do nothing
       returning key
     )
     select date_trunc('milliseconds', now()) as now, array(select key from claimed) as fresh`,
    [rowsOf(claims), tx.actor.id],
  );
  const { now, fresh } = rows[0]!;
  return { now, fresh: new Set(fresh) };
}

/**
 * Like `claimKeys`, of keys that are expected to be new: a violation of `claimedBefore` when one is not.
 *
 * @returns the database's time of the transaction
 */
export async function claimNewKeys(tx: Tx, claims: readonly Claim[]): Promise<Date> {
  const rows = await tx.query<{ now: Date }>(
    `with claimed as (
       insert into idempotency (caller, key, request_hash, report_id)
       select $2, key, hash, report from json_to_recordset($1) as c(key text, hash bytea, report uuid) order by key
     )
     select now() as now`,
    [rowsOf(claims), tx.actor.id],
  );
  return rows[0]!.now;
}

export const claimedBefore = 'idempotency_pkey';

function rowsOf(claims: readonly Claim[]): string {
  return JSON.stringify(
    claims.map(({ key, requestHash, reportId }) => ({ key, hash: hex(requestHash), report: reportId })),
  );
}

export async function readClaims(tx: Tx, keys: readonly string[]): Promise<Map<string, FirstClaim>> {
  const rows = await tx.query<FirstClaim & { key: string }>(
    `select key, request_hash as "requestHash", report_id as "reportId" from idempotency
     where caller = $1 and key = any($2)`,
    [tx.actor.id, keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** bytea in JSON. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
