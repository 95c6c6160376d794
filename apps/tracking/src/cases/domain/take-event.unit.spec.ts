import { describe, expect, it } from '@jest/globals';
import type { EventDataByType } from '#contracts';
import { actors, at, dispatched, facts, timing, type Who } from '../../../test/cases.js';
import { act, type StaffStep } from './act.js';
import type { CaseState } from './case-state.js';
import { takeEvent } from './take-event.js';

describe('the clock of a case that is dispatched again', () => {
  it('goes on when it comes back to the agency that returned it', () => {
    const returned = step(dispatched(), returning, 'focal', at('22/6 15:00'));
    const back = dispatchedAgain(returned, at('23/6 09:00'), { agencyId: 'a', ruling: true });
    expect(back.clock).toMatchObject({ anchor: at('22/6 08:00'), due0: at('25/6 17:00'), dueAt: at('25/6 17:00') });
    expect(back).toMatchObject({ status: 'dispatched', dispatchNo: 2, handlingNo: 2 });
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
  const event = {
    specversion: '1.0' as const,
    id: 'e',
    source: '/routing' as const,
    type: 'vn.dieuphoi.dispatch.dispatched' as const,
    subject: state.id,
    time: decidedAt.toISOString(),
    sequence: 1,
    data,
  };
  const taken = takeEvent(state, event as never, facts('system', decidedAt));
  if (!taken) throw new Error('not taken');
  return taken.state;
}
