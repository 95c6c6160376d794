import { describe, expect, it } from '@jest/globals';
import { agencyInOffice, type RegistryAgencySet, type RegistryPlaceSet } from '#contracts';
import { findPlaceInText } from '#places';
import { loadSeeds } from '../../../../../seeds/load.js';
import { givenRegistry, rule } from '../../../test/given.js';
import { candidatesOf } from '../../classification/domain/candidates.js';
import { reorganise, type ReorganisationPlan } from './reorganisation.js';

/** The 36 communes since 1 July 2025 and the 121 units that they were formed from. */
const { places } = loadSeeds();
const units = places.flatMap((place) => place.formerUnits.map((unit) => ({ ...unit, place })));
const lastDay = '2025-06-30';
const date = '2025-07-01';

const oldPlaces = units.map(({ code, name, place }): RegistryPlaceSet => ({ ...place, code, name, formerUnits: [] }));
const oldCommittees = oldPlaces.map(({ code, name }): RegistryAgencySet => {
  const always = { validFrom: '2010-01-01', successorIds: [], calendarId: 'default', version: 1 };
  return { id: `cu-${code}`, code: `CU-${code}`, name: `UBND ${name}`, kind: 'commune', placeCodes: [code], ...always };
});
const plan: ReorganisationPlan = {
  date,
  steps: places.map(({ code, name, formerUnits }, n) => ({
    line: n + 1,
    ends: formerUnits.map((unit) => `cu-${unit.code}`),
    successors: [{ id: `ubnd-${code}`, code: `UBND-${code}`, name: `UBND ${name}`, placeCodes: [code] }],
  })),
};

const before = new Map(oldCommittees.map((agency) => [agency.id, agency]));
const { changed, defects } = reorganise(plan, before);
const after = new Map([...before, ...changed.map((agency) => [agency.id, agency] as const)]);

/** Who gets a report that names a place, with the places as they are known on its day. */
function leadOf(text: string, day: string, known: readonly RegistryPlaceSet[]) {
  const registry = givenRegistry({
    places: new Map(known.map((place) => [place.code, place])),
    agencies: after,
    rules: [rule('xa', 1, {}, { agencyKind: 'commune-of-place' })],
  });
  const found = findPlaceInText(known, text);
  const place = { code: found?.place.code, doubt: found?.doubt ?? 1 };
  const facts = { text, fields: [{ code: 'den', confidence: 0.9 }], place, why: [], aboutIds: [], day };
  return candidatesOf(facts, registry)[0]?.agencyId;
}

describe('the reform of July 2025', () => {
  it('makes 36 committees of 121', () => {
    expect([units.length, places.length]).toEqual([121, 36]);
    expect(defects).toEqual([]);
    expect(changed).toHaveLength(121 + 36);
    expect(reorganise(plan, after)).toEqual({ changed: [], defects: [] });
  });

  it('sends a report of the day before to the old committee, one of the day itself to the new one', () => {
    const text = 'Đèn đường hỏng ở phường Hội Hợp';
    expect(leadOf(text, lastDay, oldPlaces)).toBe('cu-08713');
    expect(leadOf(text, date, oldPlaces)).toBe('ubnd-08707');
    // Citizens write old names for years.
    expect(leadOf(text, date, places)).toBe('ubnd-08707');
  });

  it('resolves every old committee, by its place and by itself', () => {
    for (const { code, place } of units) {
      expect(agencyInOffice(after, `cu-${code}`, lastDay)?.id).toBe(`cu-${code}`);
      expect(agencyInOffice(after, `cu-${code}`, date)?.id).toBe(`ubnd-${place.code}`);
    }
  });
});
