import type { Tx } from '#persistence';

interface KeptAnswer {
  requestHash: Buffer;
  answer: unknown;
}

/** Whether the key is new for this caller; a concurrent transaction with the same key is waited for. */
export async function claimKey(tx: Tx, key: string, requestHash: Buffer, reportId: string): Promise<boolean> {
  const claimed = await tx.execute(
    `insert into idempotency (caller, key, request_hash, report_id) values ($1, $2, $3, $4) on conflict do nothing`,
    [tx.actor.id, key, requestHash, reportId],
  );
  return claimed > 0;
}

export async function readAnswer(tx: Tx, key: string): Promise<KeptAnswer | undefined> {
  const [row] = await tx.query<KeptAnswer>(
    'select request_hash as "requestHash", answer from idempotency where caller = $1 and key = $2',
    [tx.actor.id, key],
  );
  return row;
}

export async function keepAnswer(tx: Tx, key: string, answer: unknown): Promise<void> {
  await tx.execute('update idempotency set answer = $3 where caller = $1 and key = $2', [
    tx.actor.id,
    key,
    JSON.stringify(answer),
  ]);
}

/** For a service whose answers hold texts of reports. */
export async function forgetAnswers(tx: Tx, reportIds: readonly string[]): Promise<void> {
  await tx.execute('delete from idempotency where report_id = any($1)', [reportIds]);
}
