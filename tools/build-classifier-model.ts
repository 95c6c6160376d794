import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { formatModel, type Model, modelFromCounts, shippedModelFile } from '#classifier';
import { repositoryRoot } from './repository-root.js';

/** Chosen by trying them on seeds/reports-dev.jsonl; see the figures in libs/classifier/test. */
const settings = {
  smoothing: 2,
  priorPower: 0.7,
  temperature: 1,
  lengthPower: 0.5,
  minimumDocuments: 4,
  phraseShare: 0.01,
  elsewhereShare: 0.01,
};

/** The shipped model, from seeds/term-counts-vi.tsv and seeds/field-words.yaml: `node dist/tools/build-classifier-model.js`. */
export function buildClassifierModel(): Model {
  const phrases = parse(seed('field-words.yaml')) as Record<string, string>;
  const phrasesByField = Object.fromEntries(
    Object.entries(phrases).map(([code, list]) => [code, list.split(',').map((phrase) => phrase.trim())]),
  );
  return modelFromCounts(seed('term-counts-vi.tsv'), phrasesByField, 'fields-2', settings);
}

function seed(name: string): string {
  return readFileSync(join(repositoryRoot(), 'seeds', name), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(shippedModelFile(), formatModel(buildClassifierModel()));
}
