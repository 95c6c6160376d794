import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import {
  encodeModel,
  type Example,
  type Model,
  readCountedReports,
  type ShippedModel,
  shippedModelFile,
  trainModel,
  type TrainSettings,
} from '#classifier';
import { repositoryRoot } from './repository-root.js';

/**
 * How the shipped model is trained; the choice and what else was tried is told in docs/classification.md. `npm run bench --
 * classifier` prints what it reaches.
 */
export function shippedSettings(): TrainSettings {
  return {
    version: 'fields-5',
    withoutNames: true,
    respelled: true,
    fewestTexts: 5,
    fewestTextsOfGram: 12,
    cost: 0.1,
    passes: 20,
    alsoUnmarked: true,
    sharpness: 7.4,
    counted: { reports: readCountedReports(seed('term-counts-vi.tsv')), weight: 4, smoothing: 1, shares: 0.5 },
  };
}

/** Texts written for each field, a file per field, and the field's words, each a text of its own. */
export function shippedExamples(): { texts: Example[]; words: Example[] } {
  const folder = join(repositoryRoot(), 'seeds', 'texts');
  const texts = readdirSync(folder)
    .sort()
    .flatMap((file) => examplesOf(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8').split('\n')));
  const lists = parse(seed('field-words.yaml')) as Record<string, string>;
  const words = Object.entries(lists).flatMap(([label, list]) => examplesOf(label, list.split(',')));
  return { texts, words };
}

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

function examplesOf(label: string, texts: readonly string[]): Example[] {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, labels: [label] }));
}

function seed(name: string): string {
  return readFileSync(join(repositoryRoot(), 'seeds', name), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, model] of Object.entries(buildModels())) {
    writeFileSync(shippedModelFile(name as ShippedModel), encodeModel(model));
  }
}
