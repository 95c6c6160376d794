import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  Classifier,
  decodeModel,
  encodeModel,
  atThreshold,
  figuresOf,
  type Flag,
  loadClassifier,
  loadModel,
  ModelError,
  shippedModelFile,
  TextClassifier,
} from '#classifier';
import { removeMarks } from '#text';
import { loadDevReports, loadSeeds } from '../../../seeds/load.js';
import { subfieldWords } from '../src/subfields/subfield-words.js';
import { buildModels, readFlagExamples } from '../../../tools/build-classifier-model.js';
import { repositoryRoot } from '../../../tools/repository-root.js';
import { judgeSubfields, subfieldCases } from './subfield-cases.js';

describe('the shipped models', () => {
  const model = loadModel('fields');
  const classifier = new TextClassifier(model);

  it('are what the tool builds from the seeds', () => {
    const { fields, flags } = buildModels();
    expect(encodeModel(fields).equals(readFileSync(shippedModelFile('fields')))).toBe(true);
    expect(encodeModel(flags).equals(readFileSync(shippedModelFile('flags')))).toBe(true);
  });

  it('speak the codes of the fields', () => {
    const firstLevel = loadSeeds().fields.filter(({ parentCode }) => parentCode === undefined);
    const codes = firstLevel.map(({ code }) => code);
    expect([...classifier.classes].sort()).toEqual(codes.sort());
  });

  const judged = (change: (text: string) => string) =>
    loadDevReports().map(({ text, field, alsoAccepted }) => ({
      scores: classifier.scoresOf(change(text)),
      right: [field, ...alsoAccepted].map((code) => model.classes.indexOf(code)),
    }));
  const figures = (change: (text: string) => string) => figuresOf(judged(change), model.sharpness);

  it('find the field of real cases', () => {
    const { first, amongThree, calibrationError } = figures((text) => text);
    expect(first).toBeGreaterThanOrEqual(0.95);
    expect(amongThree).toBeGreaterThanOrEqual(0.975);
    expect(calibrationError).toBeLessThanOrEqual(0.05);
  });

  it('find it when the text is cut or has no marks', () => {
    const lost = figures((text) => text).first - figures(removeMarks).first;
    expect(lost).toBeLessThanOrEqual(0.02);
    expect(figures((text) => text.split(/\s+/).slice(0, 25).join(' ')).first).toBeGreaterThanOrEqual(0.94);
  });

  it('are right where they decide by themselves', () => {
    const { precision, coverage } = atThreshold(
      judged((text) => text),
      model.sharpness,
      0.85,
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(coverage).toBeGreaterThanOrEqual(0.65);
  });

  it('know fewer pairs of words of what is new, and of what is no matter of theirs', () => {
    const file = join(repositoryRoot(), 'libs', 'classifier', 'test', 'new-words.tsv');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const textsOf = (kind: string) =>
      lines.flatMap((line) => (line.endsWith(`\t${kind}`) ? [line.split('\t')[0]!] : []));
    const unfamiliar = (texts: readonly string[]) =>
      texts.map((text) => classifier.guess(text)).filter(({ pairs, unknownPairs }) => unknownPairs * 2 >= pairs)
        .length / texts.length;
    const real = loadDevReports().map(({ text }) => text);
    expect(unfamiliar(real)).toBeLessThanOrEqual(0.15);
    expect(unfamiliar(real.map(removeMarks))).toBeLessThanOrEqual(0.15);
    expect(unfamiliar(textsOf('new'))).toBeGreaterThanOrEqual(0.8);
    expect(unfamiliar(textsOf('other'))).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    '',
    'fields',
    '{"format":"dieuphoi-linear-1"}\n',
    '{"format":"dieuphoi-linear-9","classes":[],"bias":[]}\n',
  ])('are refused with a sentence when the file is %j', (text) => {
    expect(() => decodeModel(Buffer.from(text))).toThrow(ModelError);
  });

  it.each(['fields', 'flags'] as const)('of %s is refused when it is cut off, longer or changed', (name) => {
    const file = readFileSync(shippedModelFile(name));
    for (const length of [10, 1_000, file.length - 1])
      expect(() => decodeModel(file.subarray(0, length))).toThrow(ModelError);
    expect(() => decodeModel(Buffer.concat([file, Buffer.from(' ')]))).toThrow(ModelError);
    const changed = Buffer.from(file);
    changed[100_000]! ^= 1;
    expect(() => decodeModel(changed)).toThrow(ModelError);
  });

  it.each([
    ['"format":"dieuphoi-linear-1"', '"format":"dieuphoi-linear-2"'],
    [/"rows":\d+/, '"rows":5'],
    [/"rows":\d+/, '"rows":5000000'],
    [/"rows":\d+/, '"rows":-5'],
    [/"sharpness":[\d.]+/, '"sharpness":null'],
    [/"bias":\[[^,]+/, '"bias":["x"'],
    [/"classes":\["[^"]+"/, '"classes":[1'],
  ])('are refused when in their first line %s is %s', (known, other) => {
    const file = readFileSync(shippedModelFile('fields'));
    const end = file.indexOf('\n');
    const first = file.toString('utf8', 0, end).replace(known, other);
    expect(() => decodeModel(Buffer.concat([Buffer.from(first), file.subarray(end)]))).toThrow(ModelError);
  });

  it('are not taken for each other: one that tells no emergency would let everything pass', () => {
    expect(() => new Classifier(model, model)).toThrow('The model of flags does not know emergency');
  });
});

describe('the second level', () => {
  const classifier = loadClassifier();
  it('speaks the codes of the registry', () => {
    const secondLevel = loadSeeds().fields.filter(({ parentCode }) => parentCode !== undefined);
    expect(Object.keys(subfieldWords).sort()).toEqual(secondLevel.map(({ code }) => code).sort());
  });

  // The written texts lie near borders more often than real cases do.
  it.each([
    ['real cases', true, 0.75, 0.97],
    ['written texts', false, 0.53, 0.95],
  ])('of %s is said seldom in error, with marks and without', (_, real, coverage, precision) => {
    const cases = subfieldCases().filter((one) => one.real === real);
    for (const change of [(text: string) => text, removeMarks]) {
      const judged = judgeSubfields(
        classifier,
        cases.map((one) => ({ ...one, text: change(one.text) })),
      );
      expect(judged.coverage).toBeGreaterThanOrEqual(coverage);
      expect(judged.precision).toBeGreaterThanOrEqual(precision);
    }
  });
});

describe('flags', () => {
  const classifier = loadClassifier();
  const texts = readFlagExamples(join(repositoryRoot(), 'libs', 'classifier', 'test', 'flags.tsv'));
  const short = readFlagExamples(join(repositoryRoot(), 'libs', 'classifier', 'test', 'short-emergencies.tsv'));
  const hazards = readFlagExamples(join(repositoryRoot(), 'libs', 'classifier', 'test', 'hazards.tsv'));
  const ofDuplicates = readFileSync(join(repositoryRoot(), 'libs', 'duplicates', 'test', 'reports.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => line.split(' | ').slice(1));
  const judge = (all: typeof texts, change = (text: string) => text) =>
    all.map(({ text, labels }) => {
      const { flags, secret } = classifier.classify(change(text));
      return { wanted: labels, said: secret ? [...flags, 'state-secret'] : flags };
    });
  const found = judge(texts);

  it('are judged on texts that were not learned', () => {
    const learned = readFlagExamples(join(repositoryRoot(), 'seeds', 'flags.tsv')).map(({ text }) => text);
    const judged = [...texts, ...short, ...hazards].map(({ text }) => text);
    expect([...judged, ...ofDuplicates].filter((text) => learned.includes(text))).toEqual([]);
  });

  it('do not come of the labels of masks', () => {
    const asked = 'Mong được trả lời sớm, gọi tôi số [số điện thoại]';
    expect(classifier.classify(asked)).toEqual(classifier.classify(asked.replace('[số điện thoại]', '')));
  });

  it('answer the longest reports of the worst kinds', () => {
    for (const text of ['đi ở huế '.repeat(555), 'ổ'.repeat(5_000), '🔥'.repeat(2_500), 'rác. '.repeat(1_000)])
      expect(classifier.classify(text).fields).toHaveLength(5);
  });

  it.each([
    ['as they were typed', (text: string) => text],
    ['without marks', removeMarks],
  ])('find emergencies told in few words with an address, and hardly what is like them: %s', (_, change) => {
    const said = short.filter(({ text }) => classifier.classify(change(text)).flags.includes('emergency'));
    const right = said.filter(({ labels }) => labels.includes('emergency')).length;
    expect(right).toBeGreaterThanOrEqual(25);
    expect(said.length - right).toBeLessThanOrEqual(4);
  });

  // Hardly one of them is either; some of the 664 are emergencies.
  it('are seldom said of ordinary reports', () => {
    const said = (all: readonly string[], flag: Flag) =>
      all.filter((text) => classifier.classify(text).flags.includes(flag)).length;
    const real = loadDevReports().map(({ text }) => text);
    expect(ofDuplicates).toHaveLength(664);
    expect(said(ofDuplicates, 'emergency')).toBeLessThanOrEqual(32);
    expect(said(ofDuplicates, 'to-cao')).toBeLessThanOrEqual(11);
    expect(said(real, 'emergency')).toBeLessThanOrEqual(6);
    expect(said(real, 'to-cao')).toBeLessThanOrEqual(2);
  });

  const rates = (flag: string, judged = found) => {
    const said = judged.filter((one) => one.said.includes(flag));
    const both = said.filter(({ wanted }) => wanted.includes(flag)).length;
    return {
      recall: both / judged.filter(({ wanted }) => wanted.includes(flag)).length,
      precision: both / said.length,
    };
  };

  it('tell several matters from one with several sides, on texts written for it', () => {
    const wanted = readFlagExamples(join(repositoryRoot(), 'libs', 'classifier', 'test', 'mixed.tsv'));
    const said = wanted.filter(({ text }) => classifier.classify(text).flags.includes('mixed'));
    const right = said.filter(({ labels }) => labels.includes('mixed')).length;
    expect(right / wanted.filter(({ labels }) => labels.includes('mixed')).length).toBeGreaterThanOrEqual(0.5);
    expect(said).toHaveLength(right);
  });

  // Texts by another hand than those that the model learned from; half of them only look like it.
  it.each([
    ['emergency', 0.95, 0.8],
    ['to-cao', 0.95, 0.8],
    ['khieu-nai', 0.9, 0.8],
    ['abusive', 0.85, 0.8],
    ['no-content', 0.85, 0.75],
    ['state-secret', 0.75, 0.75],
    ['children', 0.85, 0.7],
    ['outside', 0.8, 0.8],
    ['mixed', 0.6, 0.8],
  ])('of %s are found (at least %d) and not raised for nothing (at least %d)', (flag, recall, precision) => {
    expect(rates(flag).recall).toBeGreaterThanOrEqual(recall);
    expect(rates(flag).precision).toBeGreaterThanOrEqual(precision);
  });

  // The hazards are nearly half emergencies and half what looks like them, each in few words.
  it.each([
    ['emergency', 'the texts of all flags', texts, 0.95, 0.8],
    ['to-cao', 'the texts of all flags', texts, 0.93, 0.8],
    ['emergency', 'hazards', hazards, 0.98, 0.85],
    ['to-cao', 'hazards', hazards, 0.93, 0.9],
  ])('of %s are found in %s, without marks, too', (flag, _, all, recall, precision) => {
    for (const change of [(text: string) => text, removeMarks]) {
      const judged = rates(flag, judge(all, change));
      expect(judged.recall).toBeGreaterThanOrEqual(recall);
      expect(judged.precision).toBeGreaterThanOrEqual(precision);
    }
  });
});
