import type { CaseAction, Outcome, ReturnReason } from '#api';
import type { StepBodies } from '../api/take-step.js';

export type FieldName =
  | 'note'
  | 'reason'
  | 'question'
  | 'until'
  | 'to'
  | 'assignee'
  | 'unit'
  | 'outcome'
  | 'text'
  | 'plannedFor'
  | 'returnReason'
  | 'suggestedAgencyId'
  | 'supportId'
  | 'granted';

/** What each step asks for; a step without entries is taken at once. */
export const actionFields: Partial<Record<CaseAction, FieldName[]>> = {
  return: ['returnReason', 'note', 'suggestedAgencyId'],
  'return-request': ['returnReason', 'note', 'suggestedAgencyId'],
  'return-decision': ['granted', 'reason'],
  recall: ['reason'],
  assignment: ['assignee', 'unit'],
  progress: ['note'],
  'information-request': ['question'],
  'extension-request': ['until', 'reason'],
  'extension-decision': ['granted', 'reason'],
  answer: ['outcome', 'text', 'plannedFor'],
  'sent-back': ['note'],
  'forward-outside': ['to', 'reason'],
  parts: ['note'],
  supporter: ['supportId', 'note'],
  nudge: ['note'],
  reopen: ['reason'],
  'decline-reopening': ['reason'],
};

/** What of a step stands on the citizen's time line. */
const readByCitizen: Partial<Record<CaseAction, FieldName[]>> = {
  progress: ['note'],
  'information-request': ['question'],
  'extension-decision': ['reason'],
  'forward-outside': ['to', 'reason'],
  reopen: ['reason'],
  'decline-reopening': ['reason'],
};

/** Of an extension that is denied the citizen hears nothing. */
export const citizenReads = (action: CaseAction, name: FieldName, { granted }: FieldValues): boolean =>
  granted !== 'no' && (readByCitizen[action]?.includes(name) ?? false);

const optional: FieldName[] = ['suggestedAgencyId', 'unit', 'assignee'];

export const needsForm = (action: CaseAction): boolean => actionFields[action] !== undefined;

export type FieldValues = Partial<Record<FieldName, string>>;

/** Whether everything that the step needs is filled in. */
export function isComplete(action: CaseAction, values: FieldValues): boolean {
  if (action === 'assignment') return Boolean(values.assignee?.trim() || values.unit?.trim());
  return (actionFields[action] ?? [])
    .filter((name) => !optional.includes(name) && (name !== 'plannedFor' || values.outcome === 'planned'))
    .every((name) => values[name]?.trim());
}

type BodyMakers = { [A in CaseAction]: (values: FieldValues, extensionId: string) => StepBodies[A] };

const said = (value: string | undefined): string => value?.trim() ?? '';
const maybe = (value: string | undefined): string | undefined => said(value) || undefined;
const noted = ({ note }: FieldValues) => ({ note: said(note) });
const returning = ({ returnReason, note, suggestedAgencyId }: FieldValues) => ({
  reason: returnReason as ReturnReason,
  note: said(note),
  suggestedAgencyId: maybe(suggestedAgencyId),
});
const reasoned = ({ reason }: FieldValues) => ({ reason: said(reason) });

/** What a form gives is what the lists of words offer. */
const bodies: BodyMakers = {
  accept: () => ({}),
  return: returning,
  'return-request': returning,
  'return-decision': ({ granted, reason }) => ({ granted: granted === 'yes', reason: said(reason) }),
  recall: reasoned,
  assignment: ({ assignee, unit }) => ({ assignee: maybe(assignee), unit: maybe(unit) }),
  progress: noted,
  'information-request': ({ question }) => ({ question: said(question) }),
  resume: () => ({}),
  'extension-request': ({ until, reason }) => ({ until: endOfWork(said(until)), reason: said(reason) }),
  'extension-decision': ({ granted, reason }, extensionId) => ({
    extensionId,
    granted: granted === 'yes',
    reason: said(reason),
  }),
  answer: ({ outcome, text, plannedFor }) => ({
    outcome: outcome as Outcome,
    text: said(text),
    plannedFor: outcome === 'planned' ? maybe(plannedFor) : undefined,
  }),
  'sent-back': noted,
  approval: () => ({}),
  'forward-outside': ({ to, reason }) => ({ to: said(to), reason: said(reason) }),
  parts: noted,
  supporter: ({ supportId, note }) => ({ supportId: said(supportId), note: said(note) }),
  nudge: noted,
  reopen: reasoned,
  'decline-reopening': reasoned,
};

/** The instant at which offices close on a day (YYYY-MM-DD); from 16 October to 15 April that is earlier. */
function endOfWork(day: string): string {
  const monthDay = day.slice(5);
  const time = monthDay >= '10-16' || monthDay <= '04-15' ? '16:30' : '17:00';
  return `${day}T${time}:00+07:00`;
}

/** The body that the step sends. */
export function bodyOf<A extends CaseAction>(action: A, values: FieldValues, extensionId = ''): StepBodies[A] {
  return bodies[action](values, extensionId);
}
