import { defaultCalendar, WorkCalendar } from '#calendar';
import type { RegistryAgencySet, RegistryFieldSet, RegistryPlaceSet, RegistryRuleSet } from '#contracts';
import { defaultLimits } from '#registry';
import type { RegistryView } from '../src/classification/domain/registry-view.js';
import type { RoutedReport } from '../src/reports/domain/routed-report.js';

const work = new WorkCalendar(defaultCalendar);

/** A small registry: two fields, two places with committee and police, a department and the inspectorate. */
export function givenRegistry(changes: Partial<RegistryView> = {}): RegistryView {
  return {
    fields: byKey([field('den', '3wd'), field('dat', '7wd')], ({ code }) => code),
    places: byKey([place('p1', 'Phường Vĩnh Yên', 21.29, 105.58), place('p2', 'Xã Tam Dương', 21.37, 105.53)], codeOf),
    agencies: byKey(
      [
        agency('ubnd-p1', 'UBND phường Vĩnh Yên', 'commune', ['p1']),
        agency('ca-p1', 'Công an phường Vĩnh Yên', 'police', ['p1']),
        agency('ubnd-p2', 'UBND xã Tam Dương', 'commune', ['p2']),
        agency('so-xay-dung', 'Sở Xây dựng', 'department'),
        agency('so-cu', 'Sở Giao thông vận tải', 'department', [], { validTo: '2025-06-30' }),
        agency('thanh-tra', 'Thanh tra tỉnh', 'inspectorate'),
      ],
      ({ id }) => id,
    ),
    rules: [
      rule('quoc-lo', 100, { fieldCodes: ['den'], keywords: ['quốc lộ', 'ql'] }, { agencyId: 'so-xay-dung' }),
      rule('cua-xa', 500, { fieldCodes: ['den'] }, { agencyKind: 'commune-of-place' }),
      rule('so', 900, { fieldCodes: ['den', 'dat'] }, { agencyId: 'so-xay-dung' }),
    ],
    limits: defaultLimits,
    calendar: () => work,
    ...changes,
  };
}

/** Received Monday 22 June 2026 08:00, to be dispatched until 14:00. */
export function givenReport(changes: Partial<RoutedReport> = {}): RoutedReport {
  const dispatchBy = at('2026-06-22 14:00');
  return {
    id: '0197b000-0000-7000-8000-000000000001',
    code: 'PA-AAAA-AAAA-AAAA',
    kind: 'hien-truong',
    channel: 'web',
    text: 'Đèn đường hỏng',
    location: null,
    namedField: null,
    receivedAt: at('2026-06-22 08:00'),
    dispatchBy,
    urgency: 'normal',
    contactable: true,
    test: false,
    state: 'waiting',
    reasons: ['unsure'],
    placeCode: 'p1',
    placeDoubt: 0,
    fields: [{ code: 'den', confidence: 0.9 }],
    candidates: [{ agencyId: 'ubnd-p1', fieldCode: 'den', confidence: 0.9, reasons: ['từ ngữ: đèn'] }],
    flags: [],
    restricted: false,
    denunciationSaid: null,
    aboutIds: [],
    why: ['đèn'],
    modelVersion: 'm1',
    unsure: false,
    pairs: 2,
    unknownPairs: 0,
    dispatchNo: 0,
    agencyId: null,
    handedOver: false,
    returns: [],
    question: null,
    pauseUsed: false,
    mergedInto: null,
    mergeAsked: null,
    review: null,
    accepted: false,
    closed: false,
    dueAt: dispatchBy,
    alarmAt: null,
    alarmStep: null,
    version: 1,
    ...changes,
  };
}

/** An instant in Việt Nam: `2026-06-22 14:00`. */
export function at(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+07:00`);
}

export function rule(
  id: string,
  priority: number,
  when: RegistryRuleSet['when'],
  to: Pick<RegistryRuleSet, 'agencyId' | 'agencyKind'>,
): RegistryRuleSet {
  return { id, priority, when, ...to, version: 1 };
}

export function field(code: string, handlingLimit: string, enabled = true): RegistryFieldSet {
  const automatic = { enabled, threshold: 0.75 };
  return { code, name: code, handlingLimit, photoRequired: false, countedOnly: false, automatic, version: 1 };
}

function place(code: string, name: string, lat: number, lng: number): RegistryPlaceSet {
  const formerUnits = [{ code: `cu-${code}`, name: `Xã Cũ ${code}`, district: 'Huyện Cũ' }];
  return { code, name, kind: 'phuong', lat, lng, areaKm2: 25, formerUnits, inUse: true, version: 1 };
}

function agency(
  id: string,
  name: string,
  kind: RegistryAgencySet['kind'],
  placeCodes: string[] = [],
  changes: Partial<RegistryAgencySet> = {},
): RegistryAgencySet {
  const always = { code: id, validFrom: '2020-01-01', successorIds: [], calendarId: 'default', version: 1 };
  return { id, name, kind, placeCodes, ...always, ...changes };
}

function codeOf({ code }: { code: string }): string {
  return code;
}

function byKey<T>(items: T[], key: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}
