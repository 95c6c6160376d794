import type { Tx } from '#persistence';
import { decodeModel } from '#classifier';
import { sha256Of } from '../domain/read-model.js';
import { insertChange, latestChange } from '../persistence/model-changes.js';
import { activate, activeVersion, insertModel, lockModels, retireActive } from '../persistence/model-store.js';
import { readThresholds } from '../persistence/thresholds.js';

/**
 * The model of a release. It takes the place of the one of an earlier release; what an administrator has put in force stays,
 * and the new one is a candidate. Can be repeated.
 *
 * @throws ModelError when the file is damaged
 */
export async function installShippedModel(tx: Tx, bytes: Buffer): Promise<void> {
  const { version } = decodeModel(bytes);
  await lockModels(tx);
  const model = { version, origin: 'shipped', bytes, sha256: sha256Of(bytes) } as const;
  if (!(await insertModel(tx, { ...model, rowsLearned: 0, rowsUntil: null, comparison: null }))) return;
  const latest = await latestChange(tx);
  if (latest && latest.kind !== 'installed') return;
  const before = (await activeVersion(tx)) ?? null;
  if (before !== null) await retireActive(tx, await readThresholds(tx));
  await activate(tx, version);
  await insertChange(tx, { kind: 'installed', version, before, by: 'release', reason: 'shipped with the release' });
}
