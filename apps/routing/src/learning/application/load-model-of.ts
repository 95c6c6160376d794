import { Classifier, loadModel } from '#classifier';
import type { Tx } from '#persistence';
import { readModel } from '../domain/read-model.js';
import { activeVersion, readBytes } from '../persistence/model-store.js';

export interface LoadedModel {
  classifier?: Classifier;
  /** Why there is none. */
  problem?: string;
}

export async function loadModelOf(tx: Tx, version: string): Promise<LoadedModel> {
  const stored = await readBytes(tx, version);
  try {
    return { classifier: new Classifier(readModel(version, stored), loadModel('flags')) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The model in force at this moment. */
export async function loadStandingModel(tx: Tx): Promise<LoadedModel> {
  const version = await activeVersion(tx);
  return version === undefined ? { problem: 'none stands' } : loadModelOf(tx, version);
}
