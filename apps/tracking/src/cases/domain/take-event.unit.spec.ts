import { describe, expect, it } from '@jest/globals';
import type { AnyEvent, EventDataByType } from '#contracts';
import { actors, at, dispatched, facts, received, timing, type Who } from '../../../test/cases.js';
import { act, type StaffStep } from './act.js';
import { caseClock } from './case-clock.js';
import { type CaseState, isDispatchPaused } from './case-state.js';
import { takeEvent } from './take-event.js';

describe('the clock of a case that is dispatched again', () => {
  it('goes on when it comes back to the agency that returned it', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const back = dispatchedAgain(returned, at('23/6 09:00'), { agencyId: 'a', ruling: true });
    expect(back.clock).toMatchObject({ anchor: at('22/6 08:00'), due0: at('25/6 17:00'), dueAt: at('25/6 17:00') });
    expect(back).toMatchObject({ status: 'dispatched', dispatchNo: 2, handlingNo: 2 });
  });

  it('goes on when it comes back to the one that took over from that agency', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const back = dispatchedAgain(returned, at('23/6 09:00'), { agencyId: 'a-moi', givenBack: true });
    expect(back).toMatchObject({ agencyId: 'a-moi', clock: { anchor: at('22/6 08:00'), due0: at('25/6 17:00') } });
  });

  it('may only get shorter by another limit', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const again = (handlingLimit: string) =>
      dispatchedAgain(returned, at('23/6 09:00'), { agencyId: 'a', handlingLimit }).clock?.due0;
    expect(again('2wd')).toEqual(at('24/6 17:00'));
    expect(again('5wd')).toEqual(at('25/6 17:00'));
  });

  it('keeps the pauses that it had and does not wait for the citizen any longer', () => {
    const accepted = step(dispatched(), { action: 'accept' }, 'focal', at('22/6 08:30'));
    const asked = step(
      accepted,
      { action: 'information-request', input: { question: 'Ở đâu?' } },
      'focal',
      at('22/6 09:00'),
    );
    const returned = step(asked, returning, 'supervisor', at('23/6 09:00'));
    const back = dispatchedAgain(returned, at('24/6 09:00'), { agencyId: 'a' });
    expect(back.clock?.pauses).toMatchObject([{ from: at('22/6 09:00'), to: at('23/6 09:00') }]);
    expect(back.clock?.due0).toEqual(at('26/6 17:00'));
  });

  it('starts anew for another agency, and for one from which it had been recalled', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const elsewhere = dispatchedAgain(returned, at('23/6 09:00'), { agencyId: 'b' });
    expect(elsewhere.clock?.due0).toEqual(at('26/6 17:00'));

    const recalled = step(dispatched(), { action: 'recall', input: { reason: 'r' } }, 'supervisor', at('22/6 15:00'));
    expect(dispatchedAgain(recalled, at('23/6 09:00'), { agencyId: 'a' }).clock?.due0).toEqual(at('26/6 17:00'));
  });
});

describe('a case that goes on for others too', () => {
  it('is not withdrawn by one of them', () => {
    const absorbed = { reportId: 'other', absorbedAt: at('22/6 09:00').toISOString() };
    const root = taken(dispatched(), 'absorbed', absorbed, at('22/6 09:00'));
    const asked = { requestId: 'w', requestedAt: at('22/6 10:00').toISOString() };
    const event = { type: 'vn.dieuphoi.report.withdrawal-requested', subject: 'r', source: '/intake', data: asked };
    const answer = takeEvent(
      root,
      { ...event, time: asked.requestedAt } as AnyEvent,
      facts('system', at('22/6 10:00')),
    );
    expect(answer?.state.status).toBe('dispatched');
    expect(answer?.events).toMatchObject([{ data: { requestId: 'w', reason: 'others-merged' } }]);
  });
});

describe('the time to decide, before and between dispatches', () => {
  const now = at('22/6 15:00');
  const say = (state: CaseState, type: string, data: object) => taken(state, type, data, now);

  it('is the limit of the second dispatch once routing has heard of a return', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const decideBy = at('22/6 17:00');
    const known = say(returned, 'triage-requested', {
      reasons: ['returned'],
      requestedAt: now.toISOString(),
      decideBy: decideBy.toISOString(),
      dispatchNo: 1,
    });
    expect(caseClock(known, at('22/6 16:00'), timing)).toMatchObject({ state: 'soon', minutesLeft: 60 });
    expect(known.dispatchBy).toEqual(at('22/6 14:00'));
  });

  it('runs on while the citizen is asked too late for a pause', () => {
    const question = { requestId: 'q', question: 'Ở đâu?', askedAt: now.toISOString(), replyBy: now.toISOString() };
    const ask = (pauses: boolean) => say(received(), 'information-requested', { ...question, pauses, dispatchNo: 0 });
    expect(caseClock(ask(false), now, timing)).toMatchObject({ state: 'overdue', minutesLeft: -60 });
    expect(caseClock(ask(true), now, timing)).toMatchObject({ state: 'paused' });
    expect([ask(false), ask(true)].map(isDispatchPaused)).toEqual([false, true]);
  });

  it('moves with the deadline when the pause ends', () => {
    const paused = { ...received(), status: 'awaiting-citizen' as const, dispatchPaused: true };
    const dispatchBy = at('23/6 09:00');
    const resumed = { requestId: 'q', resumedAt: now.toISOString(), dispatchBy: dispatchBy.toISOString() };
    expect(say(paused, 'resumed', resumed)).toMatchObject({ dispatchBy, decideBy: dispatchBy, dispatchPaused: false });
  });
});

describe('a report that is classified again', () => {
  const said = { flags: ['emergency'], urgency: 'urgent', place: { code: '08707', doubt: 0 }, again: true };

  it('is as urgent as it is now, and due when routing says, without moving', () => {
    const awaiting = { ...received(), status: 'awaiting-citizen' as const };
    const [dispatchBy, decideBy] = [at('22/6 11:30'), at('22/6 11:30')].map((due) => due.toISOString());
    const known = taken(awaiting, 'classified', { ...said, dispatchBy, decideBy }, at('22/6 11:00'));
    expect(known).toMatchObject({
      ...{ status: 'awaiting-citizen', urgency: 'urgent', placeCode: '08707', denunciation: false },
      ...{ dispatchBy: at('22/6 11:30'), decideBy: at('22/6 11:30') },
    });
  });

  it('keeps its dispatch deadline after a return, when the next decision is due later', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const due = { dispatchBy: returned.dispatchBy.toISOString(), decideBy: at('22/6 15:40').toISOString() };
    const known = taken(returned, 'classified', { ...said, ...due }, at('22/6 15:10'));
    expect(known).toMatchObject({ dispatchBy: returned.dispatchBy, decideBy: at('22/6 15:40') });
  });
});

const returning: StaffStep = { action: 'return', input: { reason: 'not-our-field', note: 'n' } };

function step(state: CaseState, taken: StaffStep, who: Who, now: Date): CaseState {
  const result = act(state, taken, { ...facts(who, now), actor: actors[who], newId: () => 'id' });
  if (!('state' in result)) throw new Error(JSON.stringify(result));
  return result.state;
}

function dispatchedAgain(
  state: CaseState,
  decidedAt: Date,
  extra: Partial<EventDataByType['vn.dieuphoi.dispatch.dispatched']>,
): CaseState {
  const data: EventDataByType['vn.dieuphoi.dispatch.dispatched'] = {
    dispatchNo: state.dispatchNo + 1,
    agencyId: 'a',
    supportIds: [],
    fieldCode: 'f',
    reasons: [],
    by: { kind: 'person', actor: 'd' },
    decidedAt: decidedAt.toISOString(),
    dispatchBy: state.dispatchBy.toISOString(),
    receivedAt: state.receivedAt.toISOString(),
    urgency: 'normal',
    handlingLimit: '3wd',
    calendarId: 'default',
    calendarVersion: timing.calendar.definition.version,
    ruling: false,
    ...extra,
  };
  return taken(state, 'dispatched', data, decidedAt);
}

/** The case after routing has said something of it. */
function taken(state: CaseState, type: string, data: object, now: Date): CaseState {
  const event = {
    specversion: '1.0',
    id: 'e',
    source: '/routing',
    type: `vn.dieuphoi.dispatch.${type}`,
    subject: state.id,
    time: now.toISOString(),
    sequence: 1,
    data,
  };
  const result = takeEvent(state, event as AnyEvent, facts('system', now));
  if (!result) throw new Error('not taken');
  return result.state;
}
