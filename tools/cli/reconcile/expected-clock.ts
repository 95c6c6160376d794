import type { AnyEvent, CaseInformationRequested, CaseOpened, DispatchDispatched } from '#contracts';
import {
  continueClock,
  type Extension,
  type HandlingClock,
  resumeClock,
  startClock,
} from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import { calendarOf, type Terms, timingAt } from './terms.js';

/** What the events of a report make of its handling clock. */
export interface ExpectedClock {
  contactable: boolean;
  /** The dispatch that was said last. */
  given?: DispatchDispatched;
  /** The lead that has the case or had it last. */
  agencyId?: string;
  clock: HandlingClock | null;
}

export const noClock: ExpectedClock = { contactable: false, clock: null };

export function clockAfter(before: ExpectedClock, event: AnyEvent, terms: Terms): ExpectedClock {
  switch (event.type) {
    case 'vn.dieuphoi.report.submitted':
      return { ...before, contactable: event.data.contactChannels.includes('email') };
    case 'vn.dieuphoi.dispatch.dispatched':
      return { ...before, given: event.data };
    case 'vn.dieuphoi.case.opened':
      return opened(before, event.data, terms);
    case 'vn.dieuphoi.case.transferred':
      return { ...before, agencyId: event.data.agencyId };
    case 'vn.dieuphoi.dispatch.revoked':
      return event.data.dispatchNo === before.given?.dispatchNo ? { ...before, clock: null } : before;
    default:
      return { ...before, clock: before.clock && runningAfter(before.clock, before, event, terms) };
  }
}

/** It goes on for an agency that gets back what it returned, or what the agency returned that it took over from. */
function opened({ given, agencyId, clock, ...before }: ExpectedClock, data: CaseOpened, terms: Terms): ExpectedClock {
  if (given?.dispatchNo !== data.dispatchNo) return { ...before, agencyId: data.agencyId, clock: null };
  const openedAt = new Date(data.openedAt);
  const { limits, ...now } = timingAt(terms, openedAt, data.calendarId);
  const timing = { limits, calendar: calendarOf(terms, data.calendarId, data.calendarVersion) ?? now.calendar };
  const { decidedAt, handlingLimit: limit, urgency, givenBack } = given;
  const goesOn = clock && (agencyId === given.agencyId || givenBack);
  return {
    ...before,
    given,
    agencyId: given.agencyId,
    clock: goesOn
      ? continueClock(resumeClock(clock, openedAt, timing), limit, timing)
      : startClock({ anchor: new Date(decidedAt), limit, urgent: urgency === 'urgent' }, timing),
  };
}

function runningAfter(
  clock: HandlingClock,
  { contactable, given }: ExpectedClock,
  event: AnyEvent,
  terms: Terms,
): HandlingClock | null {
  const timing = timingAt(terms, new Date(event.time), clock.calendarId);
  switch (event.type) {
    case 'vn.dieuphoi.case.information-requested':
      return stopped(clock, event.data, contactable);
    case 'vn.dieuphoi.case.resumed':
      return resumeClock(clock, new Date(event.data.resumedAt), timing);
    case 'vn.dieuphoi.case.returned':
      return event.data.reason === 'recalled' ? null : resumeClock(clock, new Date(event.data.returnedAt), timing);
    case 'vn.dieuphoi.case.extension-requested': {
      const { extensionId, reason, by } = event.data;
      const instants = { until: new Date(event.data.until), requestedAt: new Date(event.data.requestedAt) };
      const asked: Extension = { extensionId, reason, by, ...instants, state: 'asked' };
      return { ...clock, extensions: [...clock.extensions, asked] };
    }
    case 'vn.dieuphoi.case.extension-decided': {
      const state = event.data.granted ? 'granted' : 'denied';
      const decided = (one: Extension): Extension =>
        one.extensionId === event.data.extensionId ? { ...one, state } : one;
      return { ...clock, extensions: clock.extensions.map(decided) };
    }
    case 'vn.dieuphoi.case.reopened': {
      const anchor = new Date(event.data.reopenedAt);
      return startClock({ anchor, limit: clock.limit, urgent: given?.urgency === 'urgent' }, timing);
    }
    default:
      return clock;
  }
}

function stopped(clock: HandlingClock, asked: CaseInformationRequested, contactable: boolean): HandlingClock {
  const from = new Date(asked.askedAt);
  const pauses = asked.pauses ?? (contactable && from < clock.warnAt);
  return pauses ? { ...clock, pauses: [...clock.pauses, { requestId: asked.requestId, from, to: null }] } : clock;
}
