import type { Timing } from '../../handling-clock/domain/handling-clock.js';
import { countsWorkingTime, runningPause } from '../../handling-clock/domain/handling-clock.js';
import type { CaseState } from './case-state.js';
import { isDispatchPaused, isOpen } from './case-state.js';
import { beforeDispatch } from './case-status.js';

/** How much time is left, for a queue. */
export interface CaseClock {
  state: 'in-time' | 'soon' | 'overdue' | 'paused' | 'closed';
  /** Negative when overdue; 0 when nothing is waited for. */
  minutesLeft: number;
  /** Whether the minutes are working minutes. */
  working: boolean;
}

export type Clocked = Pick<
  CaseState,
  'status' | 'standing' | 'closedAt' | 'clock' | 'urgency' | 'receivedAt' | 'decideBy' | 'dispatchPaused'
>;

/** The handling clock while an agency has the case, the dispatch clock before that. */
export function caseClock(state: Clocked, now: Date, timing: Timing): CaseClock {
  const { clock } = state;
  if (clock && isOpen(state)) {
    const left = timeLeft(now, clock.dueAt, countsWorkingTime(clock), timing);
    if (runningPause(clock)) return { ...left, state: 'paused' };
    return { ...left, state: now > clock.dueAt ? 'overdue' : now >= clock.warnAt ? 'soon' : 'in-time' };
  }
  if (!(beforeDispatch as readonly string[]).includes(state.status) || state.standing) {
    return { state: 'closed', minutesLeft: 0, working: true };
  }
  const working = state.urgency === 'normal';
  const left = timeLeft(now, state.decideBy, working, timing);
  if (isDispatchPaused(state)) return { ...left, state: 'paused' };
  const whole = minutesBetween(state.receivedAt, state.decideBy, working, timing);
  const soon = left.minutesLeft <= whole * (1 - timing.limits.reminderShare);
  return { ...left, state: now > state.decideBy ? 'overdue' : soon ? 'soon' : 'in-time' };
}

function timeLeft(now: Date, due: Date, working: boolean, timing: Timing) {
  return { minutesLeft: Math.floor(minutesBetween(now, due, working, timing)), working };
}

function minutesBetween(from: Date, to: Date, working: boolean, { calendar }: Timing): number {
  return working ? calendar.workingMinutesBetween(from, to) : (to.getTime() - from.getTime()) / 60_000;
}
