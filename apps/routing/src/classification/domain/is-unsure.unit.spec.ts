import { describe, expect, it } from '@jest/globals';
import { givenRegistry, givenReport } from '../../../test/given.js';
import { isUnsure } from './is-unsure.js';

const registry = givenRegistry();
const { candidates } = givenReport();
const threshold = 0.75;
const of = (confidence: number, changes: Partial<Parameters<typeof isUnsure>[0]> = {}) =>
  isUnsure({ fields: [{ code: 'den', confidence }], candidates, flags: [], reasons: ['unsure'], ...changes }, registry);

describe('whether the machine is unsure of the field', () => {
  it('is said by its confidence alone, and not by whether the field dispatches', () => {
    expect(of(threshold - 0.001)).toBe(true);
    expect(of(threshold)).toBe(false);
    expect(of(0.9, { reasons: [] })).toBe(false);
  });

  it('has nothing to do with a place that is in doubt', () => {
    expect(of(0.9, { candidates: [{ ...candidates[0]!, confidence: 0.4 }] })).toBe(false);
  });

  it('is not asked where something else gives the report to a person', () => {
    expect(of(0.5, { flags: ['children'] })).toBeNull();
    expect(of(0.5, { reasons: ['unknown-place'] })).toBeNull();
    expect(of(0.5, { reasons: ['about-agency'] })).toBeNull();
  });

  it('is not asked where no model and no rule named anybody', () => {
    expect(of(0.5, { candidates: [] })).toBeNull();
    expect(of(0.5, { fields: [] })).toBeNull();
  });
});
