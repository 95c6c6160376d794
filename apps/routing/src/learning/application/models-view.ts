import type { Tx } from '#persistence';
import type { ModelRow } from '../domain/model.js';
import { latestChange, type ModelChange, readChanges } from '../persistence/model-changes.js';
import { readModels } from '../persistence/model-store.js';
import { countTrainingRows } from '../persistence/training-rows.js';
import { latestRun, type TrainingRun } from '../persistence/training-runs.js';

/** The models, as administrators see them. */
export interface ModelsView {
  /** Of what stands: the number of the latest change. */
  version: number;
  models: ModelRow[];
  changes: (ModelChange & { byName: string | null })[];
  training: TrainingRun | undefined;
  /** Decided reports to learn from, and those of them that the standing model has not learned. */
  rows: { all: number; fresh: number };
}

const shownChanges = 50;

export async function readModelsView(tx: Tx): Promise<ModelsView> {
  const models = await readModels(tx);
  const standing = models.find(({ state }) => state === 'active');
  return {
    version: (await latestChange(tx))?.no ?? 0,
    models,
    changes: await readChanges(tx, shownChanges),
    training: await latestRun(tx),
    rows: await countTrainingRows(tx, standing?.rowsUntil ?? null),
  };
}
