import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatModel, type Model, modelFromCounts, shippedModelFile } from '#classifier';
import { repositoryRoot } from './repository-root.js';

/** Chosen by trying them on seeds/reports-dev.jsonl; see the figures in libs/classifier/test. */
const settings = { smoothing: 4, priorPower: 0.5, temperature: 1, lengthPower: 0.35, minimumDocuments: 5 };

/** The shipped model, from the counts of seeds/term-counts-vi.tsv: `node dist/tools/build-classifier-model.js`. */
export function buildClassifierModel(): Model {
  const table = readFileSync(join(repositoryRoot(), 'seeds', 'term-counts-vi.tsv'), 'utf8');
  return modelFromCounts(table, 'fields-1', settings);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(shippedModelFile(), formatModel(buildClassifierModel()));
}
