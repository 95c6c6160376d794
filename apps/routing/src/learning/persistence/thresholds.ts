import type { Tx } from '#persistence';
import { readFields } from '../../registry/persistence/registry-store.js';
import type { Thresholds } from '../domain/model.js';

/** Those in force, by field. */
export async function readThresholds(tx: Tx): Promise<Thresholds> {
  const fields = await readFields(tx);
  return Object.fromEntries(
    fields.map(({ code, automatic }) => [code, automatic.threshold] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
