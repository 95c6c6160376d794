import { describe, expect, it } from '@jest/globals';
import { givenRegistry, givenReport, rule } from '../../../test/given.js';
import { movedBy } from './try-rule.js';

const day = '2026-06-22';
const before = givenRegistry();
const withRule = (...more: ReturnType<typeof rule>[]) => givenRegistry({ rules: [...more, ...before.rules] });
const inspectors = rule('moi', 1, { keywords: ['đèn'] }, { agencyId: 'thanh-tra' });

describe('movedBy', () => {
  it('tells from where to where a report would go', () => {
    expect(movedBy(givenReport(), before, withRule(inspectors), day)).toMatchObject({
      code: 'PA-AAAA-AAAA-AAAA',
      fieldCode: 'den',
      fromAgencyId: 'ubnd-p1',
      toAgencyId: 'thanh-tra',
    });
  });

  it('says nothing of a report that goes where it went', () => {
    expect(movedBy(givenReport({ text: 'Cột điện nghiêng' }), before, withRule(inspectors), day)).toBeUndefined();
    const same = rule('moi', 1, {}, { agencyKind: 'commune-of-place' });
    expect(movedBy(givenReport(), before, withRule(same), day)).toBeUndefined();
  });

  it('names nobody where no rule finds an agency', () => {
    expect(movedBy(givenReport(), before, givenRegistry({ rules: [] }), day)).toMatchObject({ toAgencyId: null });
    expect(movedBy(givenReport({ fields: [] }), before, withRule(inspectors), day)).toBeUndefined();
  });

  it('never sends a report to the agency that it is about', () => {
    const about = givenReport({ aboutIds: ['thanh-tra'] });
    expect(movedBy(about, before, withRule(inspectors), day)).toBeUndefined();
  });

  it('looks at the dates of a rule on the day for which it is tried', () => {
    const later = { ...inspectors, validFrom: '2026-07-01' };
    expect(movedBy(givenReport(), before, withRule(later), day)).toBeUndefined();
    expect(movedBy(givenReport(), before, withRule(later), '2026-07-01')).toMatchObject({ toAgencyId: 'thanh-tra' });
  });
});
