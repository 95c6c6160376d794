import { parseLimit } from '#calendar';
import type { Timing } from '../../handling-clock/domain/handling-clock.js';
import { headMayExtendTo, openExtension } from '../../handling-clock/domain/handling-clock.js';
import type { CaseActor } from './case-actor.js';
import type { CaseState } from './case-state.js';
import { latestAnswer } from './case-state.js';

/** What a condition may look at besides the case. Pure: the instant and the working time come in. */
export interface Facts {
  actor: CaseActor;
  now: Date;
  timing: Timing;
}

export type ConditionCode =
  | 'return-window-closed'
  | 'return-window-open'
  | 'return-already-asked'
  | 'no-return-asked'
  | 'ruling-is-final'
  | 'deadline-passed'
  | 'extension-already-asked'
  | 'no-extension-asked'
  | 'own-extension'
  | 'extension-needs-supervisor'
  | 'own-answer'
  | 'no-reopening-asked'
  | 'reopen-window-closed'
  | 'already-answered';

export interface Condition {
  code: ConditionCode;
  holds(state: CaseState, facts: Facts): boolean;
}

const condition = (code: ConditionCode, holds: Condition['holds']): Condition => ({ code, holds });

/** Eight working hours, urgent two clock hours (domain: "Return protocol"); the instant itself is inside. */
export const withinReturnWindow = condition(
  'return-window-closed',
  ({ clock }, { now }) => clock !== null && now <= clock.returnUntil,
);

/** Until then the agency returns by itself. */
export const afterReturnWindow = condition(
  'return-window-open',
  (state, facts) => state.clock !== null && !withinReturnWindow.holds(state, facts),
);

export const noReturnAsked = condition('return-already-asked', ({ returnRequest }) => returnRequest === null);

export const returnAsked = condition('no-return-asked', ({ returnRequest }) => returnRequest !== null);

export const noRuling = condition('ruling-is-final', ({ ruling }) => !ruling);

export const beforeDue = condition('deadline-passed', ({ clock }, { now }) => clock !== null && now < clock.dueAt);

export const noExtensionAsked = condition(
  'extension-already-asked',
  ({ clock }) => clock !== null && openExtension(clock) === undefined,
);

export const extensionAsked = condition(
  'no-extension-asked',
  ({ clock }) => clock !== null && openExtension(clock) !== undefined,
);

export const extensionOfOther = condition(
  'own-extension',
  ({ clock }, { actor }) => clock !== null && openExtension(clock)?.by !== actor.id,
);

/** Once by the own head, at most half of the limit; after that by the supervisor. */
export const extensionOfHead = condition('extension-needs-supervisor', ({ clock }, { timing }) => {
  const asked = clock && openExtension(clock);
  if (!clock || !asked) return false;
  const first = clock.extensions.every(({ state }) => state !== 'granted');
  return first && asked.until <= headMayExtendTo(clock, timing);
});

/** Four eyes: nobody approves what they wrote. */
export const answerOfOther = condition('own-answer', (state, { actor }) => latestAnswer(state)?.by !== actor.id);

export const reopeningAsked = condition('no-reopening-asked', ({ reopening }) => reopening !== null);

/** Asked by a citizen within 15 days of closing. */
export const withinReopenWindow = condition('reopen-window-closed', ({ closedAt }, { now, timing }) => {
  if (!closedAt) return false;
  return now <= timing.calendar.due(closedAt, parseLimit(timing.limits.reopenWindow));
});

/** A citizen withdraws before an answer: a case that was reopened has had one. */
export const noApprovedAnswer = condition('already-answered', ({ answers }) =>
  answers.every(({ state }) => state !== 'approved'),
);
