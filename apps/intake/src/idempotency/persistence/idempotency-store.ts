import { sqlState, type Tx, violatedUnique } from '#persistence';

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
 * Claims keys that are expected to be new, for what was made with an estimate of the time. An error of which `isNotAsExpected`
 * is true when a key was used before, or the estimate is wrong by more than a second.
 *
 * @returns the database's time of the transaction
 */
export async function claimNewKeys(tx: Tx, claims: readonly Claim[], estimate: Date): Promise<Date> {
  // The division by zero makes the transaction fail.
  const rows = await tx.query<{ now: Date }>(
    `with claimed as (
       insert into idempotency (caller, key, request_hash, report_id)
       select $2, key, hash, report from json_to_recordset($1) as c(key text, hash bytea, report uuid) order by key
     )
     select now() as now, 1 / (abs(extract(epoch from now() - $3::timestamptz)) < 1)::int`,
    [rowsOf(claims), tx.actor.id, estimate],
  );
  return rows[0]!.now;
}

export function isNotAsExpected(error: unknown): boolean {
  return violatedUnique(error) === 'idempotency_pkey' || sqlState(error) === divisionByZero;
}

const divisionByZero = '22012';

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
