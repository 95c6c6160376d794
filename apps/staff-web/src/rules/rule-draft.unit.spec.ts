import { describe, expect, it } from '@jest/globals';
import type { Rule } from '#api';
import { draftOf, textOf } from './rule-draft.js';

describe('the draft of a rule', () => {
  it('gives back what it was made of', () => {
    const rule = {
      priority: 100,
      reason: 'Đường do Sở quản lý',
      fieldCodes: ['giao-thong'],
      placeCodes: ['08707'],
      keywords: ['quốc lộ', 'ql'],
      agencyId: 'so-xay-dung',
      validFrom: '2026-07-01',
      validTo: '2026-12-31',
    };
    const item: Rule = { id: 'r', version: 1, state: 'active', rule, agency: null, findings: [], change: null };
    expect(textOf(draftOf(item))).toEqual(rule);
    const ofPlace = { priority: 500, agencyKind: 'police-of-place' as const };
    expect(textOf(draftOf({ ...item, rule: ofPlace }))).toEqual(ofPlace);
  });

  it('leaves out what is empty', () => {
    const draft = { ...draftOf(undefined), priority: '5', agency: 'so-y-te', keywords: ' \n', reason: ' ' };
    expect(textOf(draft)).toEqual({ priority: 5, agencyId: 'so-y-te' });
  });
});
