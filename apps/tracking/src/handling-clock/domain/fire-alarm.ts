import { reopened } from '../../cases/domain/actions/supervision.js';
import { resumed } from '../../cases/domain/actions/work.js';
import type { CaseEvent, Effect } from '../../cases/domain/case-event.js';
import { caseEvent } from '../../cases/domain/case-event.js';
import type { CaseState } from '../../cases/domain/case-state.js';
import type { Facts } from '../../cases/domain/conditions.js';
import type { SystemAction } from '../../cases/domain/transitions.js';
import { permit } from '../../cases/domain/transitions.js';
import type { Alarm, ClockStep, HandlingClock } from './handling-clock.js';
import { escalation } from './handling-clock.js';
import { armed } from './next-alarm.js';

/** One step of a clock that happened; unique by case, dispatch, handling period, step and the instant it was due. */
export interface Firing {
  caseId: string;
  dispatchNo: number;
  handlingNo: number;
  step: ClockStep;
  dueAt: Date;
  firedAt: Date;
}

export interface Fired extends Effect {
  firings: Firing[];
}

/** More steps than a clock can have at once: after a long stop several are due together. */
const most = 10;

/** Everything that is due by now, in order, never early. */
export function fireAlarms(state: CaseState, facts: Facts): Fired {
  const fired: Fired = { state, events: [], firings: [] };
  for (let i = 0; i < most; i++) {
    const { clock } = fired.state;
    if (!clock?.next || clock.next.at > facts.now) break;
    const { dispatchNo, handlingNo } = fired.state;
    const effect = fireOne(fired.state, clock, clock.next, facts);
    fired.events.push(...effect.events);
    fired.firings.push({
      caseId: state.id,
      dispatchNo,
      handlingNo,
      step: clock.next.step,
      dueAt: clock.next.at,
      firedAt: facts.now,
    });
    fired.state = armed(effect.state, facts.timing);
  }
  return fired;
}

function fireOne(state: CaseState, clock: HandlingClock, alarm: Alarm, facts: Facts): Effect {
  switch (alarm.step) {
    case 'deemed-acceptance':
      return throughTable(state, 'deem-accepted', facts, (to) => ({
        state: { ...state, status: to },
        events: [caseEvent(state, 'accepted', { acceptedAt: iso(facts.now), by: 'system', deemed: true })],
      }));
    case 'pause-over':
      return throughTable(state, 'resume', facts, (to) => resumed(state, to, facts));
    case 'reopening':
      return throughTable(state, 'reopen', facts, (to) => reopened(state, state.reopening?.reason ?? '', to, facts));
    case 'planned':
      return {
        state: { ...state, clock: { ...clock, promiseRecalled: true } },
        events: [reminder(state, alarm, facts)],
      };
    case 'reminder':
    case 'due':
    case 'supervisor':
    case 'leadership':
      return {
        state: { ...state, clock: { ...clock, fired: escalation.indexOf(alarm.step) + 1 } },
        events: escalate(state, clock, alarm, facts),
      };
  }
}

function escalate(state: CaseState, clock: HandlingClock, alarm: Alarm, facts: Facts): CaseEvent[] {
  const dueAt = iso(clock.dueAt);
  const agencyId = state.agencyId ?? '';
  const escalated = (to: 'supervisor' | 'leadership') =>
    caseEvent(state, 'escalated', { step: alarm.step, to, dueAt, escalatedAt: iso(facts.now), agencyId });
  switch (alarm.step) {
    case 'due': {
      const overdue = caseEvent(state, 'overdue', {
        clock: 'handling',
        step: 'due',
        dueAt,
        firedAt: iso(facts.now),
        agencyId,
      });
      return state.urgency === 'urgent' ? [overdue, escalated('supervisor')] : [overdue];
    }
    case 'supervisor':
    case 'leadership':
      return [escalated(alarm.step)];
    default:
      return [reminder(state, { step: alarm.step, at: clock.dueAt }, facts)];
  }
}

function reminder(state: CaseState, alarm: Alarm, facts: Facts): CaseEvent {
  return caseEvent(state, 'reminded', {
    step: alarm.step,
    dueAt: iso(alarm.at),
    remindedAt: iso(facts.now),
    assignee: state.assignee ?? undefined,
    agencyId: state.agencyId ?? '',
  });
}

function throughTable(
  state: CaseState,
  action: SystemAction,
  facts: Facts,
  effect: (to: CaseState['status']) => Effect,
): Effect {
  const verdict = permit(action, state, facts.actor, facts);
  if (!verdict.may) throw new Error(`The clock of case ${state.id} may not ${action}: ${verdict.why}.`);
  return effect(verdict.to);
}

function iso(at: Date): string {
  return at.toISOString();
}
