import { formatInstant } from '#calendar';
import type { Tx } from '#persistence';

/** The day in Việt Nam, YYYY-MM-DD. */
export async function dayOfDatabase(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ now: Date }>('select now() as now');
  return formatInstant(row!.now).slice(0, 10);
}
