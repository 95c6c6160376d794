import { defaultCalendar, WorkCalendar } from '#calendar';
import type { Limits, RegistryAgencySet } from '#contracts';
import { defaultLimits } from '#registry';
import type { CaseActor } from '../src/cases/domain/case-actor.js';
import { type CaseState, openCase } from '../src/cases/domain/case-state.js';
import { startClock, type Timing } from '../src/handling-clock/domain/handling-clock.js';
import { armed } from '../src/handling-clock/domain/next-alarm.js';

export const timing: Timing = { calendar: new WorkCalendar(defaultCalendar), limits: defaultLimits };

export const timingWith = (limits: Partial<Limits>): Timing => ({ ...timing, limits: { ...defaultLimits, ...limits } });

/** In Vietnam in 2026: `22/6 08:00`. */
export function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  const [d = '', m = ''] = day.split('/');
  return new Date(`2026-${m.padStart(2, '0')}-${d.padStart(2, '0')}T${time}+07:00`);
}

const member = (role: string, agencyId: string, id = `${role}-${agencyId}`): CaseActor => ({
  kind: 'staff',
  id,
  roles: [role],
  agencyId,
});

export const actors = {
  officer: member('officer', 'a'),
  focal: member('focal-point', 'a'),
  head: member('head', 'a'),
  deputy: member('head', 'a', 'deputy-a'),
  other: member('head', 'b'),
  supporter: member('officer', 's'),
  supervisor: member('supervisor', 'province'),
  dispatcher: member('dispatcher', 'province'),
  administrator: member('administrator', 'province'),
  citizen: { kind: 'citizen', id: 'anonymous', roles: [] },
  system: { kind: 'worker', id: 'tracking', roles: [] },
} satisfies Record<string, CaseActor>;

const agency = (id: string, more: Partial<RegistryAgencySet> = {}): RegistryAgencySet => ({
  ...{ id, code: id, name: id, kind: 'department', placeCodes: [], validFrom: '2020-01-01', successorIds: [] },
  ...{ calendarId: 'default', version: 1, ...more },
});

/** `h` helps; `ended` did until 31 May 2026, when `h2` took over. */
const agencies: ReadonlyMap<string, RegistryAgencySet> = new Map(
  [
    ...['a', 's', 'h', 'h2'].map((id) => agency(id)),
    agency('ended', { validTo: '2026-05-31', successorIds: ['h2'] }),
    agency('police', { kind: 'police' }),
  ].map((one) => [one.id, one]),
);

export type Who = keyof typeof actors;

export const facts = (who: Who, now: Date) => ({ actor: actors[who], now, timing, agencies });

export function received(extra: Partial<CaseState> = {}): CaseState {
  return {
    ...openCase({
      id: 'r1',
      code: 'PA-0000-0000-0000',
      kind: 'hien-truong',
      channel: 'web',
      text: 'Đèn hỏng.',
      location: null,
      fieldCode: null,
      receivedAt: at('22/6 08:00'),
      dispatchBy: at('22/6 14:00'),
      contactable: true,
      test: false,
      parentId: null,
    }),
    ...extra,
  };
}

/** Dispatched to agency a on Monday 22 June 2026 at 08:00 with three working days: due Thursday 25/6 17:00. */
export function dispatched(extra: Partial<CaseState> = {}, limit = '3wd'): CaseState {
  const anchor = at('22/6 08:00');
  const urgent = extra.urgency === 'urgent';
  return armed(
    received({
      status: 'dispatched',
      agencyId: 'a',
      supportIds: ['s'],
      standing: true,
      decides: true,
      dispatchNo: 1,
      dispatchedAt: anchor,
      handlingNo: 1,
      clock: startClock({ anchor, limit, urgent }, timing),
      ...extra,
    }),
    timing,
  );
}
