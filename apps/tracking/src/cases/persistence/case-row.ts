import type { HandlingClock } from '../../handling-clock/domain/handling-clock.js';
import { runningPause } from '../../handling-clock/domain/handling-clock.js';
import type { Answer, CaseState, ReopeningRequest, ReturnRequest, Supplement } from '../domain/case-state.js';
import { isDispatchPaused, isOpen } from '../domain/case-state.js';
import { beforeDispatch } from '../domain/case-status.js';

/** Columns of case_record with their types: the state itself. */
const stateColumns = {
  id: 'text',
  code: 'text',
  status: 'text',
  version: 'integer',
  kind: 'text',
  channel: 'text',
  text: 'text',
  location: 'jsonb',
  field_code: 'text',
  subfield_code: 'text',
  place_code: 'text',
  urgency: 'text',
  received_at: 'timestamptz',
  dispatch_by: 'timestamptz',
  decide_by: 'timestamptz',
  dispatch_paused: 'boolean',
  contactable: 'boolean',
  test: 'boolean',
  parent_id: 'text',
  carries_others: 'boolean',
  denunciation: 'boolean',
  agency_id: 'text',
  standing: 'boolean',
  support_ids: 'text[]',
  about_ids: 'text[]',
  dispatch_no: 'integer',
  dispatched_at: 'timestamptz',
  ruling: 'boolean',
  decides: 'boolean',
  assignee: 'text',
  unit: 'text',
  handling_no: 'integer',
  clock: 'jsonb',
  answers: 'jsonb',
  supplements: 'jsonb',
  question: 'text',
  reopening: 'jsonb',
  return_request: 'jsonb',
  closed_at: 'timestamptz',
  rating: 'integer',
} as const;

/** What queues and sweepers look at; follows from the state. */
const queueColumns = {
  due_at: 'timestamptz',
  next_at: 'timestamptz',
  open: 'boolean',
  paused: 'boolean',
  deadline_at: 'timestamptz',
} as const;

export const storedColumns = { ...stateColumns, ...queueColumns };
/** From `submitted` on. */
export const neverChanges: ReadonlySet<string> = new Set([
  ...['id', 'code', 'kind', 'channel', 'received_at', 'contactable', 'test', 'parent_id'],
]);
export const caseColumns = Object.keys(stateColumns).join(', ');

type Stored<C> = {
  [K in keyof C]: C[K] extends 'timestamptz' ? Date : C[K] extends 'text[]' ? string[] : unknown;
};
export type CaseRow = Stored<typeof stateColumns>;

const columnNames = Object.keys(stateColumns) as (keyof typeof stateColumns)[];
const propertyOf = Object.fromEntries(columnNames.map((name) => [name, camelCase(name)])) as Record<
  keyof typeof stateColumns,
  keyof CaseState
>;

/** JSON for `jsonb_to_recordset`. */
export function toRow(state: CaseState): Record<keyof typeof storedColumns, unknown> {
  const { clock } = state;
  const inHand = isOpen(state);
  const undecided = !state.standing && (beforeDispatch as readonly string[]).includes(state.status);
  const deadline = inHand ? clock?.dueAt : undecided ? state.decideBy : undefined;
  const row = {
    due_at: clock?.dueAt ?? null,
    next_at: clock?.next?.at ?? null,
    open: inHand || undecided,
    paused: inHand && clock ? runningPause(clock) !== undefined : isDispatchPaused(state),
    deadline_at: deadline ?? 'infinity',
  } as Record<keyof typeof storedColumns, unknown>;
  for (const name of columnNames) row[name] = state[propertyOf[name]];
  return row;
}

export function toState(row: CaseRow): CaseState {
  const stored: Partial<Record<keyof CaseState, unknown>> = {};
  for (const name of columnNames) stored[propertyOf[name]] = row[name];
  const state = stored as CaseState;
  return {
    ...state,
    clock: state.clock && clockOf(state.clock),
    answers: state.answers.map((answer): Answer => ({ ...answer, at: new Date(answer.at) })),
    supplements: state.supplements.map((supplement): Supplement => ({ ...supplement, at: new Date(supplement.at) })),
    reopening: state.reopening && asked(state.reopening),
    returnRequest: state.returnRequest && asked(state.returnRequest),
  };
}

/** Instants are texts in jsonb. */
export function clockOf(stored: HandlingClock): HandlingClock {
  return {
    ...stored,
    anchor: new Date(stored.anchor),
    returnUntil: new Date(stored.returnUntil),
    warnAt: new Date(stored.warnAt),
    due0: new Date(stored.due0),
    dueAt: new Date(stored.dueAt),
    pauses: stored.pauses.map(({ requestId, from, to }) => ({
      requestId,
      from: new Date(from),
      to: to && new Date(to),
    })),
    extensions: stored.extensions.map((extension) => ({
      ...extension,
      until: new Date(extension.until),
      requestedAt: new Date(extension.requestedAt),
    })),
    next: stored.next && { step: stored.next.step, at: new Date(stored.next.at) },
  };
}

function asked<R extends ReopeningRequest | ReturnRequest>(stored: R): R {
  return { ...stored, requestedAt: new Date(stored.requestedAt) };
}

function camelCase(name: string): keyof CaseState {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof CaseState;
}
