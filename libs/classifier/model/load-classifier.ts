import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Classifier } from '../src/classifier.js';
import { decodeModel, type Model, ModelError } from '../src/fields/model.js';

let shipped: Classifier | undefined;

/** The classifier with the shipped models, read once. @throws ModelError when a file is missing or damaged */
export function loadClassifier(): Classifier {
  shipped ??= new Classifier(loadModel('fields'), loadModel('flags'));
  return shipped;
}

/** @throws ModelError when the file is missing or damaged */
export function loadModel(name: ShippedModel): Model {
  const file = shippedModelFile(name);
  if (!existsSync(file)) throw new ModelError(`The shipped model of ${name} is not there.`);
  return decodeModel(readFileSync(file));
}

export type ShippedModel = 'fields' | 'flags';

/** Models stay in the source folder; the program may run from dist. */
export function shippedModelFile(name: ShippedModel): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'libs', 'classifier', 'model', `${name}.model`);
}
