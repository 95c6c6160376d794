import type { CaseStatus, RegistryAgencySet } from '#contracts';
import type { CaseEvent, Effect } from '../case-event.js';
import { caseEvent } from '../case-event.js';
import type { CaseState } from '../case-state.js';
import type { Facts } from '../conditions.js';

/** Input that is well formed but does not fit this case. */
export type InvalidInput =
  | 'until-not-later'
  | 'planned-for-missing'
  | 'planned-for-out-of-range'
  | 'unknown-extension'
  | 'suggests-holder'
  | 'unknown-agency'
  | 'leads-already'
  | 'supports-already'
  | 'about-agency'
  | 'not-for-denunciations';

export type ActionResult = Effect | { invalid: InvalidInput };

export interface ActionFacts extends Facts {
  /** Where the table of transitions leads. */
  to: CaseStatus;
  newId: () => string;
  /** The registry's, by id. */
  agencies: ReadonlyMap<string, RegistryAgencySet>;
}

/** What a step permitted by the table does to the case. */
export type Action<Input> = (state: CaseState, input: Input, facts: ActionFacts) => ActionResult;

/** Said when pauses, extensions or the calendar moved a deadline. */
export function deadlineSet(before: CaseState, after: CaseState, reason: string, now: Date): CaseEvent[] {
  const old = before.clock;
  const clock = after.clock;
  if (!clock || (old?.dueAt.getTime() === clock.dueAt.getTime() && old.due0.getTime() === clock.due0.getTime()))
    return [];
  return [
    caseEvent(after, 'deadline-set', {
      dueAt: clock.dueAt.toISOString(),
      due0: clock.due0.toISOString(),
      reason,
      setAt: now.toISOString(),
    }),
  ];
}
