import type { CaseStatus } from '#contracts';
import type { CaseActor, Party } from './case-actor.js';
import { belongsTo } from './case-actor.js';
import type { CaseState } from './case-state.js';
import { beforeDispatch, onTheDesk } from './case-status.js';
import type { Condition, ConditionCode, Facts } from './conditions.js';
import {
  afterReturnWindow,
  answerOfOther,
  beforeDue,
  extensionAsked,
  extensionOfHead,
  extensionOfOther,
  noApprovedAnswer,
  noExtensionAsked,
  noReturnAsked,
  noRuling,
  reopeningAsked,
  returnAsked,
  withinReopenWindow,
  withinReturnWindow,
} from './conditions.js';

/** What staff do through HTTP; each is the last part of its path. */
export const staffActions = [
  'accept',
  'return',
  'return-request',
  'return-decision',
  'recall',
  'assignment',
  'progress',
  'information-request',
  'resume',
  'extension-request',
  'extension-decision',
  'answer',
  'sent-back',
  'approval',
  'forward-outside',
  'parts',
  'supporter',
  'nudge',
  'reopen',
  'decline-reopening',
] as const;

export type StaffAction = (typeof staffActions)[number];

/** What happens to a case by the log (routing, the citizen) or by the clock. */
export type SystemAction =
  | 'triage'
  | 'ask-before-dispatch'
  | 'resume-before-dispatch'
  | 'dispatch'
  | 'revoke'
  | 'recall'
  | 'refuse'
  | 'merge'
  | 'split'
  | 'withdraw'
  | 'withdraw-before-dispatch'
  | 'deem-accepted'
  | 'resume'
  | 'ask-reopening'
  | 'reopen';

export interface Transition {
  action: StaffAction | SystemAction;
  from: readonly CaseStatus[];
  by: Party;
  /** Only while a dispatch stands, or only while none does: `awaiting-citizen` is said of both. */
  dispatch?: 'stands' | 'none';
  /** `same`: something is recorded, the status stays. */
  to: CaseStatus | 'same';
  /** All of them must hold. */
  when?: readonly Condition[];
}

const lead = (...roles: string[]): Party => ({ side: 'lead', roles });
const support = (...roles: string[]): Party => ({ side: 'support', roles });
const province = (...roles: string[]): Party => ({ side: 'province', roles });
const system: Party = { side: 'system', roles: [] };

const desk = ['focal-point', 'officer', 'head'];
const handled: readonly CaseStatus[] = ['accepted', 'in-progress', 'reopened'];
const waiting: readonly CaseStatus[] = [...handled, 'awaiting-citizen'];
const notClosed: readonly CaseStatus[] = [...new Set([...beforeDispatch, ...onTheDesk])];

/** The state machine: state × action × role → state, with conditions. Nothing else moves a case. */
export const transitions: readonly Transition[] = [
  // Routing and the citizen, while no dispatch stands.
  { action: 'triage', from: beforeDispatch, by: system, dispatch: 'none', to: 'awaiting-triage' },
  { action: 'ask-before-dispatch', from: beforeDispatch, by: system, dispatch: 'none', to: 'awaiting-citizen' },
  { action: 'resume-before-dispatch', from: ['awaiting-citizen'], by: system, dispatch: 'none', to: 'awaiting-triage' },
  { action: 'refuse', from: beforeDispatch, by: system, dispatch: 'none', to: 'refused' },
  { action: 'split', from: notClosed, by: system, to: 'split' },
  { action: 'merge', from: notClosed, by: system, to: 'merged' },
  { action: 'withdraw-before-dispatch', from: beforeDispatch, by: system, dispatch: 'none', to: 'withdrawn' },
  { action: 'dispatch', from: [...notClosed, 'refused'], by: system, to: 'dispatched' },

  // The hand-over to the agency and back.
  { action: 'revoke', from: onTheDesk, by: system, dispatch: 'stands', to: 'awaiting-triage' },
  { action: 'recall', from: ['dispatched'], by: province('dispatcher', 'supervisor'), to: 'awaiting-triage' },
  { action: 'recall', from: ['dispatched'], by: system, to: 'awaiting-triage' },
  { action: 'accept', from: ['dispatched'], by: lead(...desk), to: 'accepted' },
  { action: 'deem-accepted', from: ['dispatched'], by: system, to: 'accepted' },
  {
    action: 'return',
    from: ['dispatched', 'accepted', 'in-progress'],
    by: lead(...desk),
    to: 'awaiting-triage',
    when: [noRuling, withinReturnWindow],
  },
  {
    // A return after the window: that the supervisor does it is the supervisor's consent.
    action: 'return',
    from: ['dispatched', ...waiting],
    by: province('supervisor'),
    dispatch: 'stands',
    to: 'awaiting-triage',
    when: [noRuling],
  },
  {
    action: 'return-request',
    from: ['dispatched', 'accepted', 'in-progress'],
    by: lead(...desk),
    to: 'same',
    when: [noRuling, afterReturnWindow, noReturnAsked],
  },
  // The desk has looked at a dispatch of the machine, and the agency has accepted meanwhile.
  { action: 'return-request', from: waiting, by: system, dispatch: 'stands', to: 'same', when: [noReturnAsked] },
  {
    action: 'return-decision',
    from: ['dispatched', ...waiting],
    by: province('supervisor'),
    dispatch: 'stands',
    to: 'awaiting-triage',
    when: [returnAsked],
  },

  // The work of the agency.
  { action: 'assignment', from: waiting, by: lead('focal-point', 'head'), to: 'same' },
  { action: 'progress', from: handled, by: lead(...desk), to: 'in-progress' },
  { action: 'information-request', from: handled, by: lead(...desk), to: 'awaiting-citizen' },
  { action: 'resume', from: ['awaiting-citizen'], by: lead(...desk), to: 'in-progress' },
  { action: 'resume', from: ['awaiting-citizen'], by: system, dispatch: 'stands', to: 'in-progress' },
  {
    action: 'extension-request',
    from: waiting,
    by: lead(...desk),
    to: 'same',
    when: [beforeDue, noExtensionAsked],
  },
  {
    action: 'extension-decision',
    from: [...waiting, 'answered'],
    by: lead('head'),
    to: 'same',
    when: [extensionAsked, extensionOfOther, extensionOfHead],
  },
  {
    action: 'extension-decision',
    from: [...waiting, 'answered'],
    by: province('supervisor'),
    dispatch: 'stands',
    to: 'same',
    when: [extensionAsked, extensionOfOther],
  },
  { action: 'forward-outside', from: handled, by: lead(...desk), to: 'in-progress' },
  { action: 'parts', from: [...waiting, 'dispatched', 'answered'], by: support(...desk), to: 'same' },
  { action: 'supporter', from: onTheDesk, by: lead(...desk), to: 'same' },
  { action: 'supporter', from: onTheDesk, by: province('dispatcher', 'supervisor'), dispatch: 'stands', to: 'same' },
  { action: 'nudge', from: onTheDesk, by: province('supervisor'), dispatch: 'stands', to: 'same' },

  // The answer and what comes after.
  { action: 'answer', from: waiting, by: lead(...desk), to: 'answered' },
  { action: 'sent-back', from: ['answered'], by: lead('head'), to: 'in-progress' },
  { action: 'approval', from: ['answered'], by: lead('head'), to: 'closed', when: [answerOfOther] },
  { action: 'ask-reopening', from: ['closed'], by: system, to: 'same', when: [withinReopenWindow] },
  { action: 'reopen', from: ['closed'], by: lead('focal-point', 'head'), to: 'reopened', when: [reopeningAsked] },
  { action: 'reopen', from: ['closed'], by: province('supervisor'), to: 'reopened' },
  { action: 'reopen', from: ['closed'], by: system, to: 'reopened', when: [reopeningAsked] },
  { action: 'decline-reopening', from: ['closed'], by: lead('head'), to: 'same', when: [reopeningAsked] },
  { action: 'decline-reopening', from: ['closed'], by: province('supervisor'), to: 'same', when: [reopeningAsked] },
  {
    // An answer that is not approved yet is not known to the citizen.
    action: 'withdraw',
    from: ['dispatched', ...waiting, 'answered'],
    by: system,
    dispatch: 'stands',
    to: 'withdrawn',
    when: [noApprovedAnswer],
  },
];

export type Verdict =
  { may: true; to: CaseStatus } | { may: false; why: 'not-allowed' | 'wrong-state' | ConditionCode };

/** Whether this actor may take this step now, and where it leads. */
export function permit(action: StaffAction | SystemAction, state: CaseState, actor: CaseActor, facts: Facts): Verdict {
  const ofActor = transitions.filter((step) => step.action === action && belongsTo(step.by, actor, state));
  if (ofActor.length === 0) return { may: false, why: 'not-allowed' };
  const fromHere = ofActor.filter(
    (step) =>
      step.from.includes(state.status) &&
      (step.dispatch === undefined || (step.dispatch === 'stands') === state.standing),
  );
  let why: ConditionCode | 'wrong-state' = 'wrong-state';
  for (const step of fromHere) {
    const failed = step.when?.find((condition) => !condition.holds(state, facts));
    if (!failed) return { may: true, to: step.to === 'same' ? state.status : step.to };
    why = failed.code;
  }
  return { may: false, why };
}

/** What this actor may do with this case now: the verbs on the desk. */
export function allowedActions(state: CaseState, actor: CaseActor, facts: Facts): StaffAction[] {
  return staffActions.filter((action) => permit(action, state, actor, facts).may);
}
