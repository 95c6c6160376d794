import type { CaseStatus } from '#contracts';
import { startClock } from '../../../handling-clock/domain/handling-clock.js';
import type { Effect } from '../case-event.js';
import { caseEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Facts } from '../conditions.js';
import type { Action } from './action.js';
import { deadlineSet } from './action.js';
import { withoutDispatch } from './hand-over.js';

export const nudge: Action<{ note: string }> = (state, { note }, { now, actor }) => ({
  state,
  events: [
    caseEvent(state, 'reminded', {
      step: 'nudge',
      dueAt: (state.clock?.dueAt ?? now).toISOString(),
      remindedAt: now.toISOString(),
      assignee: state.assignee ?? undefined,
      agencyId: state.agencyId ?? '',
      note,
      by: actor.id,
    }),
  ],
});

export const recall: Action<{ reason: string }> = (state, { reason }, { to, now, actor }) =>
  recalled(state, { note: reason, by: actor.id }, to, now);

interface Recall {
  note: string;
  by: string;
  intoReportId?: string;
  suggestedAgencyId?: string;
}

/** Taken back before the agency accepted, as if it had never been given; routing decides again. */
export function recalled(state: CaseState, why: Recall, to: CaseStatus, now: Date): Effect {
  return {
    state: { ...withoutDispatch(state), clock: null, status: to },
    events: [
      caseEvent(state, 'returned', {
        ...why,
        agencyId: state.agencyId ?? '',
        reason: 'recalled',
        returnedAt: now.toISOString(),
      }),
    ],
  };
}

export const reopen: Action<{ reason: string }> = (state, { reason }, { to, ...facts }) =>
  reopened(state, reason, to, facts);

/** Each reopening starts a numbered handling period with a full limit; the return window does not start again. */
export function reopened(state: CaseState, reason: string, to: CaseStatus, { now, timing, actor }: Facts): Effect {
  const { clock } = state;
  if (!clock) throw new Error(`Case ${state.id} was closed without a clock.`);
  const started = startClock({ anchor: now, limit: clock.limit, urgent: state.urgency === 'urgent' }, timing);
  const after: CaseState = {
    ...state,
    status: to,
    handlingNo: state.handlingNo + 1,
    clock: { ...started, returnUntil: clock.returnUntil },
    closedAt: null,
    reopening: null,
    returnRequest: null,
  };
  return {
    state: after,
    events: [
      caseEvent(after, 'reopened', {
        requestId: state.reopening?.requestId,
        reason,
        reopenedAt: now.toISOString(),
        dueAt: started.dueAt.toISOString(),
        by: actor.kind === 'worker' ? 'system' : actor.id,
      }),
      ...deadlineSet(state, after, 'reopened', now),
    ],
  };
}

export const declineReopening: Action<{ reason: string }> = (state, { reason }, { now }) => ({
  state: { ...state, reopening: null },
  events: [
    caseEvent(state, 'request-declined', {
      requestId: state.reopening?.requestId ?? '',
      reason,
      declinedAt: now.toISOString(),
    }),
  ],
});
