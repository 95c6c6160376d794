import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Command } from 'commander';
import {
  atThreshold,
  crossValidate,
  decodeModel,
  type Example,
  figuresOf,
  foldsOf,
  type Judged,
  loadClassifier,
  loadModel,
  shippedModelFile,
  TextClassifier,
  trainModel,
} from '#classifier';
import { removeMarks } from '#text';
import { trainSettings } from '../../tools/cli/commands/classify.js';
import { readFlagExamples } from '../../tools/build-classifier-model.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { judgeAgencies, realAgencyCases } from '../../apps/routing/test/judge-agencies.js';
import { shippedExamples, shippedSettings } from '../../seeds/field-lessons.js';
import { judgeSubfields, subfieldCases } from '../../libs/classifier/test/subfield-cases.js';
import { loadDevReports, loadSeeds } from '../../seeds/load.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { askPython } from './python.js';
import { median, round } from './statistics.js';
import { writeResult } from './write-result.js';

const folds = 5;

export function addClassifier(program: Command): void {
  program
    .command('classifier')
    .description('How often the classifier is right, how sure it is, how fast; scikit-learn beside it where Python is.')
    .action(bench);
}

function bench(): void {
  // First, while nothing else fills the memory.
  const speed = speedRows();
  writeResult({ name: 'classifier-speed', parameters: {}, table: speed, samples: speed });
  const comparison = comparisonRows();
  writeResult({ name: 'classifier-training', parameters: { folds }, table: comparison, samples: comparison });
  const accuracy = accuracyRows();
  writeResult({ name: 'classifier', parameters: { folds }, table: accuracy, samples: accuracy });
  const agencies = agencyRows();
  writeResult({ name: 'classifier-agency', parameters: {}, table: agencies, samples: agencies });
  const subfields = subfieldRows();
  writeResult({ name: 'classifier-second-level', parameters: {}, table: subfields, samples: subfields });
  const flags = flagRows();
  writeResult({ name: 'classifier-flags', parameters: {}, table: flags, samples: flags });
}

/** The shipped model on the real cases, and models of four fifths of the written texts on the others. */
function accuracyRows() {
  const model = loadModel('fields');
  const classifier = new TextClassifier(model);
  const threshold = loadSeeds().fields[0]!.automatic.threshold;
  const judge = (change: (text: string) => string): Judged[] =>
    loadDevReports().map(({ text, field, alsoAccepted }) => ({
      scores: classifier.scoresOf(change(text)),
      right: [field, ...alsoAccepted].map((code) => model.classes.indexOf(code)),
    }));
  const { texts, words } = shippedExamples();
  const written = crossValidate(texts, shippedSettings(), { folds, always: words });
  const sets: [string, Judged[]][] = [
    ['real cases', judge((text) => text)],
    ['real cases without marks', judge(removeMarks)],
    ['their first 25 syllables', judge((text) => text.split(/\s+/).slice(0, 25).join(' '))],
    ['written texts, cross-validated', written],
  ];
  return sets.map(([name, judged]) => {
    const { texts: count, first, amongThree, calibrationError } = figuresOf(judged, model.sharpness);
    const sure = atThreshold(judged, model.sharpness, threshold);
    return {
      what: name,
      texts: count,
      first: round(first, 3),
      'among three': round(amongThree, 3),
      'calibration error': round(calibrationError, 3),
      [`coverage at ${threshold}`]: round(sure.coverage, 3),
      precision: round(sure.precision, 3),
    };
  });
}

/** What all of it is for: whether the agency is right, and how often the machine may be let to say so alone. */
function agencyRows() {
  const cases = realAgencyCases();
  const unmarked = cases.map((one) => ({ ...one, text: removeMarks(one.text) }));
  return [
    { what: 'real cases', ...judgeAgencies(cases) },
    { what: 'real cases without marks', ...judgeAgencies(unmarked) },
  ].map(({ what, texts, first, amongThree, dispatched, precision }) => ({
    what,
    texts,
    'right agency first': round(first, 3),
    'among three': round(amongThree, 3),
    'dispatched at the shipped thresholds': round(dispatched, 3),
    'right agency, of those': round(precision, 3),
  }));
}

function subfieldRows() {
  const classifier = loadClassifier();
  const cases = subfieldCases();
  const unmarked = cases.map((one) => ({ ...one, text: removeMarks(one.text) }));
  return [
    { what: 'real cases', cases: cases.filter(({ real }) => real) },
    { what: 'real cases without marks', cases: unmarked.filter(({ real }) => real) },
    { what: 'written texts', cases: cases.filter(({ real }) => !real) },
    { what: 'written texts without marks', cases: unmarked.filter(({ real }) => !real) },
  ].map(({ what, cases: some }) => {
    const { coverage, precision } = judgeSubfields(classifier, some);
    return { what, texts: some.length, said: round(coverage, 3), right: round(precision, 3) };
  });
}

/** On texts by another hand than those that were learned, half of which only look like it, and on ordinary reports. */
function flagRows() {
  const classifier = loadClassifier();
  const said = (text: string): string[] => {
    const { flags, secret } = classifier.classify(text);
    return secret ? [...flags, 'state-secret'] : flags;
  };
  const file = join(repositoryRoot(), 'libs', 'classifier', 'test', 'flags.tsv');
  const judged = readFlagExamples(file).map(({ text, labels }) => ({ wanted: labels, found: said(text) }));
  const ordinary = loadDevReports().map(({ text }) => said(text));
  const all = [...new Set(judged.flatMap(({ wanted }) => wanted))];
  return all.map((flag) => {
    const wanted = judged.filter((one) => one.wanted.includes(flag));
    const found = judged.filter((one) => one.found.includes(flag));
    const both = found.filter((one) => one.wanted.includes(flag)).length;
    return {
      flag,
      texts: wanted.length,
      recall: round(both / wanted.length, 3),
      precision: found.length === 0 ? undefined : round(both / found.length, 3),
      'said of 131 ordinary reports': ordinary.filter((flags) => flags.includes(flag)).length,
    };
  });
}

function speedRows() {
  const file = readFileSync(shippedModelFile('fields'));
  const before = memory();
  const started = performance.now();
  const fields = new TextClassifier(decodeModel(file));
  const ready = performance.now() - started;
  const texts = [...loadDevReports().map(({ text }) => text), ...shippedExamples().texts.map(({ text }) => text)];
  const speed = timed(texts, (text) => fields.candidatesOf(text));
  const kept = memory() - before;
  const whole = loadClassifier();
  return [
    { what: 'fields', ...speed },
    { what: 'fields, reasons and flags', ...timed(texts, (text) => whole.classify(text)) },
    slowestHostile((text) => whole.classify(text)),
    { what: 'ready ms', value: round(ready, 1) },
    { what: 'memory MB, with the words of the texts', value: round(kept / 1e6, 1) },
    { what: 'file MB', value: round(statSync(shippedModelFile('fields')).size / 1e6, 1) },
  ];
}

/** Bytes that are still in use after everything else has been thrown away. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed(texts: readonly string[], work: (text: string) => unknown) {
  for (let n = 0; n < 3; n++) texts.forEach(work);
  const single: number[] = [];
  const started = process.cpuUsage();
  for (let n = 0; n < 5; n++) {
    for (const text of texts) {
      const at = performance.now();
      work(text);
      single.push(performance.now() - at);
    }
  }
  const { user, system } = process.cpuUsage(started);
  single.sort((a, b) => a - b);
  return {
    value: undefined,
    'per second and core': round((single.length * 1e6) / (user + system)),
    'p99 ms': round(single[Math.floor(single.length * 0.99)]!, 3),
  };
}

/** Of the texts that nobody writes who wants something, the one that takes longest, by the median of its times. */
function slowestHostile(work: (text: string) => unknown) {
  const medianOf = (text: string) => median(Array.from({ length: 101 }, () => milliseconds(() => work(text))));
  const times = Object.entries(hostileTexts).map(([what, text]) => ({ what, time: medianOf(text) }));
  const { what, time } = times.reduce((slowest, one) => (one.time > slowest.time ? one : slowest));
  return { what: `slowest hostile text ms (${what})`, value: round(time, 2) };
}

function milliseconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

interface Trained {
  accuracy: number;
  withoutMarks?: number;
  perSecond: number;
}

/** `classify train` and scikit-learn on the same folds of the written texts. */
function comparisonRows() {
  const { texts } = shippedExamples();
  const fold = foldsOf(texts.length, folds);
  const ours = trainAndAsk(texts, fold);
  const theirs = askPython<Trained>(
    'fields_by_scikit.py',
    texts.map(({ text, labels }, n) => ({ text, label: labels[0]!, fold: fold[n]! })),
  );
  const row = (what: string, { accuracy, withoutMarks, perSecond }: Trained) => ({
    what,
    texts: texts.length,
    accuracy: round(accuracy, 4),
    'asked without marks': withoutMarks === undefined ? undefined : round(withoutMarks, 4),
    'per second and core': round(perSecond),
  });
  if (!theirs) console.log('Python 3 or scikit-learn could not be had: the comparison is left out.');
  return [row('classify train', ours), ...(theirs ? [row('scikit-learn TF-IDF and linear SVC', theirs)] : [])];
}

function trainAndAsk(examples: readonly Example[], fold: readonly number[]): Trained {
  let right = 0;
  let rightUnmarked = 0;
  let microseconds = 0;
  for (let n = 0; n < folds; n++) {
    const model = trainModel(
      examples.filter((_, i) => fold[i] !== n),
      trainSettings(),
    );
    const classifier = new TextClassifier(model);
    // A service that has run for a while has met most words.
    for (const { text } of examples.filter((_, i) => fold[i] !== n)) classifier.candidatesOf(text);
    const asked = examples.filter((_, i) => fold[i] === n);
    const started = process.cpuUsage();
    const answers = asked.map(({ text }) => classifier.candidatesOf(text)[0]?.code);
    const { user, system } = process.cpuUsage(started);
    microseconds += user + system;
    right += answers.filter((answer, i) => answer === asked[i]!.labels[0]).length;
    rightUnmarked += asked.filter(
      ({ text, labels }) => classifier.candidatesOf(removeMarks(text))[0]?.code === labels[0],
    ).length;
  }
  const withoutMarks = rightUnmarked / examples.length;
  return { accuracy: right / examples.length, withoutMarks, perSecond: (examples.length * 1e6) / microseconds };
}
