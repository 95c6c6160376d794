import type { AnyEvent } from '#contracts';
import type { Audience, Notice } from '../domain/notices-of.js';
import type { NewDelivery } from '../persistence/delivery-store.js';
import type { StaffMember } from '../persistence/staff-store.js';

/** What a notice is about; nothing where it is not about one report. */
interface About {
  id: string;
  code: string;
}

/** One row for each member of staff who is to be told. */
export function toStaff(about: About, event: AnyEvent, notice: Notice, staff: readonly StaffMember[]): NewDelivery[] {
  const of = factsOf(about, event, notice);
  const people = new Set(notice.audiences.flatMap((audience) => accountsOf(audience, staff)));
  return [...people].map((recipient) => ({ ...of, recipient, channel: 'in-app' }));
}

export function factsOf({ id, code }: About, event: AnyEvent, { kind, facts }: Notice) {
  return { reportId: id, eventId: event.id, eventTime: event.time, kind, code, facts };
}

function accountsOf(audience: Audience, staff: readonly StaffMember[]): string[] {
  const members = staff.filter(({ id, roles, agencyId }) => {
    if (audience.who === 'account') return id === audience.id;
    if (audience.who === 'reporter') return false;
    const here = audience.agencyId === undefined || audience.agencyId === agencyId;
    return here && audience.roles.some((role) => roles.includes(role));
  });
  return members.map(({ id }) => id);
}
