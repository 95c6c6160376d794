import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { defaultLimits } from '#registry';
import { dispatchByAfter, type ExpectedDispatchBy } from './expected-dispatch-by.js';
import { builtIn, type Terms } from './terms.js';

/** On Monday 22 June 2026, or the day named. */
const at = (time: string, day = 22) => new Date(`2026-06-${day}T${time}:00+07:00`);
const event = (name: string, data: object) => ({ type: `vn.dieuphoi.${name}`, data }) as AnyEvent;

const submitted = (dispatchBy: Date, more: object = {}) =>
  event('report.submitted', { receivedAt: at('08:00'), dispatchBy, ...more });
const classified = (urgency: string, dispatchBy: Date) => event('dispatch.classified', { urgency, dispatchBy });
const again = (urgency: string, dispatchBy: Date) =>
  event('dispatch.classified', { urgency, dispatchBy, again: true, classifiedAt: at('10:00') });
const asked = event('dispatch.information-requested', {
  ...{ askedAt: at('10:00').toISOString(), replyBy: at('10:00', 24).toISOString(), pauses: true },
});
const resumed = (dispatchBy: Date) => event('dispatch.resumed', { resumedAt: at('10:00', 23), dispatchBy });
const dispatched = (dispatchBy: Date) => event('dispatch.dispatched', { dispatchBy });

function after(events: readonly AnyEvent[], terms: Terms = builtIn()): ExpectedDispatchBy | undefined {
  return events.reduce<ExpectedDispatchBy | undefined>(
    (before, next) => dispatchByAfter(before, next, terms),
    undefined,
  );
}

describe('the dispatch deadline that events say', () => {
  const promised = submitted(at('14:00'));

  it.each<[string, AnyEvent[]]>([
    ['a promise', [promised, classified('normal', at('14:00')), dispatched(at('14:00'))]],
    ['an emergency', [promised, classified('urgent', at('08:30')), dispatched(at('08:30'))]],
    [
      'a pause',
      [promised, classified('normal', at('14:00')), asked, resumed(at('14:00', 23)), dispatched(at('14:00', 23))],
    ],
    ['an emergency that shows later', [promised, again('urgent', at('10:30')), dispatched(at('10:30'))]],
    ['one that shows after a return', [promised, dispatched(at('14:00')), again('urgent', at('14:00'))]],
    [
      'a part of a split report',
      [submitted(at('14:00', 23), { parentId: 'p' }), classified('normal', at('14:00', 23))],
    ],
  ])('is right for %s', (_, events) => {
    expect(after(events)).not.toHaveProperty('wrong');
  });

  it.each<[string, AnyEvent[], Date]>([
    ['promised', [submitted(at('14:01'))], at('14:01')],
    ['not shortened', [promised, classified('urgent', at('14:00'))], at('14:00')],
    ['shortened without need', [promised, classified('normal', at('08:30'))], at('08:30')],
    ['shortened as if it was urgent from the start', [promised, again('urgent', at('08:30'))], at('08:30')],
    ['not moved by a pause', [promised, asked, resumed(at('14:00'))], at('14:00')],
    ['moved without a pause', [promised, resumed(at('14:00', 23))], at('14:00', 23)],
    ['changed by a decision', [promised, dispatched(at('15:00'))], at('15:00')],
  ])('is found wrong when it was %s', (_, events, wrong) => {
    expect(after(events)).toMatchObject({ wrong });
  });

  it('may be what an earlier or later version of the limits makes', () => {
    const limits = { ...defaultLimits, version: 2, dispatchNormal: '8wh' };
    const terms = builtIn();
    terms.limits.push({ since: at('09:00').getTime(), value: limits });
    expect(after([submitted(at('08:00', 23))])).toHaveProperty('wrong');
    expect(after([submitted(at('08:00', 23))], terms)).not.toHaveProperty('wrong');
    expect(after([promised], terms)).not.toHaveProperty('wrong');
  });
});
