import { dayOf, parseLimit } from '#calendar';
import type { Outcome } from '#contracts';
import type { Timing } from '../../../handling-clock/domain/handling-clock.js';
import type { CaseEvent, Effect } from '../case-event.js';
import { caseEvent } from '../case-event.js';
import type { Answer, CaseState } from '../case-state.js';
import { latestAnswer } from '../case-state.js';
import type { Action } from './action.js';
import { resumed } from './work.js';

export interface AnswerInput {
  outcome: Outcome;
  text: string;
  /** The promised day, YYYY-MM-DD. */
  plannedFor?: string;
  attachmentIds?: string[];
}

export const answer: Action<AnswerInput> = (state, input, facts) => {
  const { to, now, actor, timing } = facts;
  const invalid = checkPromise(input, now, timing);
  if (invalid) return { invalid };
  const before = state.status === 'awaiting-citizen' ? resumed(state, 'in-progress', facts) : { state, events: [] };
  const given: Answer = {
    answerNo: state.answers.length + 1,
    outcome: input.outcome,
    text: input.text,
    plannedFor: input.outcome === 'planned' ? (input.plannedFor ?? null) : null,
    attachmentIds: input.attachmentIds ?? [],
    state: 'waiting',
    by: actor.id,
    at: now,
    note: null,
  };
  const events = [...before.events, caseEvent(state, 'answered', { ...said(given), by: actor.id })];
  return withoutReview({ ...before.state, status: to, answers: [...state.answers, given] }, events, now);
};

/** With an answer it is too late to take the case back because its reporter had its dispatch looked at. */
function withoutReview(state: CaseState, events: CaseEvent[], now: Date): Effect {
  const requestId = state.returnRequest?.requestId;
  if (requestId === undefined) return { state, events };
  const declined = { requestId, reason: 'already-answered', declinedAt: now.toISOString() };
  return {
    state: { ...state, returnRequest: null },
    events: [...events, caseEvent(state, 'request-declined', declined)],
  };
}

export const sendBack: Action<{ note: string }> = (state, { note }, { to, now, actor }) => {
  const { answerNo } = waitingAnswer(state);
  return {
    state: { ...withAnswer(state, { state: 'sent-back', note }), status: to },
    events: [caseEvent(state, 'sent-back', { answerNo, note, sentBackAt: now.toISOString(), by: actor.id })],
  };
};

/** Approving closes. */
export const approve: Action<object> = (state, _input, { to, now, actor }) => {
  const approved = waitingAnswer(state);
  const at = now.toISOString();
  const events: CaseEvent[] = [
    caseEvent(state, 'approved', { ...said(approved), approvedAt: at, by: actor.id }),
    caseEvent(state, 'closed', { outcome: approved.outcome, closedAt: at }),
  ];
  return { state: { ...withAnswer(state, { state: 'approved' }), status: to, closedAt: now }, events };
};

function said({ answerNo, outcome, text, plannedFor, attachmentIds, at }: Answer) {
  return { answerNo, outcome, text, plannedFor: plannedFor ?? undefined, attachmentIds, answeredAt: at.toISOString() };
}

function waitingAnswer(state: CaseState): Answer {
  const waiting = latestAnswer(state);
  if (!waiting) throw new Error(`Case ${state.id} is answered but has no answer.`);
  return waiting;
}

function withAnswer(state: CaseState, change: Partial<Answer>): CaseState {
  return { ...state, answers: [...state.answers.slice(0, -1), { ...waitingAnswer(state), ...change }] };
}

/** A planned outcome is promised for one day. */
function checkPromise({ outcome, plannedFor }: AnswerInput, now: Date, timing: Timing) {
  if (outcome !== 'planned') return undefined;
  if (!plannedFor) return 'planned-for-missing';
  const inRange = dayOf(now) <= plannedFor && plannedFor <= dayOf(promiseEnd(now, timing));
  return inRange ? undefined : 'planned-for-out-of-range';
}

/** Calendar days are counted plainly: that the last one is a day off does not lengthen a promise. */
function promiseEnd(now: Date, { calendar, limits }: Timing): Date {
  const limit = parseLimit(limits.plannedWithin);
  return limit.unit === 'd' ? new Date(now.getTime() + limit.amount * 86_400_000) : calendar.due(now, limit);
}
