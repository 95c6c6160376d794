import { parseLimit } from '#calendar';
import type { AnyEvent, DispatchInformationRequested, Urgency } from '#contracts';
import type { Timing } from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import { movedBy } from '../../../apps/routing/src/triage/domain/ask-citizen.js';
import { makes, type Terms } from './terms.js';

/** The dispatch deadline as services said it, and the first time that it was not what received instant and limits make. */
export interface ExpectedDispatchBy {
  receivedAt: Date;
  /** As it was said last. */
  dispatchBy: Date;
  urgency: Urgency;
  /** The first dispatch was said: from then on it stays. */
  dispatched?: boolean;
  /** A question for which the clock stands still. */
  question?: DispatchInformationRequested;
  wrong?: Date;
}

export function dispatchByAfter(
  before: ExpectedDispatchBy | undefined,
  event: AnyEvent,
  terms: Terms,
): ExpectedDispatchBy | undefined {
  if (event.type === 'vn.dieuphoi.report.submitted') {
    const { parentId } = event.data;
    const receivedAt = new Date(event.data.receivedAt);
    const promised = new Date(event.data.dispatchBy);
    const first: ExpectedDispatchBy = { receivedAt, dispatchBy: promised, urgency: 'normal' };
    // A part of a split report has the deadline of the whole.
    if (parentId !== undefined) return first;
    return said(first, promised, terms, ({ calendar, limits }) =>
      calendar.due(receivedAt, parseLimit(limits.dispatchNormal)),
    );
  }
  return before && movedAfter(before, event, terms);
}

function movedAfter(before: ExpectedDispatchBy, event: AnyEvent, terms: Terms): ExpectedDispatchBy {
  const { receivedAt, dispatchBy, urgency, question, ...rest } = before;
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.classified':
      // Urgency may only shorten it; what the reporter added is urgent from when it was read.
      return said({ ...before, urgency: event.data.urgency }, new Date(event.data.dispatchBy), terms, (timing) => {
        if (event.data.urgency === 'normal' || before.dispatched) return dispatchBy;
        const since = event.data.again ? new Date(event.data.classifiedAt) : receivedAt;
        const urgent = timing.calendar.due(since, parseLimit(timing.limits.dispatchUrgent));
        return urgent < dispatchBy ? urgent : dispatchBy;
      });
    case 'vn.dieuphoi.dispatch.information-requested':
      return event.data.pauses ? { ...before, question: event.data } : before;
    case 'vn.dieuphoi.dispatch.resumed':
      return said(
        { ...rest, receivedAt, dispatchBy, urgency },
        new Date(event.data.dispatchBy),
        terms,
        ({ calendar }) =>
          question ? movedBy(question, { dispatchBy, urgency }, calendar, new Date(event.data.resumedAt)) : dispatchBy,
      );
    case 'vn.dieuphoi.dispatch.dispatched':
      return said({ ...before, dispatched: true }, new Date(event.data.dispatchBy), terms, () => dispatchBy);
    default:
      return before;
  }
}

function said(
  state: ExpectedDispatchBy,
  dispatchBy: Date,
  terms: Terms,
  made: (timing: Timing) => Date,
): ExpectedDispatchBy {
  const wrong = state.wrong ?? (makes(terms, dispatchBy, made) ? undefined : dispatchBy);
  return { ...state, dispatchBy, ...(wrong && { wrong }) };
}
