import { type Model, ModelError, TextClassifier } from '#classifier';
import type { Tx } from '#persistence';
import { withoutMasks } from '#text';
import { compareModels, type Comparison } from '../domain/compare-models.js';
import type { TrainingRow } from '../domain/model.js';
import { readModel } from '../domain/read-model.js';
import { activeVersion, readBytes } from '../persistence/model-store.js';
import { readThresholds } from '../persistence/thresholds.js';

/** A candidate and the standing model over decided reports; null when there are none, or no model stands that can be read. */
export async function compareWithStanding(
  tx: Tx,
  candidate: Model,
  heldOut: readonly TrainingRow[],
): Promise<Comparison | null> {
  const model = await standingModel(tx);
  if (!model || heldOut.length === 0) return null;
  const standing = new TextClassifier(model);
  const other = new TextClassifier(candidate);
  const tried = heldOut.map(({ text, fieldCode }) => {
    const words = withoutMasks(text);
    return { fieldCode, standing: standing.candidatesOf(words)[0]!, candidate: other.candidatesOf(words)[0]! };
  });
  const compared = compareModels(tried, await readThresholds(tx));
  return { against: model.version, ...compared };
}

async function standingModel(tx: Tx): Promise<Model | undefined> {
  const version = await activeVersion(tx);
  try {
    return version === undefined ? undefined : readModel(version, await readBytes(tx, version));
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}
