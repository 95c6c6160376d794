import { describe, expect, it } from '@jest/globals';
import type { Flag } from '#classifier';
import { field, givenRegistry } from '../../../test/given.js';
import { decide } from './decide.js';

const sure = { agencyId: 'ubnd-p1', fieldCode: 'den', confidence: 0.9, reasons: [] };
const place = { code: 'p1', doubt: 0 };
type Facts = Parameters<typeof decide>[0];
const facts: Facts = {
  text: 'Đèn đường hỏng',
  candidates: [sure],
  flags: [],
  secret: false,
  notCovered: false,
  place,
  aboutIds: [],
  automaticEverywhere: false,
};
const decided = (changes: Partial<Facts> = {}, registry = givenRegistry()) =>
  decide({ ...facts, ...changes }, registry);

describe('decide', () => {
  it('dispatches what it is sure of where that is switched on', () => {
    expect(decided()).toEqual({ decision: 'dispatch', reasons: [] });
  });

  it('suggests where automatic dispatch is not switched on, except in the demo', () => {
    const registry = givenRegistry({ fields: new Map([['den', field('den', '3wd', false)]]) });
    expect(decided({}, registry)).toEqual({ decision: 'suggest', reasons: ['unsure'] });
    expect(decided({ automaticEverywhere: true }, registry).decision).toBe('dispatch');
  });

  it('dispatches at the threshold and suggests below it', () => {
    expect(decided({ candidates: [{ ...sure, confidence: 0.75 }] }).decision).toBe('dispatch');
    expect(decided({ candidates: [{ ...sure, confidence: 0.749 }] }).decision).toBe('suggest');
  });

  it('suggests nothing when no agency was found', () => {
    expect(decided({ candidates: [] })).toEqual({ decision: 'suggest', reasons: ['unsure'] });
  });

  it.each<[Flag, string]>([
    ['emergency', 'emergency'],
    ['to-cao', 'denunciation'],
    ['khieu-nai', 'complaint'],
    ['abusive', 'abusive'],
    ['no-content', 'no-content'],
    ['mixed', 'mixed'],
    ['outside', 'outside'],
    ['children', 'children'],
  ])('leaves %s to a person however sure it is', (flag, reason) => {
    expect(decided({ flags: [flag], automaticEverywhere: true })).toEqual({ decision: 'person', reasons: [reason] });
  });

  it('leaves an unknown place to a person, for a department too', () => {
    const department = { ...sure, agencyId: 'so-xay-dung' };
    const unknown = { decision: 'person', reasons: ['unknown-place'] };
    expect(decided({ place: { doubt: 1 }, candidates: [department] })).toEqual(unknown);
    expect(decided({ place: { ...place, doubt: 0.7 } })).toEqual(unknown);
    expect(decided({ place: { ...place, doubt: 0.7 }, candidates: [department] }).decision).toBe('dispatch');
  });

  it('says outside and not unknown when a report is about another province', () => {
    expect(decided({ place: { doubt: 1 }, flags: ['outside'] }).reasons).toEqual(['outside']);
  });

  it('says that a place is not in the area of use, and not that it is unknown', () => {
    const elsewhere = { place: { doubt: 1 }, notCovered: true, automaticEverywhere: true };
    expect(decided(elsewhere)).toEqual({ decision: 'person', reasons: ['not-covered'] });
  });

  it('leaves a report about an agency or its staff to a person', () => {
    expect(decided({ aboutIds: ['ca-p1'] })).toEqual({ decision: 'person', reasons: ['about-agency'] });
    expect(decided({ text: 'Cán bộ UBND phường chưa trả hồ sơ' }).reasons).toEqual(['about-agency']);
  });

  it.each([
    'Điện lực Vĩnh Yên nhân viên thu tiền thái độ hách dịch',
    'nhan vien thu tien nuoc hach sach dan',
    'CSGT hách dịch khi dừng xe',
    'Bác sĩ nhận tiền mới cho mổ',
  ])('leaves the conduct of staff to a person, however their agency is called: %s', (text) => {
    const about = { decision: 'person', reasons: ['about-agency'] };
    expect(decided({ text, automaticEverywhere: true })).toEqual(about);
    expect(decided({ text, candidates: [] })).toEqual(about);
  });

  it.each(['Nhân viên môi trường chưa dọn rác', 'Thái độ của hàng xóm rất hách dịch'])(
    'takes no staff without conduct, and no conduct without staff, for that: %s',
    (text) => {
      expect(decided({ text }).decision).toBe('dispatch');
    },
  );
});
