import { describe, expect, it } from '@jest/globals';
import { givenRegistry, rule } from '../../../test/given.js';
import { candidatesOf } from './candidates.js';

const facts = {
  text: 'Đèn đường hỏng',
  fields: [{ code: 'den', confidence: 0.9 }],
  place: { code: 'p1', doubt: 0 },
  why: ['đèn'],
  aboutIds: [],
  day: '2026-06-22',
};
const ids = (changes: Partial<Parameters<typeof candidatesOf>[0]> = {}, registry = givenRegistry()) =>
  candidatesOf({ ...facts, ...changes }, registry).map(({ agencyId }) => agencyId);

describe('candidatesOf', () => {
  it('ranks the agencies that the rules name for the field and the place', () => {
    expect(candidatesOf(facts, givenRegistry())).toEqual([
      {
        ...{ agencyId: 'ubnd-p1', fieldCode: 'den', confidence: 0.9, rule: { id: 'cua-xa', version: 1 } },
        reasons: ['từ ngữ: đèn', 'địa bàn: Phường Vĩnh Yên'],
      },
      {
        ...{ agencyId: 'so-xay-dung', fieldCode: 'den', confidence: 0.27, rule: { id: 'so', version: 1 } },
        reasons: ['từ ngữ: đèn'],
      },
    ]);
  });

  it.each(['trên Quốc lộ 2', 'cạnh QL2', 'gần QL 2C'])('lets a key word decide: %s', (where) => {
    expect(ids({ text: `Đèn hỏng ${where}` })[0]).toBe('so-xay-dung');
  });

  it('does not read a key word inside another word', () => {
    expect(ids({ text: 'Đèn hỏng ở sqlite' })[0]).toBe('ubnd-p1');
  });

  it('lets the second level of a field decide where it is known', () => {
    const rules = [rule('cot', 1, { fieldCodes: ['den.cot'] }, { agencyId: 'thanh-tra' }), ...givenRegistry().rules];
    const fields = [{ code: 'den', confidence: 0.9, subfield: { code: 'den.cot', confidence: 0.8 } }];
    expect(candidatesOf({ ...facts, fields }, givenRegistry({ rules }))[0]).toMatchObject({
      agencyId: 'thanh-tra',
      fieldCode: 'den',
      subfieldCode: 'den.cot',
    });
    expect(ids({}, givenRegistry({ rules }))[0]).toBe('ubnd-p1');
  });

  it('passes over the agency of a place that is not known', () => {
    expect(ids({ place: { doubt: 1 } })).toEqual(['so-xay-dung']);
  });

  it('is less sure of the agency of a doubtful place', () => {
    const [first] = candidatesOf({ ...facts, place: { code: 'p1', doubt: 0.5 } }, givenRegistry());
    expect(first).toMatchObject({ agencyId: 'ubnd-p1', confidence: 0.45 });
  });

  it('names each agency once, and at most three', () => {
    const fields = ['den', 'dat'].map((code) => ({ code, confidence: 0.5 }));
    expect(ids({ fields })).toEqual(['ubnd-p1', 'so-xay-dung']);
  });

  it('never names an agency that is out of office', () => {
    const rules = [rule('cu', 100, {}, { agencyId: 'so-cu' }), ...givenRegistry().rules];
    expect(ids({}, givenRegistry({ rules }))).not.toContain('so-cu');
    expect(ids({ day: '2025-06-30' }, givenRegistry({ rules }))[0]).toBe('so-cu');
  });

  it('names whose work the agency of a rule took over, before it began', () => {
    const agencies = new Map(givenRegistry().agencies);
    agencies.set('so-cu', { ...agencies.get('so-cu')!, successorIds: ['so-xay-dung'] });
    agencies.set('so-xay-dung', { ...agencies.get('so-xay-dung')!, validFrom: '2025-07-01' });
    const [first] = candidatesOf(
      { ...facts, text: 'Đèn hỏng trên quốc lộ 2', day: '2025-06-30' },
      givenRegistry({ agencies }),
    );
    expect(first).toMatchObject({ agencyId: 'so-cu', rule: { id: 'quoc-lo', version: 1 } });
    expect(first!.reasons).toContain('hoạt động đến hết ngày 30/06/2025, sau đó là Sở Xây dựng');
  });

  it('reads key words with their marks where the text has marks', () => {
    const rules = [
      rule('ngo', 1, { keywords: ['ngõ', 'thuỷ lợi'] }, { agencyId: 'thanh-tra' }),
      ...givenRegistry().rules,
    ];
    const first = (text: string) => ids({ text }, givenRegistry({ rules }))[0];
    for (const text of ['Đèn trong ngõ 5', 'Den trong ngo 5', 'Kênh thủy lợi']) expect(first(text)).toBe('thanh-tra');
    expect(first('Đèn ở đường Ngô Quyền')).toBe('ubnd-p1');
  });

  it('keeps the dates of a rule', () => {
    const rules = [{ ...rule('mua', 1, {}, { agencyId: 'thanh-tra' }), validFrom: '2026-07-01' }];
    expect(ids({ day: '2026-06-30' }, givenRegistry({ rules }))).toEqual([]);
    expect(ids({ day: '2026-07-01' }, givenRegistry({ rules }))).toEqual(['thanh-tra']);
  });

  it('never names the agency that the report is about; the inspectorate when nobody else is left', () => {
    expect(ids({ aboutIds: ['ubnd-p1'] })).toEqual(['so-xay-dung']);
    expect(ids({ aboutIds: ['ubnd-p1', 'so-xay-dung'] })).toEqual(['thanh-tra']);
  });

  it('names for a denunciation only who handles those, the inspectorate when the rules name none', () => {
    expect(ids({ denunciation: true })).toEqual(['thanh-tra']);
    expect(ids({ denunciation: true, aboutIds: ['thanh-tra'] })).toEqual([]);
    const rules = [
      rule('xa', 1, {}, { agencyKind: 'commune-of-place' }),
      rule('ca', 2, {}, { agencyKind: 'police-of-place' }),
    ];
    expect(ids({ denunciation: true }, givenRegistry({ rules }))).toEqual(['ca-p1']);
  });
});
