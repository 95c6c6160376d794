import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type CalendarDefinition, nationalHolidays, nationalWorkedDays, readCalendar } from '#calendar';
import type {
  AgencyKind,
  RegistryAgencySet,
  RegistryFieldSet,
  RegistryLimitsSet,
  RegistryPlaceSet,
  RegistryRuleSet,
  StaffAccountSet,
} from '#contracts';

/** What a fresh installation starts with: the data of the registry and staff events, each in its first version. */
export interface Seeds {
  fields: RegistryFieldSet[];
  places: RegistryPlaceSet[];
  agencies: RegistryAgencySet[];
  calendars: CalendarDefinition[];
  limits: RegistryLimitsSet;
  rules: RegistryRuleSet[];
  /** The people of the demo. */
  accounts: StaffAccountSet[];
}

/** A real case told in other words, with the field it belongs to. */
export interface DevReport {
  id: string;
  text: string;
  field: string;
  alsoAccepted: string[];
}

const version = 1;
const calendarId = 'default';
/** The day on which the present communes and departments began, and the last one of those before them. */
const reform = '2025-07-01';
const dayBefore = '2025-06-30';
/** When those before them began is not carried: they are known as they were on their last day. */
const longBefore = '2000-01-01';

export function loadSeeds(): Seeds {
  const places = loadPlaces();
  const limits = readYaml<RegistryLimitsSet>('limits.yaml');
  return {
    fields: loadFields(limits),
    places,
    agencies: [...loadAgencies(), ...places.filter(({ inUse }) => inUse).flatMap(agenciesOfPlace)],
    calendars: [loadCalendar()],
    limits,
    rules: loadRules(),
    accounts: loadAccounts(),
  };
}

export function loadDevReports(): DevReport[] {
  const lines = read('reports-dev.jsonl').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as DevReport);
}

type Handling = 'visible' | 'normal' | 'complex';

interface FieldEntry extends Omit<RegistryFieldSet, 'automatic' | 'handlingLimit' | 'version'> {
  handling: Handling;
  threshold: number;
  second?: Record<string, [name: string, nameEn: string, handling?: Handling]>;
}

/** Each field of the first level with its second level after it. */
function loadFields(limits: RegistryLimitsSet): RegistryFieldSet[] {
  const limitOf = (handling: Handling): string =>
    ({ visible: limits.handlingVisible, normal: limits.handlingNormal, complex: limits.handlingComplex })[handling]!;
  return readYaml<FieldEntry[]>('fields.yaml').flatMap(({ handling, threshold, second = {}, ...rest }) => {
    const field = { ...rest, handlingLimit: limitOf(handling), automatic: { enabled: false, threshold }, version };
    const children = Object.entries(second).map(([code, [name, nameEn, own = handling]]) => {
      return {
        ...field,
        code: `${field.code}.${code}`,
        name,
        nameEn,
        parentCode: field.code,
        handlingLimit: limitOf(own),
      };
    });
    return [field, ...children];
  });
}

function loadPlaces(): RegistryPlaceSet[] {
  type Entry = Omit<RegistryPlaceSet, 'formerUnits'> & {
    formerUnits: [code: string, name: string, district: string][];
  };
  const inUse = readYaml<Entry[]>('places.yaml').map((place) => ({
    ...place,
    formerUnits: place.formerUnits.map(([code, name, district]) => ({ code, name, district })),
    inUse: true,
    validFrom: reform,
    version,
  }));
  return [...inUse, ...loadPlacesElsewhere()];
}

function loadPlacesElsewhere(): RegistryPlaceSet[] {
  type Entry = [code: string, name: string, lat: number, lng: number, areaKm2: number];
  return readYaml<Entry[]>('places-elsewhere.yaml').map(([code, name, lat, lng, areaKm2]) => ({
    ...{ code, name, lat, lng, areaKm2 },
    kind: name.startsWith('Phường ') ? 'phuong' : 'xa',
    formerUnits: [],
    inUse: false,
    validFrom: reform,
    version,
  }));
}

interface AgencyLists extends Record<AgencyKind, [id: string, code: string, name: string, parentId?: string][]> {
  former: [id: string, code: string, name: string, successorId: string][];
  /** Ids of those that the reform left as they were. */
  unchanged: string[];
}

function loadAgencies(): RegistryAgencySet[] {
  const { former, unchanged, ...byKind } = readYaml<AgencyLists>('agencies.yaml');
  const present = (Object.entries(byKind) as [AgencyKind, AgencyLists[AgencyKind]][]).flatMap(([kind, entries]) =>
    entries.map(([id, code, name, parentId]) => ({
      ...agency(id, code, name, kind, []),
      ...(parentId && { parentId }),
      ...(unchanged.includes(id) && { validFrom: longBefore }),
    })),
  );
  const kindOf = (id: string) => present.find((one) => one.id === id)!.kind;
  const ended = former.map(([id, code, name, successorId]) =>
    endedBefore(agency(id, code, name, kindOf(successorId), []), successorId),
  );
  return [...present, ...ended];
}

/** The People's Committee and the police of a commune, after those of the units that it was formed from. */
function agenciesOfPlace({ code, name, formerUnits }: RegistryPlaceSet): RegistryAgencySet[] {
  const [committee, police] = committeeAndPolice(code, name, code);
  const ended = formerUnits.flatMap((unit) => {
    const [before, policeBefore] = committeeAndPolice(`cu-${unit.code}`, unit.name, unit.code);
    return [
      endedBefore(before, committee.id),
      endedBefore({ ...policeBefore, parentId: 'cong-an-tinh-vinh-phuc' }, police.id),
    ];
  });
  return [committee, police, ...ended];
}

function committeeAndPolice(suffix: string, name: string, placeCode: string): [RegistryAgencySet, RegistryAgencySet] {
  const place = name.charAt(0).toLowerCase() + name.slice(1);
  const police = agency(`cong-an-${suffix}`, `CA-${suffix.toUpperCase()}`, `Công an ${place}`, 'police', [placeCode]);
  return [
    agency(`ubnd-${suffix}`, `UBND-${suffix.toUpperCase()}`, `UBND ${place}`, 'commune', [placeCode]),
    { ...police, parentId: 'cong-an-tinh' },
  ];
}

function endedBefore(agency: RegistryAgencySet, successorId: string): RegistryAgencySet {
  return { ...agency, validFrom: longBefore, validTo: dayBefore, successorIds: [successorId] };
}

function agency(id: string, code: string, name: string, kind: AgencyKind, placeCodes: string[]): RegistryAgencySet {
  return { id, code, name, kind, placeCodes, validFrom: reform, successorIds: [], calendarId, version };
}

/** The province's office time, with what the whole country has off. */
function loadCalendar(): CalendarDefinition {
  const { holidays, workedDays, ...officeTime } = readCalendar(readYaml('calendar.yaml'));
  return {
    ...officeTime,
    holidays: [...nationalHolidays, ...holidays],
    workedDays: [...nationalWorkedDays, ...workedDays],
  };
}

function loadRules(): RegistryRuleSet[] {
  interface Entry {
    id: string;
    priority: number;
    fields?: string[];
    places?: string[];
    keywords?: string[];
    to: string;
    reason: string;
  }
  return readYaml<{ rules: Entry[] }>('rules.yaml').rules.map(
    ({ id, priority, fields, places, keywords, to, reason }) => ({
      id,
      priority,
      when: {
        ...(fields && { fieldCodes: fields }),
        ...(places && { placeCodes: places }),
        ...(keywords && { keywords }),
      },
      ...(to === 'commune-of-place' || to === 'police-of-place' ? { agencyKind: to } : { agencyId: to }),
      reason,
      version,
    }),
  );
}

function loadAccounts(): StaffAccountSet[] {
  type Entry = Omit<StaffAccountSet, 'id' | 'email' | 'active' | 'version'>;
  return readYaml<Entry[]>('accounts.yaml').map((account) => ({
    id: `demo-${account.username.replace('.', '-')}`,
    ...account,
    email: `${account.username}@demo.invalid`,
    active: true,
    version,
  }));
}

function readYaml<T>(name: string): T {
  return parse(read(name)) as T;
}

function read(name: string): string {
  return readFileSync(join(seedsFolder(), name), 'utf8');
}

/** The data stay in the source folder; the program may run from dist. */
export function seedsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'seeds');
}
