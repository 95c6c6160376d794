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
import { sentencesOf, syllablesOf } from '#text';
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
  version: 'flags-4',
  withoutNames: true,
  withoutAddresses: true,
  fewestTexts: 3,
  fewestTextsOfGram: 6,
  cost: 0.3,
  passes: 20,
  alsoUnmarked: true,
  sharpness: 1,
};

/**
 * The least score with which a flag is said, set on the texts of libs/classifier/test: emergencies and denunciations rather too
 * often.
 */
const leastScores: Record<string, number> = {
  emergency: -0.32,
  'to-cao': -0.48,
  'khieu-nai': -0.28,
  abusive: -0.4,
  'no-content': -0.5,
  'state-secret': -0.53,
  children: -0.36,
};

/** Texts of fields are of no flag, unless they stand among the texts of flags; nor are the short parts of what is of none. */
function shippedFlagExamples(): Example[] {
  const written = readFlagExamples(join(repositoryRoot(), 'seeds', 'flags.tsv'));
  const known = new Set(written.map(({ text }) => text));
  const ofFields = shippedExamples().texts.filter(({ text }) => !known.has(text));
  const flagged = written
    .filter(({ labels }) => !labels.includes('?'))
    .map(({ text, labels }) => ({ text, labels: labels.filter((label) => label in leastScores) }));
  const ofNone = [...ofFields, ...flagged.filter(({ labels }) => labels.length === 0)].map(({ text }) => text);
  const ofOffices = ofFields.filter(({ labels }) => offices.includes(labels[0]!)).map(({ text }) => text);
  const parts = new Set([...shortParts(ofNone, sentencesOf, 12), ...shortParts(ofOffices, clausesOf, 10)]);
  return [
    ...flagged,
    ...ofFields.map(({ text }) => ({ text, labels: [] })),
    ...[...parts].map((text) => ({ text, labels: [], only: raisedTooOften })),
  ];
}

/** What short parts teach. They would make the model overlook what has no content, and children. */
const raisedTooOften = ['emergency', 'to-cao'];
/** Fields whose texts tell of offices and money as denunciations do. */
const offices = ['hanh-chinh-cong', 'dat-dai', 'giao-duc', 'kinh-doanh-thi-truong'];
const clausesOf = (text: string) => sentencesOf(text).flatMap((sentence) => sentence.split(/[,;:]\s+/));

/** Written texts are longer than many reports, and in a short one each word weighs more. @param longest in syllables */
function shortParts(texts: readonly string[], partsOf: (text: string) => string[], longest: number): string[] {
  const parts = texts.map(partsOf).filter(({ length }) => length > 1);
  return parts.flat().filter((part) => {
    const { length } = syllablesOf(part);
    return length >= 4 && length <= longest;
  });
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
