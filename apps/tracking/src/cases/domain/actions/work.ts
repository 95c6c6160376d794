import type { CaseStatus } from '#contracts';
import { pauseClock, resumeClock } from '../../../handling-clock/domain/handling-clock.js';
import type { Effect } from '../case-event.js';
import { caseEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Facts } from '../conditions.js';
import type { Action } from './action.js';
import { deadlineSet } from './action.js';

export const progress: Action<{ note: string }> = (state, { note }, { to, now, actor }) => ({
  state: { ...state, status: to },
  events: [caseEvent(state, 'progressed', { note, progressedAt: now.toISOString(), by: actor.id })],
});

export const askCitizen: Action<{ question: string }> = (state, { question }, facts) => {
  const { to, now, actor, timing, newId } = facts;
  const requestId = newId();
  const clock = state.clock && state.contactable ? pauseClock(state.clock, requestId, now, timing) : state.clock;
  const pauses = clock !== state.clock;
  const asked = { requestId, question, askedAt: now.toISOString(), pauses, by: actor.id };
  return {
    state: { ...state, status: to, question: requestId, clock },
    events: [caseEvent(state, 'information-requested', asked)],
  };
};

export const resume: Action<object> = (state, _input, { to, ...facts }) => resumed(state, to, facts);

/** The citizen has replied, the pause is used up, or the agency goes on without waiting. */
export function resumed(state: CaseState, to: CaseStatus, { now, timing }: Pick<Facts, 'now' | 'timing'>): Effect {
  const clock = state.clock && resumeClock(state.clock, now, timing);
  const after: CaseState = { ...state, status: to, question: null, clock };
  return {
    state: after,
    events: [
      caseEvent(state, 'resumed', {
        requestId: state.question ?? '',
        resumedAt: now.toISOString(),
        dueAt: (clock?.dueAt ?? now).toISOString(),
      }),
      ...deadlineSet(state, after, 'pause', now),
    ],
  };
}

export const forwardOutside: Action<{ to: string; reason: string }> = (state, input, { to, now, actor }) => ({
  state: { ...state, status: to },
  events: [caseEvent(state, 'forwarded', { ...input, forwardedAt: now.toISOString(), by: actor.id })],
});

export const completePart: Action<{ note: string }> = (state, { note }, { now, actor }) => ({
  state,
  events: [
    caseEvent(state, 'support-completed', {
      agencyId: actor.agencyId ?? '',
      note,
      completedAt: now.toISOString(),
      by: actor.id,
    }),
  ],
});
