import { describe, expect, it } from '@jest/globals';
import { givenRegistry } from '../../../test/given.js';
import { judgeSample } from './judge-sample.js';

const machine = { fieldCode: 'den', agencyId: 'ubnd-p1' };
const other = { fieldCode: 'dat', agencyId: 'so-xay-dung' };

describe('the machine', () => {
  const registry = givenRegistry();
  const judged = (answers: (typeof machine)[], did = machine) => judgeSample(did, answers, registry, '2026-06-22');

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
    const did = { fieldCode: 'den', agencyId: 'so-cu' };
    const named = [{ fieldCode: 'den', agencyId: 'so-xay-dung' }];
    expect(judgeSample(did, named, { agencies }, '2026-06-22')).toBe('right');
    expect(judged([did], did)).toBe('right');
  });
});
