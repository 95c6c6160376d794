import type { ReturnReason } from '#contracts';
import { resumeClock } from '../../../handling-clock/domain/handling-clock.js';
import { caseEvent, type Effect } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Action, ActionFacts } from './action.js';

export interface ReturnInput {
  reason: ReturnReason;
  note: string;
  suggestedAgencyId?: string;
}

export interface ReturnDecisionInput {
  granted: boolean;
  reason: string;
}

export interface AssignmentInput {
  assignee?: string;
  unit?: string;
}

export const accept: Action<object> = (state, _input, { to, now, actor }) => ({
  state: { ...state, status: to },
  events: [caseEvent(state, 'accepted', { acceptedAt: now.toISOString(), by: actor.id, deemed: false })],
});

export const returnCase: Action<ReturnInput> = (state, input, facts) =>
  suggestsHolder(state, input) ? { invalid: 'suggests-holder' } : giveBack(state, input, facts);

/** Its clock is kept: it goes on when the case comes back to the same agency. */
function giveBack(state: CaseState, input: ReturnInput, { to, now, actor: { id: by }, timing }: ActionFacts): Effect {
  return {
    state: { ...withoutDispatch(state), clock: state.clock && resumeClock(state.clock, now, timing), status: to },
    events: [
      caseEvent(state, 'returned', {
        ...input,
        agencyId: state.agencyId ?? '',
        returnedAt: now.toISOString(),
        by,
      }),
    ],
  };
}

/** After the window an agency may only ask; until the supervisor decides it goes on working. */
export const askReturn: Action<ReturnInput> = (state, input, { now, actor: { id: by } }) => {
  if (suggestsHolder(state, input)) return { invalid: 'suggests-holder' };
  return {
    state: { ...state, returnRequest: { ...input, requestedAt: now, by } },
    events: [
      caseEvent(state, 'return-requested', {
        ...input,
        agencyId: state.agencyId ?? '',
        requestedAt: now.toISOString(),
        by,
      }),
    ],
  };
};

/** Whoever gives a case back says that it is not theirs. */
function suggestsHolder({ agencyId }: CaseState, { suggestedAgencyId }: ReturnInput): boolean {
  return suggestedAgencyId !== undefined && suggestedAgencyId === agencyId;
}

/** With the supervisor's consent the return is that of whoever asked for it. */
export const decideReturn: Action<ReturnDecisionInput> = (state, decision, facts) => {
  const { returnRequest } = state;
  const forReporter = returnRequest?.requestId;
  const decided = caseEvent(state, 'return-decided', {
    ...decision,
    agencyId: state.agencyId ?? '',
    decidedAt: facts.now.toISOString(),
    by: facts.actor.id,
    ...(forReporter && returnRequest.reason === 'recalled' && { requestId: forReporter }),
  });
  if (!returnRequest || !decision.granted) {
    // The agency had asked itself; the reporter, whose dispatch was looked at meanwhile, hears of it apart.
    const { now } = facts;
    const apart = forReporter && returnRequest.reason !== 'recalled';
    const declined = { requestId: forReporter ?? '', reason: decision.reason, declinedAt: now.toISOString() };
    const events = apart ? [decided, caseEvent(state, 'request-declined', declined)] : [decided];
    return { state: { ...state, returnRequest: null }, events };
  }
  const { by, reason, note, suggestedAgencyId } = returnRequest;
  const input = { reason, note, suggestedAgencyId };
  // The agency that was proposed may have taken the case over since.
  if (suggestsHolder(state, input)) input.suggestedAgencyId = undefined;
  const returned = giveBack(state, input, { ...facts, actor: { ...facts.actor, id: by } });
  // Taken back, as if it had never been given.
  const clock = reason === 'recalled' ? null : returned.state.clock;
  return { state: { ...returned.state, clock }, events: [decided, ...returned.events] };
};

export const assign: Action<AssignmentInput> = (state, { assignee, unit }, { now, actor }) => ({
  state: { ...state, assignee: assignee ?? null, unit: unit ?? null },
  events: [caseEvent(state, 'assigned', { assignee, unit, assignedAt: now.toISOString(), by: actor.id })],
});

/** The dispatch no longer stands; routing decides again. The last agency is kept for the record. */
export function withoutDispatch(state: CaseState): CaseState {
  return { ...state, standing: false, assignee: null, unit: null, question: null, returnRequest: null };
}
