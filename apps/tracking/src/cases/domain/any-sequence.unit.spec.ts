import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyEvent } from '#contracts';
import { actors, at, dispatched, facts, type Who } from '../../../test/cases.js';
import { fireAlarms } from '../../handling-clock/domain/fire-alarm.js';
import { act, type StaffStep } from './act.js';
import type { CaseState } from './case-state.js';
import { isOpen } from './case-state.js';
import { takeEvent } from './take-event.js';
import { permit, transitions } from './transitions.js';

const steps: StaffStep[] = [
  { action: 'accept' },
  { action: 'return', input: { reason: 'not-our-field', note: 'n' } },
  { action: 'return-request', input: { reason: 'not-our-place', note: 'n' } },
  { action: 'return-decision', input: { granted: true, reason: 'r' } },
  { action: 'return-decision', input: { granted: false, reason: 'r' } },
  { action: 'recall', input: { reason: 'r' } },
  { action: 'assignment', input: { unit: 'u' } },
  { action: 'progress', input: { note: 'n' } },
  { action: 'information-request', input: { question: 'q' } },
  { action: 'resume' },
  { action: 'extension-request', input: { until: at('10/7 17:00'), reason: 'r' } },
  { action: 'extension-decision', input: { extensionId: 'id1', granted: true, reason: 'r' } },
  { action: 'answer', input: { outcome: 'fixed', text: 't' } },
  { action: 'answer', input: { outcome: 'planned', text: 't', plannedFor: '2026-07-31' } },
  { action: 'sent-back', input: { note: 'n' } },
  { action: 'approval' },
  { action: 'forward-outside', input: { to: 'x', reason: 'r' } },
  { action: 'parts', input: { note: 'n' } },
  { action: 'supporter', input: { supportId: 'h', note: 'n' } },
  { action: 'nudge', input: { note: 'n' } },
  { action: 'reopen', input: { reason: 'r' } },
  { action: 'decline-reopening', input: { reason: 'r' } },
];

const instant = '2026-06-22T03:00:00Z';
/** What the log may say at any time, however odd. */
const logged: ((dispatchNo: number, now: Date) => Pick<AnyEvent, 'type' | 'data'>)[] = [
  (dispatchNo, now) => ({
    type: 'vn.dieuphoi.dispatch.dispatched',
    data: {
      ...{ dispatchNo, agencyId: dispatchNo % 2 ? 'a' : 'b', supportIds: ['s'], fieldCode: 'f', reasons: [] },
      ...{ by: { kind: 'machine' }, decidedAt: now.toISOString(), dispatchBy: instant, receivedAt: instant },
      ...{ urgency: 'normal', handlingLimit: '3wd', calendarId: 'default', calendarVersion: 1, ruling: false },
    },
  }),
  (dispatchNo) => ({ type: 'vn.dieuphoi.dispatch.revoked', data: { dispatchNo, reason: 'r', revokedAt: instant } }),
  (dispatchNo) => ({
    type: 'vn.dieuphoi.dispatch.recall-requested',
    data: { dispatchNo, intoReportId: 'x', requestedAt: instant, by: 'd' },
  }),
  () => ({ type: 'vn.dieuphoi.dispatch.triage-requested', data: { reasons: [], requestedAt: instant, dispatchNo: 0 } }),
  () => ({ type: 'vn.dieuphoi.dispatch.merged', data: { intoReportId: 'x', mergedAt: instant, by: 'd' } }),
  () => ({ type: 'vn.dieuphoi.dispatch.withdrawn', data: { requestId: 'w', withdrawnAt: instant } }),
  (_, now) => ({
    type: 'vn.dieuphoi.report.withdrawal-requested',
    data: { requestId: 'w', requestedAt: now.toISOString() },
  }),
  (_, now) => ({
    type: 'vn.dieuphoi.report.reopening-requested',
    data: { requestId: 'o', reason: 'r', requestedAt: now.toISOString() },
  }),
  () => ({
    type: 'vn.dieuphoi.report.supplemented',
    data: { supplementNo: 1, text: 't', attachmentIds: [], supplementedAt: instant },
  }),
];

type Move =
  | { kind: 'step'; step: StaffStep; who: Who }
  /** The n-th of those that somebody may take. */
  | { kind: 'lawful'; n: number }
  | { kind: 'log'; n: number; dispatchNo: number }
  | { kind: 'back' }
  | { kind: 'time'; hours: number };

const whoever = fc.constantFrom<Who>(...(Object.keys(actors) as Who[]));
const of = <K extends string, R>(weight: number, kind: K, rest: { [N in keyof R]: fc.Arbitrary<R[N]> }) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<{ kind: K } & R>,
});
const move: fc.Arbitrary<Move> = fc.oneof(
  of(16, 'lawful', { n: fc.nat() }),
  of(5, 'step', { step: fc.constantFrom(...steps), who: whoever }),
  of(1, 'log', { n: fc.nat(logged.length - 1), dispatchNo: fc.nat(4) }),
  of(1, 'back', {}),
  of(2, 'time', { hours: fc.integer({ min: 1, max: 60 }) }),
);

function lawfulStep(state: CaseState, n: number, now: Date): { step: StaffStep; who: Who } | undefined {
  const all = (Object.keys(actors) as Who[]).flatMap((who) => steps.map((step) => ({ step, who })));
  const lawful = all.filter(({ step, who }) => permit(step.action, state, actors[who], facts(who, now)).may);
  return lawful[n % lawful.length];
}

/** From one status to another by a row of the table. */
const lawfulMoves = new Set(
  transitions.flatMap(({ from, to }) => from.map((status) => `${status} ${to === 'same' ? status : to}`)),
);

function check(before: CaseState, after: CaseState): void {
  const { clock } = after;
  if (before.status !== after.status) expect(lawfulMoves).toContain(`${before.status} ${after.status}`);
  expect(after.dispatchNo).toBeGreaterThanOrEqual(before.dispatchNo);
  expect(after.handlingNo - before.handlingNo).toBeGreaterThanOrEqual(0);
  expect(after.standing && after.agencyId === null).toBe(false);
  expect(after.standing && clock === null).toBe(false);
  expect(after.closedAt !== null).toBe(after.status === 'closed');
  expect(after.answers.filter(({ state }) => state === 'waiting').length).toBeLessThanOrEqual(1);
  if (after.status === 'answered') expect(after.answers.at(-1)?.state).toBe('waiting');
  if (!clock) return;
  expect(clock.dueAt.getTime()).toBeGreaterThanOrEqual(clock.due0.getTime());
  if (isOpen(after) && after.status === 'dispatched') expect(clock.next).not.toBeNull();
  if (!after.standing) expect(clock.next).toBeNull();
}

describe('any sequence of steps, events and time', () => {
  it('makes lawful moves only, and fires each step once and never early', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40, size: 'max' }), (moves) => {
        let state = dispatched();
        let now = at('22/6 08:00');
        let ids = 0;
        const fired = new Set<string>();
        let unread: AnyEvent[] = [];
        const keep = (after: CaseState, events: { type: string; data: object }[]) => {
          check(state, after);
          state = after;
          seen.add(after.status);
          unread = [...unread, ...(events as unknown as AnyEvent[])];
        };
        for (const next of moves) {
          now = new Date(now.getTime() + 60_000);
          switch (next.kind) {
            case 'lawful':
            case 'step': {
              const taken = next.kind === 'step' ? next : lawfulStep(state, next.n, now);
              if (!taken) break;
              const result = act(state, taken.step, { ...facts(taken.who, now), newId: () => `id${++ids}` });
              if ('state' in result) keep(result.state, result.events);
              break;
            }
            case 'log': {
              const said = logged[next.n]?.(next.dispatchNo, now);
              const event = { ...said, subject: 'r1', source: '/routing', time: now.toISOString() } as AnyEvent;
              const taken = takeEvent(state, event, facts('system', now));
              if (taken) keep(taken.state, taken.events);
              break;
            }
            case 'back':
              for (const event of unread) {
                const taken = takeEvent(state, event, facts('system', now));
                if (taken) keep(taken.state, taken.events);
              }
              unread = [];
              break;
            case 'time': {
              now = new Date(now.getTime() + next.hours * 3_600_000);
              const result = fireAlarms(state, facts('system', now));
              for (const { dispatchNo, handlingNo, step, dueAt } of result.firings) {
                const key = `${dispatchNo} ${handlingNo} ${step} ${dueAt.toISOString()}`;
                expect(fired.has(key)).toBe(false);
                fired.add(key);
                expect(dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
              }
              // Several alarms may pass through more than one state.
              state = result.state;
              check(state, state);
            }
          }
        }
      }),
      { numRuns: 100, seed: 2026 },
    );
    // It went everywhere.
    expect([...seen]).toEqual(
      expect.arrayContaining(['answered', 'awaiting-citizen', 'closed', 'reopened', 'merged', 'withdrawn']),
    );
  });
});
