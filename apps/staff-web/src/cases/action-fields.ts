import type { CaseAction } from '../api/types.js';

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
  | 'granted';

/** What each step asks for; a step without entries is taken at once. */
export const actionFields: Partial<Record<CaseAction, FieldName[]>> = {
  return: ['returnReason', 'note', 'suggestedAgencyId'],
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
  nudge: ['note'],
  reopen: ['reason'],
  'decline-reopening': ['reason'],
};

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

/** The body that the step sends. */
export function bodyOf(action: CaseAction, values: FieldValues, extensionId?: string): object {
  const filled = Object.fromEntries(
    (actionFields[action] ?? [])
      .filter((name) => name !== 'plannedFor' || values.outcome === 'planned')
      .map((name) => [name, values[name]?.trim()])
      .filter(([, value]) => value),
  ) as FieldValues;
  const { returnReason, granted, until, ...rest } = filled;
  return {
    ...rest,
    ...(returnReason && { reason: returnReason }),
    ...(until && { until: `${until}T17:00:00+07:00` }),
    ...(action === 'extension-decision' && { granted: granted === 'yes', extensionId }),
  };
}
