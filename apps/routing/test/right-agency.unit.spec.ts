import { describe, expect, it } from '@jest/globals';
import { removeMarks } from '#text';
import { judgeAgencies, realAgencyCases } from './judge-agencies.js';

const cases = realAgencyCases();

describe('the right agency of the real cases', () => {
  it('is named first, among three, and where the machine dispatches by itself', () => {
    const { texts, first, amongThree, dispatched, precision } = judgeAgencies(cases);
    expect(texts).toBe(131);
    expect(first).toBeGreaterThanOrEqual(0.93);
    expect(amongThree).toBeGreaterThanOrEqual(0.96);
    expect(dispatched).toBeGreaterThanOrEqual(0.75);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it('is named without marks, too', () => {
    const { first, precision } = judgeAgencies(cases.map((one) => ({ ...one, text: removeMarks(one.text) })));
    expect(first).toBeGreaterThanOrEqual(0.89);
    expect(precision).toBeGreaterThanOrEqual(0.94);
  });
});
