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

  it('finds the field of real cases', () => {
    const right = reports.filter(({ text, field, alsoAccepted }) =>
      [field, ...alsoAccepted].includes(classifier.classify(text).fields[0]?.code ?? ''),
    );
    expect(right.length / reports.length).toBeGreaterThanOrEqual(0.69);
  });
});
