import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultCalendar } from '#calendar';
import { defaultLimits } from '#registry';
import { loadDevReports, loadSeeds } from './load.js';

const seeds = loadSeeds();
const schemas = new URL('../libs/contracts/schemas/', import.meta.url);
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
for (const name of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, schemas), 'utf8')));

const firstLevel = seeds.fields.filter(({ parentCode }) => parentCode === undefined);
const secondLevel = seeds.fields.filter(({ parentCode }) => parentCode !== undefined);
const inUse = seeds.places.filter((place) => place.inUse);
const unique = (values: readonly string[]) => expect([...new Set(values)]).toEqual(values);

describe('seeds', () => {
  it.each<[string, readonly object[]]>([
    ['registry.field-set', seeds.fields],
    ['registry.place-set', seeds.places],
    ['registry.agency-set', seeds.agencies],
    ['registry.calendar-set', seeds.calendars],
    ['registry.limits-set', [seeds.limits]],
    ['registry.rule-set', seeds.rules],
    ['staff.account-set', seeds.accounts],
  ])('every %s is valid data of its event', (type, entries) => {
    const validate = ajv.getSchema(`https://dieuphoi.vn/schemas/${type}.v1.json`);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      validate?.(entry);
      expect({ entry, errors: validate?.errors }).toEqual({ entry, errors: null });
    }
  });

  it('has the 36 communes with the 121 units they were formed from', () => {
    expect(inUse).toHaveLength(36);
    unique(seeds.places.flatMap(({ formerUnits }) => formerUnits.map(({ code }) => code)));
    expect(seeds.places.flatMap(({ formerUnits }) => formerUnits)).toHaveLength(121);
  });

  it('knows the other communes of the province, which have no committee here', () => {
    expect(seeds.places).toHaveLength(148);
    unique(seeds.places.map(({ code }) => code));
    const served = new Set(seeds.agencies.flatMap(({ placeCodes }) => placeCodes));
    for (const { code } of seeds.places.filter((place) => !place.inUse)) expect(served).not.toContain(code);
  });

  it('gives every commune its committee and its police', () => {
    const ids = new Set(seeds.agencies.map(({ id }) => id));
    for (const { code } of inUse) expect(ids.has(`ubnd-${code}`) && ids.has(`cong-an-${code}`)).toBe(true);
    expect(seeds.agencies.find(({ id }) => id === 'ubnd-08707')?.name).toBe('UBND phường Vĩnh Yên');
  });

  it('uses every id once', () => {
    unique(seeds.fields.map(({ code }) => code));
    unique(seeds.agencies.map(({ id }) => id));
    unique(seeds.agencies.map(({ code }) => code));
    unique(seeds.rules.map(({ id }) => id));
    unique(seeds.accounts.map(({ id }) => id));
  });

  it('refers only to what exists', () => {
    const agencies = new Set(seeds.agencies.map(({ id }) => id));
    const fields = new Set(seeds.fields.map(({ code }) => code));
    const places = new Set(seeds.places.map(({ code }) => code));
    for (const { id, when, agencyId, agencyKind } of seeds.rules) {
      expect({ id, one: Boolean(agencyId) !== Boolean(agencyKind) }).toEqual({ id, one: true });
      if (agencyId) expect(agencies).toContain(agencyId);
      for (const code of when.fieldCodes ?? []) expect(fields).toContain(code);
      for (const code of when.placeCodes ?? []) expect(places).toContain(code);
    }
    for (const { agencyId } of seeds.accounts) expect(agencies).toContain(agencyId);
    const calendars = new Set(seeds.calendars.map(({ id }) => id));
    for (const { calendarId } of seeds.agencies) expect(calendars).toContain(calendarId);
    for (const { parentId, successorIds } of seeds.agencies) {
      for (const id of [...successorIds, ...(parentId ? [parentId] : [])]) expect(agencies).toContain(id);
    }
  });

  it('says of each rule why it names that agency', () => {
    for (const { id, reason = '' } of seeds.rules) expect({ id, said: reason.length > 20 }).toEqual({ id, said: true });
    unique(seeds.rules.map(({ reason }) => reason!));
  });

  it('routes every field, also while the place is unknown', () => {
    expect(firstLevel).toHaveLength(20);
    for (const { code } of firstLevel) {
      const always = seeds.rules.filter(
        ({ when, agencyId }) => agencyId && when.fieldCodes?.includes(code) && !when.placeCodes && !when.keywords,
      );
      expect({ code, routes: always.length }).toEqual({ code, routes: 1 });
    }
  });

  it('gives each field but the last a second level, which is as the field where nothing else is said', () => {
    const parents = new Set(secondLevel.map(({ parentCode }) => parentCode));
    expect(firstLevel.filter(({ code }) => !parents.has(code)).map(({ code }) => code)).toEqual(['khac']);
    const limitOf = (code: string) => seeds.fields.find((field) => field.code === code)?.handlingLimit;
    expect(limitOf('moi-truong.rac')).toBe(limitOf('moi-truong'));
    expect(limitOf('moi-truong.khoang-san')).toBe(seeds.limits.handlingNormal);
    expect(limitOf('dat-dai')).toBe(seeds.limits.handlingComplex);
  });

  it('gives the same deadlines as the calendar and the limits that count until the registry is heard', () => {
    expect(seeds.calendars).toEqual([defaultCalendar]);
    expect(seeds.limits).toEqual({ ...defaultLimits, version: 1 });
  });

  it('has the demo sign-ins that operators know', () => {
    const usernames = seeds.accounts.map(({ username }) => username);
    expect(usernames.slice(0, 8)).toEqual([
      'dieuphoi',
      'daumoi.moitruong',
      'canbo.moitruong',
      'lanhdao.moitruong',
      'duyet',
      'giamsat',
      'quantri',
      'tongdai',
    ]);
  });

  it('has people of a ward, whom the likeliest first report goes to', () => {
    const rolesOfWard = seeds.accounts.filter(({ agencyId }) => agencyId === 'ubnd-08707').map(({ roles }) => roles);
    expect(rolesOfWard).toEqual([['focal-point', 'officer'], ['head']]);
  });

  it('carries 131 cases whose fields exist', () => {
    const reports = loadDevReports();
    expect(reports).toHaveLength(131);
    const fields = new Set(seeds.fields.map(({ code }) => code));
    for (const { field, alsoAccepted } of reports)
      for (const code of [field, ...alsoAccepted]) expect(fields).toContain(code);
  });
});
