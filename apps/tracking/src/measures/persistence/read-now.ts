import type { Tx } from '#persistence';

/** The database's time, by which everything is judged. */
export async function readNow(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('select now()');
  if (!row) throw new Error('The database does not tell the time.');
  return row.now;
}
