import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatModel, loadClassifier, shippedModelFile } from '#classifier';
import { loadDevReports, loadSeeds } from '../../../seeds/load.js';
import { buildClassifierModel } from '../../../tools/build-classifier-model.js';

describe('the shipped model', () => {
  const classifier = loadClassifier();
  const reports = loadDevReports();

  it('is what the tool builds from the counts', () => {
    expect(readFileSync(shippedModelFile(), 'utf8')).toBe(formatModel(buildClassifierModel()));
  });

  it('speaks the codes of the fields', () => {
    const codes = loadSeeds().fields.map(({ code }) => code);
    expect([...classifier.classes].sort()).toEqual(codes.sort());
  });

  const answers = reports.map(({ text, field, alsoAccepted }) => {
    const { fields } = classifier.classify(text);
    const right = fields.map(({ code }) => [field, ...alsoAccepted].includes(code));
    return { right, confidence: fields[0]?.confidence ?? 0 };
  });
  const share = (some: typeof answers) => some.filter(({ right }) => right[0]).length / some.length;

  // Measured on the 131 cases: 75.6 % first, 90.8 % among the first three.
  it('finds the field of real cases', () => {
    expect(share(answers)).toBeGreaterThanOrEqual(0.74);
    const amongThree = answers.filter(({ right }) => right.slice(0, 3).includes(true)).length / answers.length;
    expect(amongThree).toBeGreaterThanOrEqual(0.89);
  });

  it('is as sure as it is right', () => {
    const mean = answers.reduce((sum, { confidence }) => sum + confidence, 0) / answers.length;
    expect(Math.abs(mean - share(answers))).toBeLessThan(0.06);
    expect(share(answers.filter(({ confidence }) => confidence >= 0.8))).toBeGreaterThanOrEqual(0.95);
    expect(share(answers.filter(({ confidence }) => confidence < 0.5))).toBeLessThan(0.6);
  });
});
