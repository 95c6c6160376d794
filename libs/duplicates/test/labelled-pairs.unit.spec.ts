import { describe, expect, it } from '@jest/globals';
import { fitWeights } from '../../../tools/fit-duplicates.js';
import { weights } from '../src/weights.js';
import { figuresOf, readLabelledPairs } from './labelled-pairs.js';

describe('on the labelled reports', () => {
  const { tuning, measured } = readLabelledPairs();

  it('nine of ten that are said to be the same are, and seven of ten that are the same are found', () => {
    const { precision, recall, mistaken } = figuresOf(measured);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.7);
    expect(mistaken / measured.unrelated.length).toBeLessThan(0.001);
  });

  it('the tuning part is not worse', () => {
    const { precision, recall, mistaken } = figuresOf(tuning);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(mistaken / tuning.unrelated.length).toBeLessThan(0.001);
  });

  it('the weights are those that the tuning part gives', () => {
    expect(weights).toEqual(fitWeights());
  });
});
