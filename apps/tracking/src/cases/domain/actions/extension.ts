import { computeDeadlines, openExtension } from '../../../handling-clock/domain/handling-clock.js';
import { caseEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Action } from './action.js';
import { deadlineSet } from './action.js';

export interface ExtensionInput {
  until: Date;
  reason: string;
}

export interface ExtensionDecisionInput {
  extensionId: string;
  granted: boolean;
  reason: string;
}

export const askExtension: Action<ExtensionInput> = (state, { until, reason }, { now, actor, newId }) => {
  if (!state.clock || until <= state.clock.dueAt) return { invalid: 'until-not-later' };
  const extensionId = newId();
  const asked = { extensionId, until, reason, requestedAt: now, by: actor.id, state: 'asked' as const };
  return {
    state: { ...state, clock: { ...state.clock, extensions: [...state.clock.extensions, asked] } },
    events: [
      caseEvent(state, 'extension-requested', {
        extensionId,
        until: until.toISOString(),
        reason,
        requestedAt: now.toISOString(),
        by: actor.id,
      }),
    ],
  };
};

export const decideExtension: Action<ExtensionDecisionInput> = (state, input, { now, actor, timing }) => {
  const asked = state.clock && openExtension(state.clock);
  if (!state.clock || asked?.extensionId !== input.extensionId) return { invalid: 'unknown-extension' };
  const decided = { ...asked, state: input.granted ? ('granted' as const) : ('denied' as const) };
  const extensions = state.clock.extensions.map((extension) => (extension === asked ? decided : extension));
  const clock = computeDeadlines({ ...state.clock, extensions }, timing);
  const after: CaseState = { ...state, clock };
  return {
    state: after,
    events: [
      caseEvent(state, 'extension-decided', {
        ...input,
        dueAt: input.granted ? clock.dueAt.toISOString() : undefined,
        decidedAt: now.toISOString(),
        by: actor.id,
      }),
      ...deadlineSet(state, after, 'extension', now),
    ],
  };
};
