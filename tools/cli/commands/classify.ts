import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  atThreshold,
  bestSharpness,
  Classifier,
  crossValidate,
  decodeModel,
  documentCounts,
  encodeModel,
  type Example,
  type Figures,
  figuresOf,
  type Judged,
  loadClassifier,
  loadModel,
  ModelError,
  trainModel,
  type TrainSettings,
} from '#classifier';
import { countedReports } from '../../../seeds/field-lessons.js';
import { loadSeeds } from '../../../seeds/load.js';
import { UsageError } from '../cli-errors.js';
import { readJsonLines, writeJsonLine } from '../json-lines.js';
import { readNamedFile } from '../named-file.js';
import { formatTable } from '../output.js';

export function addClassify(program: Command): void {
  const group = program.command('classify').description('The field of a text.');
  group
    .command('predict')
    .description('JSON lines {"id","text"} → {"id","candidates","decision","flags"}, in order.')
    .requiredOption('--in <file>', 'JSON lines; - for standard input')
    .option('--model <file>', 'the shipped model otherwise')
    .option('--json', 'the output is JSON lines in any case')
    .action(predict);
  group
    .command('train')
    .description(
      'Makes a model of JSON lines {"text","label"} with any labels, and prints its cross-validated figures.',
    )
    .requiredOption('--in <file>', 'JSON lines; - for standard input')
    .requiredOption('--out <file>', 'the model')
    .option('--json', 'the figures as JSON')
    .action(train);
}

async function predict(options: { in: string; model?: string }): Promise<void> {
  const classifier = options.model ? readModel(options.model) : loadClassifier();
  const thresholds = new Map(loadSeeds().fields.map(({ code, automatic }) => [code, automatic.threshold]));
  for await (const { line, value } of readJsonLines(options.in)) {
    const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown };
    if (typeof text !== 'string') throw new UsageError(`${options.in}, line ${line}: "text" is missing.`);
    const { fields, flags, secret } = classifier.classify(text);
    const [best] = fields;
    const sure = best !== undefined && best.confidence >= (thresholds.get(best.code) ?? otherThreshold);
    const decision = flags.length > 0 || secret ? 'person' : sure ? 'dispatch' : 'suggest';
    const candidates = fields.map(({ code, confidence }) => ({ label: code, confidence }));
    await writeJsonLine({ id, candidates, decision, flags });
  }
}

/** For labels that are no fields. */
const otherThreshold = 0.9;

function readModel(file: string): Classifier {
  const bytes = readNamedFile(file);
  try {
    return new Classifier(decodeModel(bytes), loadModel('flags'));
  } catch (error) {
    if (error instanceof ModelError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * What a file of labelled texts is trained with: the texts alone, closely. A file of some thousand texts knows too few words to
 * put marks back by; the reports that were counted for the shipped model help, without their fields.
 */
export function trainSettings(): TrainSettings {
  return {
    version: 'trained',
    withoutNames: false,
    respelled: true,
    fewestTexts: 1,
    fewestTextsOfGram: 1,
    cost: 1,
    passes: 20,
    alsoUnmarked: true,
    words: documentCounts(countedReports()),
    sharpness: 1,
  };
}
const folds = 5;

async function train(options: { in: string; out: string; json?: boolean }): Promise<void> {
  if (!existsSync(dirname(resolve(options.out)))) throw new UsageError(`There is no folder for ${options.out}.`);
  const examples = await readExamples(options.in);
  const labels = new Set(examples.flatMap((example) => example.labels));
  if (labels.size < 2) throw new UsageError(`${options.in}: at least two labels are needed.`);
  if (examples.length < 2 * folds) throw new UsageError(`${options.in}: at least ${2 * folds} texts are needed.`);
  const settings = trainSettings();
  const judged = crossValidate(examples, settings, { folds });
  const sharpness = bestSharpness(judged);
  writeFileSync(options.out, encodeModel(trainModel(examples, { ...settings, sharpness })));
  const figures = { labels: labels.size, folds, ...figuresOf(judged, sharpness) };
  if (options.json) return writeJsonLine({ ...figures, thresholds: thresholdRows(judged, sharpness) });
  console.log(formatTable([figureRow(figures)]));
  console.log(`\n${formatTable(thresholdRows(judged, sharpness))}`);
}

async function readExamples(file: string): Promise<Example[]> {
  const examples: Example[] = [];
  for await (const { line, value } of readJsonLines(file)) {
    const { text, label } = (value ?? {}) as { text?: unknown; label?: unknown };
    if (typeof text !== 'string' || typeof label !== 'string')
      throw new UsageError(`${file}, line ${line}: "text" and "label" are needed, both strings.`);
    examples.push({ text, labels: [label] });
  }
  return examples;
}

function figureRow({ labels, folds: of, ...figures }: Figures & { labels: number; folds: number }) {
  return {
    texts: figures.texts,
    labels,
    folds: of,
    first: percent(figures.first),
    'among three': percent(figures.amongThree),
    'calibration error': percent(figures.calibrationError),
  };
}

function thresholdRows(judged: readonly Judged[], sharpness: number) {
  return [0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((threshold) => {
    const { coverage, precision } = atThreshold(judged, sharpness, threshold);
    return { confidence: threshold, coverage: percent(coverage), precision: percent(precision) };
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
