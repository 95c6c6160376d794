import { describe, expect, it } from '@jest/globals';
import { givenRegistry } from '../../../test/given.js';
import { type BlindAnswer, judgeSample, type MachineChoice } from './judge-sample.js';

const machine = { fieldCode: 'den', subfieldCode: null, agencyId: 'ubnd-p1' };
const other = { fieldCode: 'dat', agencyId: 'so-xay-dung' };

describe('the machine', () => {
  const registry = givenRegistry();
  const judged = (answers: BlindAnswer[], did: MachineChoice = machine) =>
    judgeSample(did, answers, registry, '2026-06-22').outcome;

  it('is right when it did what is named, first or second', () => {
    expect(judged([machine])).toBe('right');
    expect(judged([other, machine])).toBe('right');
  });

  it('is wrong with another field or another agency', () => {
    expect(judged([{ ...machine, fieldCode: 'dat' }])).toBe('wrong');
    expect(judged([{ ...machine, agencyId: 'so-xay-dung' }])).toBe('wrong');
  });

  it('is neither when it cannot be told', () => expect(judged([])).toBe('untold'));

  it('is right when its agency gave way to the one that is named', () => {
    const agencies = new Map(registry.agencies);
    agencies.set('so-cu', { ...agencies.get('so-cu')!, successorIds: ['so-xay-dung'] });
    const did = { ...machine, agencyId: 'so-cu' };
    const named = [{ fieldCode: 'den', agencyId: 'so-xay-dung' }];
    expect(judgeSample(did, named, { ...registry, agencies }, '2026-06-22').outcome).toBe('right');
    expect(judged([did], did)).toBe('right');
  });
  it.each([
    ['the same', ['den.bong'], 'right', 'right'],
    ['the same in the second answer', ['den.cot', 'den.bong'], 'right', 'right'],
    ['another one', ['den.cot'], 'right', 'wrong'],
    ['none', ['den'], 'right', null],
    ['one of another field', ['dat'], 'wrong', null],
  ])('is judged by its second level apart: %s is named', (_, codes, outcome, subfieldOutcome) => {
    const fields = new Map(registry.fields);
    for (const code of ['den.bong', 'den.cot']) fields.set(code, { ...fields.get('den')!, code, parentCode: 'den' });
    const named = codes.map((fieldCode) => ({ fieldCode, agencyId: 'ubnd-p1' }));
    const said = (subfieldCode: string | null) =>
      judgeSample({ ...machine, subfieldCode }, named, { ...registry, fields }, '2026-06-22');
    expect(said('den.bong')).toEqual({ outcome, subfieldOutcome });
    expect(said(null)).toEqual({ outcome, subfieldOutcome: null });
  });
});
