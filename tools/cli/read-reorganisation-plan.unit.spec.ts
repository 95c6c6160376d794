import { describe, expect, it } from '@jest/globals';
import { readReorganisationPlan } from './read-reorganisation-plan.js';

const valid = `# Hai sở nhập làm một
date: 2027-01-01
steps:
  - merge: [so-a, so-b]
    into: { id: so-c, code: SC, name: Sở C }
  - split: xa-d
    into:
      - { id: xa-e, code: XE, name: Xã E, placeCodes: ['08707'] }
      - xa-f
  - rename: so-g
    to: { id: so-h, code: SH, name: Sở H }
  - dissolve: so-i
    successors: [so-j]
`;

describe('readReorganisationPlan', () => {
  it('reads merging, splitting, renaming and dissolving', () => {
    expect(readReorganisationPlan(valid)).toEqual({
      date: '2027-01-01',
      steps: [
        { line: 4, ends: ['so-a', 'so-b'], successors: [{ id: 'so-c', code: 'SC', name: 'Sở C' }] },
        {
          line: 6,
          ends: ['xa-d'],
          successors: [{ id: 'xa-e', code: 'XE', name: 'Xã E', placeCodes: ['08707'] }, 'xa-f'],
        },
        { line: 10, ends: ['so-g'], successors: [{ id: 'so-h', code: 'SH', name: 'Sở H' }] },
        { line: 12, ends: ['so-i'], successors: ['so-j'] },
      ],
    });
  });

  it.each([
    ['', 'line 1: the plan'],
    ['date: [', 'line 1'],
    [valid.replace('2027-01-01', '1/1/2027'), 'line 2: date'],
    [valid.replace('merge:', 'marry:'), 'line 4: steps.0: merge and into'],
    [valid.replace('code: SH, ', ''), 'line 10: steps.2'],
    [valid.replace('successors: [so-j]', 'successors: []'), 'line 13: steps.3'],
  ])('says which line is wrong: %#', (text, where) => {
    expect(() => readReorganisationPlan(text)).toThrow(where);
  });
});
