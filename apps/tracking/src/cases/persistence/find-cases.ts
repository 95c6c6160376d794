import type { CaseStatus } from '#contracts';
import type { Tx } from '#persistence';
import type { CaseState } from '../domain/case-state.js';
import { clockOf } from './case-row.js';

/** Where a page ended: the value sorted by and the id. */
export type PlaceInList = [value: string, id: string];

export interface CaseFilter {
  /** The agency that asks, as a lead or a supporting one; undefined sees all. */
  party?: string;
  agency?: string;
  assignee?: string;
  status?: CaseStatus[];
  overdue?: boolean;
  decision?: boolean;
  code?: string;
  /** Folded words, all of which must occur; the last one may be the beginning of a word. */
  words?: string[];
  sort: 'due' | 'received';
  after?: PlaceInList;
  limit: number;
}

type Summarised = Pick<
  CaseState,
  | 'id'
  | 'code'
  | 'status'
  | 'version'
  | 'text'
  | 'fieldCode'
  | 'placeCode'
  | 'agencyId'
  | 'assignee'
  | 'urgency'
  | 'channel'
  | 'receivedAt'
  | 'dispatchBy'
  | 'decideBy'
  | 'dispatchPaused'
  | 'dispatchedAt'
  | 'standing'
  | 'closedAt'
  | 'clock'
>;

/** Longer than what a list shows. */
const columns = `id, code, status, version, left(text, 400) as text, field_code as "fieldCode",
  place_code as "placeCode", agency_id as "agencyId", assignee, urgency, channel, received_at as "receivedAt",
  dispatch_by as "dispatchBy", decide_by as "decideBy", dispatch_paused as "dispatchPaused",
  dispatched_at as "dispatchedAt", standing, closed_at as "closedAt", clock`;

const orders = {
  due: { column: 'deadline_at', comparison: '>', direction: 'asc' },
  received: { column: 'received_at', comparison: '<', direction: 'desc' },
} as const;

export async function findCases(tx: Tx, filter: CaseFilter): Promise<{ state: Summarised; place: PlaceInList }[]> {
  const { column, comparison, direction } = orders[filter.sort];
  const parameters: unknown[] = [];
  const $ = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = conditionsOf(filter, $);
  if (filter.after) {
    const [value, id] = filter.after;
    conditions.push(`(${column}, id) ${comparison} (${$(value)}::timestamptz, ${$(id)}::text)`);
  }
  const rows = await tx.query<Summarised & { place: string }>(
    `select ${columns}, ${column}::text as place from case_record
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by ${column} ${direction}, id ${direction} limit ${$(filter.limit)}`,
    parameters,
  );
  return rows.map(({ place, ...state }) => ({
    state: { ...state, clock: state.clock && clockOf(state.clock) },
    place: [place, state.id],
  }));
}

const awaitsDecision = `(status = 'answered' or reopening is not null or return_request is not null
  or coalesce(open and clock @> '{"extensions": [{"state": "asked"}]}', false))`;

function conditionsOf(filter: CaseFilter, $: (value: unknown) => string): string[] {
  const { party, agency, assignee, status, overdue, decision, code, words } = filter;
  const conditions: string[] = [];
  if (party !== undefined) {
    const parameter = $(party);
    conditions.push(`(agency_id = ${parameter} or support_ids @> array[${parameter}])`);
  }
  if (agency !== undefined) conditions.push(`agency_id = ${$(agency)}`);
  if (assignee !== undefined) conditions.push(`assignee = ${$(assignee)}`);
  if (status) conditions.push(`status = any(${$(status)})`);
  if (overdue === true) conditions.push('open and not paused and deadline_at < now()');
  if (overdue === false) conditions.push('not (open and not paused and deadline_at < now())');
  if (decision !== undefined) conditions.push(decision ? awaitsDecision : `not (${awaitsDecision})`);
  if (code !== undefined) conditions.push(`code = ${$(code)}`);
  else if (words) {
    const query = words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ');
    conditions.push(`id in (select case_id from case_words where words @@ ${$(query)}::tsquery)`);
  }
  return conditions;
}
