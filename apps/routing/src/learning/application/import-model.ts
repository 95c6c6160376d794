import { decodeModel, type Model } from '#classifier';
import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { holdOut } from '../domain/hold-out.js';
import type { ModelRow } from '../domain/model.js';
import { sha256Of } from '../domain/read-model.js';
import { findModel, insertModel, lockModels } from '../persistence/model-store.js';
import { readTrainingRows } from '../persistence/training-rows.js';
import { readThresholds } from '../persistence/thresholds.js';
import { compareWithStanding } from './compare-with-standing.js';

/** The model speaks of what are no fields here. */
export class UnknownFieldsError extends Error {}

/**
 * A model from a file becomes a candidate; the same file again changes nothing.
 *
 * @throws ModelError, UnknownFieldsError
 */
export function importModel(database: WorkerDatabase, bytes: Buffer): Promise<ModelRow> {
  const sha256 = sha256Of(bytes);
  const version = `imported-${sha256.toString('hex').slice(0, 8)}`;
  const model = decodeModel(bytes);
  return database.run(workerActor('routing'), async (tx) => {
    await refuseUnknownFields(tx, model);
    await lockModels(tx);
    const known = await findModel(tx, version);
    if (known) return known;
    const { heldOut } = holdOut(await readTrainingRows(tx));
    const comparison = await compareWithStanding(tx, model, heldOut);
    const made = { version, origin: 'imported', rowsLearned: 0, rowsUntil: null } as const;
    await insertModel(tx, { ...made, bytes, sha256, comparison });
    return (await findModel(tx, version))!;
  });
}

async function refuseUnknownFields(tx: Tx, { classes }: Model): Promise<void> {
  const fields = await readThresholds(tx);
  const unknown = classes.filter((code) => !(code in fields));
  if (unknown.length > 0) throw new UnknownFieldsError(`These are no fields here: ${unknown.join(', ')}.`);
}
