import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Classifier } from '../src/classifier.js';
import { decodeModel, type Model } from '../src/fields/model.js';

let shipped: Classifier | undefined;

/** The classifier with the shipped models, read once. @throws ModelError when a file is damaged */
export function loadClassifier(): Classifier {
  shipped ??= new Classifier(loadModel('fields'), loadModel('flags'));
  return shipped;
}

/** @throws ModelError when the file is damaged */
export function loadModel(name: ShippedModel): Model {
  return decodeModel(readFileSync(shippedModelFile(name)));
}

export type ShippedModel = 'fields' | 'flags';

/** Models stay in the source folder; the program may run from dist. */
export function shippedModelFile(name: ShippedModel): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'libs', 'classifier', 'model', `${name}.model`);
}
