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
/** The day on which the present communes and departments began. */
const reform = '2025-07-01';

export function loadSeeds(): Seeds {
  const places = loadPlaces();
  const limits = readYaml<RegistryLimitsSet>('limits.yaml');
  return {
    fields: loadFields(limits),
    places,
    agencies: [...loadAgencies(), ...places.flatMap(agenciesOfPlace)],
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
  return readYaml<Entry[]>('places.yaml').map((place) => ({
    ...place,
    formerUnits: place.formerUnits.map(([code, name, district]) => ({ code, name, district })),
    inUse: true,
    version,
  }));
}

function loadAgencies(): RegistryAgencySet[] {
  type Entry = [id: string, code: string, name: string, parentId?: string];
  const byKind = Object.entries(readYaml<Record<AgencyKind, Entry[]>>('agencies.yaml')) as [AgencyKind, Entry[]][];
  return byKind.flatMap(([kind, entries]) =>
    entries.map(([id, code, name, parentId]) => ({
      ...agency(id, code, name, kind, []),
      ...(parentId && { parentId }),
    })),
  );
}

/** The People's Committee and the police of a commune. */
function agenciesOfPlace({ code, name }: RegistryPlaceSet): RegistryAgencySet[] {
  const place = name.charAt(0).toLowerCase() + name.slice(1);
  return [
    agency(`ubnd-${code}`, `UBND-${code}`, `UBND ${place}`, 'commune', [code]),
    { ...agency(`cong-an-${code}`, `CA-${code}`, `Công an ${place}`, 'police', [code]), parentId: 'cong-an-tinh' },
  ];
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
  }
  return readYaml<{ rules: Entry[] }>('rules.yaml').rules.map(({ id, priority, fields, places, keywords, to }) => ({
    id,
    priority,
    when: {
      ...(fields && { fieldCodes: fields }),
      ...(places && { placeCodes: places }),
      ...(keywords && { keywords }),
    },
    ...(to === 'commune-of-place' || to === 'police-of-place' ? { agencyKind: to } : { agencyId: to }),
    version,
  }));
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
