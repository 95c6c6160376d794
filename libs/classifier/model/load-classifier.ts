import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Classifier } from '../src/classifier.js';
import { parseModel } from '../src/model.js';

let shipped: Classifier | undefined;

/** The classifier with the shipped model, read once. */
export function loadClassifier(): Classifier {
  shipped ??= new Classifier(parseModel(readFileSync(shippedModelFile(), 'utf8')));
  return shipped;
}

/** The model stays in the source folder; the program may run from dist. */
export function shippedModelFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'libs', 'classifier', 'model', 'fields.tsv');
}
