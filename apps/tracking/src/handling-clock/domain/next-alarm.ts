import { parseLimit } from '#calendar';
import type { CaseState } from '../../cases/domain/case-state.js';
import { latestAnswer } from '../../cases/domain/case-state.js';
import type { Alarm, HandlingClock, Timing } from './handling-clock.js';
import { escalation, pauseOver, runningPause } from './handling-clock.js';

/** The same case with its clock set to what happens next. */
export function armed(state: CaseState, timing: Timing): CaseState {
  return state.clock ? { ...state, clock: { ...state.clock, next: nextAlarm(state, state.clock, timing) } } : state;
}

/** What the clock does next and when; null when nothing is left to happen. */
function nextAlarm(state: CaseState, clock: HandlingClock, timing: Timing): Alarm | null {
  if (state.closedAt) return afterClosing(state, timing);
  if (!state.standing) return null;
  const pause = runningPause(clock);
  if (pause) return { step: 'pause-over', at: pauseOver(pause, clock, timing) };
  const alarms = escalationAlarms(clock, timing);
  if (state.status === 'dispatched')
    alarms.push({ step: 'deemed-acceptance', at: deemedAcceptance(state, clock, timing) });
  return alarms.reduce<Alarm | null>((first, alarm) => (!first || alarm.at < first.at ? alarm : first), null);
}

/**
 * Silence through the return window accepts (domain: "Life of a report"); a province may wait longer where it is not urgent.
 */
function deemedAcceptance({ urgency }: CaseState, { anchor, returnUntil }: HandlingClock, timing: Timing): Date {
  if (urgency === 'urgent') return returnUntil;
  const at = timing.calendar.due(anchor, parseLimit(timing.limits.deemedAcceptance));
  return at > returnUntil ? at : returnUntil;
}

function escalationAlarms(clock: HandlingClock, timing: Timing): Alarm[] {
  const step = escalation[clock.fired];
  return step ? [{ step, at: escalationInstant(step, clock, timing) }] : [];
}

function escalationInstant(step: (typeof escalation)[number], clock: HandlingClock, timing: Timing): Date {
  const { calendar, limits } = timing;
  switch (step) {
    case 'reminder':
      return clock.warnAt;
    case 'due':
      return clock.dueAt;
    case 'supervisor':
      return calendar.due(clock.dueAt, parseLimit(limits.supervisorAfter));
    case 'leadership':
      return calendar.due(clock.dueAt, parseLimit(limits.leadershipAfter));
  }
}

function afterClosing(state: CaseState, { calendar, limits }: Timing): Alarm | null {
  if (state.status !== 'closed') return null;
  if (state.reopening) {
    return { step: 'reopening', at: calendar.due(state.reopening.requestedAt, parseLimit(limits.reopeningDecision)) };
  }
  const answer = latestAnswer(state);
  // The promised day lasts until its midnight in Vietnam.
  if (answer?.outcome === 'planned' && answer.plannedFor && !state.clock?.promiseRecalled) {
    return {
      step: 'planned',
      at: new Date(Date.parse(`${answer.plannedFor.slice(0, 10)}T00:00:00+07:00`) + 86_400_000),
    };
  }
  return null;
}
