import { describe, expect, it } from '@jest/globals';
import { compareModels, type Tried } from './compare-models.js';

/** `many` reports of a field that the standing model and the candidate take for what. */
function tried(many: number, fieldCode: string, standing: [string, number], candidate: [string, number]): Tried[] {
  const guess = ([code, confidence]: [string, number]) => ({ code, confidence });
  return Array.from({ length: many }, () => ({ fieldCode, standing: guess(standing), candidate: guess(candidate) }));
}

const thresholds = { dien: 0.85, nuoc: 0.85, yte: 0.85 };
const fieldOf = (all: Tried[], code: string) =>
  compareModels(all, thresholds).fields.find((field) => field.code === code)!;

describe('the comparison of two models', () => {
  it('counts by field who is right, who is sure, and how true the confidence is', () => {
    const all = [
      ...tried(40, 'dien', ['dien', 0.9], ['dien', 0.95]),
      ...tried(10, 'nuoc', ['dien', 0.9], ['nuoc', 0.6]),
    ];
    expect(compareModels(all, thresholds)).toMatchObject({
      reports: 50,
      standing: { right: 40, sure: 50, sureRight: 40, calibrationError: 0.1 },
      candidate: { right: 50, sure: 40, sureRight: 40, calibrationError: 0.12 },
      fields: [
        {
          ...{ code: 'dien', reports: 40, cases: 40 },
          standing: { right: 40, sure: 50, sureRight: 40 },
          candidate: { right: 40, sure: 40, sureRight: 40, calibrationError: 0.05 },
        },
        { code: 'nuoc', reports: 10, cases: 10, standing: { right: 0, sure: 0 }, candidate: { right: 10, sure: 0 } },
        { code: 'yte', reports: 0, cases: 0 },
      ],
    });
  });

  it('sets the least threshold with which 97 of 100 are right', () => {
    const all = [
      ...tried(10, 'nuoc', ['nuoc', 0.9], ['dien', 0.6]),
      ...tried(97, 'dien', ['dien', 0.9], ['dien', 0.7]),
      ...tried(3, 'nuoc', ['dien', 0.9], ['dien', 0.7]),
    ];
    expect(fieldOf(all, 'dien').thresholds).toEqual({ standing: 0.85, candidate: 0.61 });
  });

  it('lets nothing through where no threshold is good enough', () => {
    const all = [
      ...tried(30, 'dien', ['dien', 0.9], ['dien', 0.7]),
      ...tried(3, 'nuoc', ['nuoc', 0.9], ['dien', 0.99]),
    ];
    expect(fieldOf(all, 'dien').thresholds.candidate).toBe(1);
  });

  it('does not lower a threshold for less than 30 cases, and leaves one without cases alone', () => {
    expect(fieldOf(tried(29, 'dien', ['dien', 0.9], ['dien', 0.9]), 'dien').thresholds.candidate).toBe(0.85);
    expect(fieldOf(tried(30, 'dien', ['dien', 0.9], ['dien', 0.9]), 'dien').thresholds.candidate).toBe(0.5);
    expect(fieldOf([], 'dien').thresholds.candidate).toBe(0.85);
  });

  it('raises a threshold for a few that are wrong', () => {
    const all = [...tried(4, 'dien', ['dien', 0.9], ['dien', 0.95]), ...tried(1, 'nuoc', ['nuoc', 0.9], ['dien', 0.9])];
    expect(fieldOf(all, 'dien').thresholds.candidate).toBe(0.91);
  });
});
