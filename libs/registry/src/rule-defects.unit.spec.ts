import { describe, expect, it } from '@jest/globals';
import type { RegistryRuleSet } from '#contracts';
import { loadSeeds } from '../../../seeds/load.js';
import { RegistryCopy } from './registry-copy.js';
import { ruleDefects } from './rule-defects.js';

const seeds = loadSeeds();
const known = {
  fields: new Map(seeds.fields.map((field) => [field.code, field])),
  agencies: new Map(seeds.agencies.map((agency) => [agency.id, agency])),
  places: new Map(seeds.places.map((place) => [place.code, place])),
};
const rule: RegistryRuleSet = { id: 'thu', priority: 1, when: {}, agencyId: 'so-y-te', version: 1 };
const codes = (body: unknown, day?: string) => ruleDefects(body, known, day).map(({ code }) => code);

describe('ruleDefects', () => {
  it('finds none in the rules that are shipped', () => {
    expect(seeds.rules.flatMap((one) => codes(one, '2026-06-22'))).toEqual([]);
  });

  it.each<[unknown, string]>([
    [null, 'wrong-shape'],
    ['', 'wrong-shape'],
    [[], 'wrong-shape'],
    [{ ...rule, priority: '1' }, 'wrong-shape'],
    [{ ...rule, when: undefined }, 'wrong-shape'],
    [{ ...rule, when: { keywords: 'ql' } }, 'wrong-shape'],
    [{ ...rule, validFrom: 'mai' }, 'wrong-shape'],
    [{ ...rule, agencyKind: 'khac' }, 'wrong-shape'],
    [{ ...rule, agencyId: undefined }, 'no-agency'],
    [{ ...rule, agencyId: 'khac' }, 'unknown-agency'],
    [{ ...rule, when: { fieldCodes: ['y-te', 'la'] } }, 'unknown-field'],
    [{ ...rule, when: { placeCodes: ['00000'] } }, 'unknown-place'],
    [{ ...rule, when: { keywords: ['y tế', '?!'] } }, 'empty-keyword'],
  ])('finds what is wrong: %j', (body, code) => {
    expect(codes(body)).toEqual([code]);
    const registry = new RegistryCopy();
    registry.take(rowsWith(body));
    // Whatever is wrong with one rule, the others stay as they are and in their order.
    expect(registry.rules.map(({ id }) => id)).toEqual(withoutBroken());
    expect(registry.brokenRules('2026-06-22')).toEqual([{ id: 'thu', defects: ruleDefects(body, known) }]);
  });

  it('finds an agency that has ended by then, or before the rule begins, unless one other took over', () => {
    const agencies = new Map(known.agencies);
    agencies.set('so-y-te', { ...agencies.get('so-y-te')!, validTo: '2026-06-30' });
    const found = (body: unknown, day?: string) => ruleDefects(body, { ...known, agencies }, day);
    expect(found(rule, '2026-06-30')).toEqual([]);
    expect(found(rule, '2026-07-01')).toEqual([{ code: 'agency-ended', what: 'Sở Y tế' }]);
    expect(found({ ...rule, validFrom: '2026-08-01' }, '2026-06-22')).toHaveLength(1);
    const successors = (...successorIds: string[]) =>
      agencies.set('so-y-te', { ...agencies.get('so-y-te')!, successorIds });
    successors('so-noi-vu');
    expect(found(rule, '2026-07-01')).toEqual([]);
    successors('so-noi-vu', 'so-tu-phap');
    expect(found(rule, '2026-07-01')).toHaveLength(1);
  });

  it('is of no concern in a rule that is switched off or has ended', () => {
    const registry = new RegistryCopy();
    for (const past of [{ inUse: false }, { validTo: '2026-06-21' }]) {
      registry.take(rowsWith({ ...rule, agencyId: 'khac', ...past }));
      expect(registry.brokenRules('2026-06-22')).toEqual([]);
    }
  });
});

function rowsWith(body: unknown) {
  const rows = (kind: string, entries: Iterable<[string, object]>) =>
    [...entries].map(([id, body]) => ({ kind, id, version: 1, body: body as unknown }));
  return [
    ...rows('field', known.fields),
    { kind: 'rule', id: 'thu', version: 1, body },
    ...rows('agency', known.agencies),
    ...rows('place', known.places),
    ...rows(
      'rule',
      seeds.rules.map((one) => [one.id, one]),
    ),
  ];
}

function withoutBroken(): string[] {
  const registry = new RegistryCopy();
  registry.take(rowsWith({ ...rule, inUse: false }));
  expect(registry.rules).toHaveLength(seeds.rules.length);
  return registry.rules.map(({ id }) => id);
}
