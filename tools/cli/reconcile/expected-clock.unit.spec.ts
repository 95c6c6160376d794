import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '#contracts';
import { at, facts, received, timing, type Who } from '../../../apps/tracking/test/cases.js';
import { act, type StaffStep } from '../../../apps/tracking/src/cases/domain/act.js';
import { takeEvent } from '../../../apps/tracking/src/cases/domain/take-event.js';
import { permit } from '../../../apps/tracking/src/cases/domain/transitions.js';
import { fireAlarms } from '../../../apps/tracking/src/handling-clock/domain/fire-alarm.js';
import { computeDeadlines } from '../../../apps/tracking/src/handling-clock/domain/handling-clock.js';
import { clockAfter, type ExpectedClock, noClock } from './expected-clock.js';
import { builtIn } from './terms.js';

const terms = builtIn();
const steps: StaffStep[] = [
  { action: 'return', input: { reason: 'not-our-field', note: 'n' } },
  { action: 'recall', input: { reason: 'r' } },
  { action: 'information-request', input: { question: 'q' } },
  { action: 'resume' },
  { action: 'extension-request', input: { until: at('10/7 17:00'), reason: 'r' } },
  { action: 'extension-decision', input: { extensionId: 'e', granted: true, reason: 'r' } },
  { action: 'extension-decision', input: { extensionId: 'e', granted: false, reason: 'r' } },
  { action: 'answer', input: { outcome: 'fixed', text: 't' } },
  { action: 'approval' },
  { action: 'reopen', input: { reason: 'r' } },
];
const whoever: Who[] = ['officer', 'head', 'deputy', 'dispatcher', 'supervisor'];

/** A case and what its events make of its clock, after any number of moves: who does what, after how many hours. */
class Life {
  state = received({ contactable: true });
  made: ExpectedClock = { ...noClock, contactable: true };
  private now = at('22/6 08:00');

  move(n: number, hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
    const fired = fireAlarms(this.state, facts('system', this.now));
    this.keep(fired);
    if (!this.state.standing) return this.dispatch(n);
    const lawful = whoever
      .map((who) => facts(who, this.now))
      .flatMap((asked) => steps.map((step) => ({ step, asked })))
      .filter(({ step, asked }) => permit(step.action, this.state, asked.actor, asked).may);
    const next = lawful[n % lawful.length];
    const done = next && act(this.state, next.step, { ...next.asked, newId: () => 'e' });
    if (done && 'state' in done) this.keep(done);
  }

  private dispatch(n: number): void {
    const dispatchNo = this.state.dispatchNo + 1;
    const decidedAt = this.now.toISOString();
    const event = {
      ...{ subject: 'r1', source: '/routing', time: decidedAt, type: 'vn.dieuphoi.dispatch.dispatched' },
      data: {
        ...{ dispatchNo, agencyId: n % 3 ? 'a' : 'b', supportIds: [], fieldCode: 'f', by: { kind: 'machine' } },
        ...{ reasons: [], decidedAt, dispatchBy: decidedAt, receivedAt: decidedAt, urgency: 'normal', ruling: false },
        ...{ handlingLimit: ['3wd', '7wd', '24h'][n % 3], calendarId: 'default', calendarVersion: 1 },
      },
    } as unknown as AnyEvent;
    this.made = clockAfter(this.made, event, terms);
    this.keep(takeEvent(this.state, event, facts('system', this.now))!);
  }

  private keep({ state, events }: Pick<ReturnType<typeof fireAlarms>, 'state' | 'events'>): void {
    this.state = state;
    for (const event of events) {
      this.made = clockAfter(this.made, { ...event, time: this.now.toISOString() } as unknown as AnyEvent, terms);
    }
  }
}

describe('the clock that the events of a case make', () => {
  it('is the clock that the case has, whatever happened', () => {
    const seen = { pauses: 0, extensions: 0, reopened: 0, dispatches: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 30 })), { maxLength: 40, size: 'max' }),
        (moves) => {
          const life = new Life();
          for (const [n, hours] of moves) {
            life.move(n, hours);
            const { clock, dispatchNo, handlingNo } = life.state;
            const made = life.made.clock && computeDeadlines(life.made.clock, timing);
            const shown = ({ anchor, limit, due0, dueAt, pauses, extensions }: NonNullable<typeof clock>) => ({
              ...{ anchor, limit, due0, dueAt, pauses, extensions },
            });
            expect(made && shown(made)).toEqual(clock && shown(clock));
            seen.pauses += clock?.pauses.length ?? 0;
            seen.extensions += clock?.extensions.filter(({ state }) => state === 'granted').length ?? 0;
            seen.reopened += Number(handlingNo > dispatchNo);
            seen.dispatches += Number(dispatchNo > 1);
          }
        },
      ),
      { numRuns: 100, seed: 2026 },
    );
    // It went everywhere.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});
