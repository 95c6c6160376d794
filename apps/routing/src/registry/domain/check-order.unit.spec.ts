import { describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../../../../seeds/load.js';
import { seededRegistry } from '../../../../../seeds/seeded-registry.js';
import { field, givenRegistry, rule } from '../../../test/given.js';
import { checkOrder } from './check-order.js';

const day = '2026-06-22';
const [office, committee] = [{ agencyId: 'so-xay-dung' }, { agencyKind: 'commune-of-place' }] as const;
const inspectors = { agencyId: 'thanh-tra' };
const lamps = { fieldCodes: ['den'] };

const given = (...rules: ReturnType<typeof rule>[]) => givenRegistry({ rules });
const check = (one: ReturnType<typeof rule>, ...others: ReturnType<typeof rule>[]) =>
  checkOrder(one, given(...others), day);

describe('checkOrder', () => {
  it('finds nothing wrong with a rule that stands alone', () => {
    expect(check(rule('a', 1, lamps, office), rule('b', 2, { fieldCodes: ['dat'] }, inspectors))).toEqual([]);
  });

  it('finds a rule that never comes to its turn', () => {
    const late = rule('late', 9, lamps, office);
    expect(check(late, rule('same', 1, {}, office))).toEqual([{ code: 'never-reached', what: 'same' }]);
    const two = [rule('one', 1, lamps, inspectors), rule('two', 2, {}, { agencyId: 'ubnd-p1' })];
    expect(check(late, ...two)).toEqual([{ code: 'never-reached', what: 'one' }]);
    expect(check(late, two[0]!)).toEqual([{ code: 'only-second', what: 'one' }]);
  });

  it('knows that a rule with more key words comes before one whose words it has', () => {
    const late = rule('late', 9, { ...lamps, keywords: ['quốc lộ 2'] }, office);
    expect(check(late, rule('roads', 1, { keywords: ['QUOC LO'] }, office))).toHaveLength(1);
    expect(check(late, rule('roads', 1, { keywords: ['tỉnh lộ'] }, office))).toEqual([]);
    expect(check(rule('late', 9, lamps, office), rule('roads', 1, { keywords: ['quốc lộ'] }, office))).toEqual([]);
  });

  it.each([
    ['fewer fields', rule('early', 1, { fieldCodes: ['dat'] }, office), rule('late', 9, {}, office)],
    ['fewer places', rule('early', 1, { placeCodes: ['p1'] }, office), rule('late', 9, lamps, office)],
    ['an end', { ...rule('early', 1, {}, office), validTo: '2026-12-31' }, rule('late', 9, {}, office)],
    ['a later begin', { ...rule('early', 1, {}, office), validFrom: '2026-07-01' }, rule('late', 9, {}, office)],
    ['no agency where no place is known', rule('early', 1, {}, committee), rule('late', 9, {}, office)],
    ['no committee in one place', rule('early', 1, {}, { agencyKind: 'police-of-place' }), rule('l', 9, {}, committee)],
    ['an agency that is out of office', rule('early', 1, {}, { agencyId: 'so-cu' }), rule('late', 9, {}, office)],
  ])('does not take a rule with %s for one that always comes before', (_, early, late) => {
    expect(check(late, early)).toEqual([]);
  });

  it('takes the committee of the place to come first where the place is known', () => {
    const early = rule('early', 1, {}, committee);
    expect(check(rule('late', 9, { placeCodes: ['p1'] }, office), early)).toEqual([
      { code: 'only-second', what: 'early' },
    ]);
    expect(check(rule('late', 9, {}, committee), early)).toEqual([{ code: 'never-reached', what: 'early' }]);
  });

  it('tells which rules it comes before', () => {
    expect(check(rule('new', 1, {}, inspectors), rule('old', 9, lamps, office))).toEqual([
      { code: 'comes-before', what: 'old' },
    ]);
  });

  it('finds two rules of one order for the same reports', () => {
    const one = rule('one', 5, lamps, office);
    expect(check(one, rule('two', 5, {}, inspectors))).toEqual([{ code: 'same-order', what: 'two' }]);
    expect(check(one, rule('two', 5, {}, office))).toEqual([]);
    expect(check(one, rule('two', 5, { fieldCodes: ['dat'] }, inspectors))).toEqual([]);
    expect(check(one, { ...rule('two', 5, {}, inspectors), validTo: '2026-06-21' })).toEqual([]);
    const here = rule('here', 5, { placeCodes: ['p1'] }, office);
    expect(check(here, rule('there', 5, { placeCodes: ['p2'] }, inspectors))).toEqual([]);
  });

  it('warns where only a text with words of both would be for both', () => {
    const one = rule('one', 5, { keywords: ['vnpt'] }, office);
    expect(check(one, rule('two', 5, { keywords: ['viettel'] }, inspectors))).toEqual([
      { code: 'maybe-same-order', what: 'two' },
    ]);
    expect(check(one, rule('two', 5, { keywords: ['cáp VNPT'] }, inspectors))).toEqual([
      { code: 'same-order', what: 'two' },
    ]);
  });

  it('takes a field to hold for its second level, and not the other way round', () => {
    const fields = new Map([...given().fields, ['den.cot', { ...field('den.cot', '3wd'), parentCode: 'den' }]]);
    const among = (one: ReturnType<typeof rule>, ...rules: ReturnType<typeof rule>[]) =>
      checkOrder(one, givenRegistry({ fields, rules }), day).map(({ code }) => code);
    const [whole, part] = [lamps, { fieldCodes: ['den.cot'] }];
    expect(among(rule('part', 9, part, office), rule('whole', 1, whole, office))).toEqual(['never-reached']);
    expect(among(rule('whole', 9, whole, office), rule('part', 1, part, office))).toEqual([]);
    expect(among(rule('part', 5, part, office), rule('whole', 5, whole, inspectors))).toEqual(['same-order']);
    expect(among(rule('whole', 9, whole, office), rule('all', 1, { fieldCodes: ['den', 'dat'] }, office))).toHaveLength(
      1,
    );
    expect(among(rule('any', 9, {}, office), rule('all', 1, { fieldCodes: ['den', 'dat'] }, office))).toHaveLength(1);
  });

  it('looks at the dates first', () => {
    const dates = { validFrom: '2026-07-01', validTo: '2026-06-30' };
    expect(check({ ...rule('a', 1, {}, office), ...dates })).toEqual([{ code: 'dates-reversed' }]);
    expect(check({ ...rule('a', 1, {}, office), validTo: '2026-06-21' })).toEqual([{ code: 'already-ended' }]);
  });

  it('has nothing against the rules that are shipped', () => {
    const { rules } = loadSeeds();
    const registry = seededRegistry();
    expect(registry.rules).toHaveLength(rules.length);
    const refused = rules.flatMap((one) =>
      checkOrder(one, registry, day).filter(({ code }) => code === 'never-reached' || code === 'same-order'),
    );
    expect(refused).toEqual([]);
  });
});
