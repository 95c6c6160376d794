import { decodeModel, encodeModel, type Example, trainModel, type TrainSettings } from '#classifier';
import { type WorkerDatabase, workerActor } from '#persistence';
import { withoutMasks } from '#text';
import { holdOut } from '../domain/hold-out.js';
import type { TrainingRow } from '../domain/model.js';
import { readModel, sha256Of } from '../domain/read-model.js';
import {
  insertModel,
  lockModels,
  readBytes,
  retireTrained,
  saveComparison,
  uncompared,
} from '../persistence/model-store.js';
import { readTrainingRows } from '../persistence/training-rows.js';
import { endRun, type RunAttempt } from '../persistence/training-runs.js';
import { compareWithStanding } from './compare-with-standing.js';

/** What every model of fields learns, whatever else. */
export interface Lessons {
  examples: readonly Example[];
  settings: TrainSettings;
}

const worker = workerActor('routing');

/**
 * Makes a candidate of the lessons and of what people decided, and compares it by what it has not learned. Whoever was
 * overtaken by another attempt leaves nothing behind.
 */
export async function trainCandidate(database: WorkerDatabase, run: RunAttempt, lessons: Lessons): Promise<void> {
  const rows = await database.run(worker, readTrainingRows);
  const { learned, heldOut } = holdOut(rows);
  const version = `trained-${run.no}`;
  const known = learned.filter(isKnownTo(lessons));
  const examples = known.map(({ text, fieldCode }) => ({ text: withoutMasks(text), labels: [fieldCode] }));
  const model = trainModel([...lessons.examples, ...examples], { ...lessons.settings, version });
  const bytes = encodeModel(model);
  await database.run(worker, async (tx) => {
    const comparison = await compareWithStanding(tx, decodeModel(bytes), heldOut);
    await lockModels(tx);
    const rowsUntil = learned.at(-1)?.decidedAt ?? null;
    const made = { version, origin: 'trained', rowsLearned: known.length, rowsUntil } as const;
    await insertModel(tx, { ...made, bytes, sha256: sha256Of(bytes), comparison });
    await retireTrained(tx, version);
    if (!(await endRun(tx, run, version))) throw new Error('Another attempt at this training has begun');
  });
  await compareOthers(database, heldOut);
}

/** Candidates that came with a release or from a file while there was nothing to compare them by. */
async function compareOthers(database: WorkerDatabase, heldOut: readonly TrainingRow[]): Promise<void> {
  for (const version of await database.run(worker, uncompared)) {
    await database.run(worker, async (tx) => {
      const comparison = await compareWithStanding(tx, readModel(version, await readBytes(tx, version)), heldOut);
      if (comparison) await saveComparison(tx, version, comparison);
    });
  }
}

/** A field that nothing was counted of cannot be learned. */
function isKnownTo({ settings: { counted } }: Lessons): (row: TrainingRow) => boolean {
  return ({ fieldCode }) => counted === undefined || counted.reports.classes.includes(fieldCode);
}
