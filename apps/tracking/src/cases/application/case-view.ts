import type { Timing } from '../../handling-clock/domain/handling-clock.js';
import type { Person } from '../../staff/persistence/staff-store.js';
import type { CaseActor } from '../domain/case-actor.js';
import { caseClock, type Clocked } from '../domain/case-clock.js';
import type { CaseState } from '../domain/case-state.js';
import type { LinkedCase } from '../persistence/find-linked.js';
import type { HistoryEntry } from '../domain/history-entry.js';
import { allowedActions } from '../domain/transitions.js';

/** Letters of a text in a list. */
const excerpt = 280;

export type Summarised = Clocked &
  Pick<
    CaseState,
    | 'id'
    | 'code'
    | 'text'
    | 'fieldCode'
    | 'placeCode'
    | 'agencyId'
    | 'assignee'
    | 'channel'
    | 'dispatchBy'
    | 'dispatchedAt'
    | 'version'
  >;

/** A case as lists show it. */
export function caseSummary(state: Summarised, now: Date, timing: Timing) {
  return {
    id: state.id,
    code: state.code,
    status: state.status,
    text: state.text.length > excerpt ? `${state.text.slice(0, excerpt).replace(/\p{Surrogate}$/u, '')}…` : state.text,
    fieldCode: state.fieldCode,
    placeCode: state.placeCode,
    agencyId: state.agencyId,
    assignee: state.assignee,
    urgency: state.urgency,
    channel: state.channel,
    receivedAt: state.receivedAt.toISOString(),
    dispatchBy: state.dispatchBy.toISOString(),
    dispatchedAt: state.dispatchedAt?.toISOString() ?? null,
    dueAt: state.clock?.dueAt.toISOString() ?? null,
    clock: caseClock(state, now, timing),
    version: state.version,
  };
}

export interface Viewer {
  actor: CaseActor;
  now: Date;
  timing: Timing;
}

export interface CaseRecords {
  history: readonly HistoryEntry[];
  people: Person[];
  linked: LinkedCase[];
}

/** The whole case for one person: what they may do is part of it. */
export function caseView(state: CaseState, { history, people, linked }: CaseRecords, viewer: Viewer) {
  const { clock } = state;
  return {
    ...caseSummary(state, viewer.now, viewer.timing),
    fullText: state.text,
    subfieldCode: state.subfieldCode,
    kind: state.kind,
    location: state.location,
    supportIds: state.supportIds,
    unit: state.unit,
    denunciation: state.denunciation,
    parentId: state.parentId,
    linked,
    limit: clock?.limit ?? null,
    due0: clock?.due0.toISOString() ?? null,
    returnUntil: clock?.returnUntil.toISOString() ?? null,
    handlingNo: state.handlingNo,
    dispatchNo: state.dispatchNo,
    closedAt: state.closedAt?.toISOString() ?? null,
    rating: state.rating,
    history: history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    people,
    answers: state.answers.map((answer) => ({ ...answer, at: answer.at.toISOString() })),
    extensions: (clock?.extensions ?? []).map((extension) => ({
      ...extension,
      until: extension.until.toISOString(),
      requestedAt: extension.requestedAt.toISOString(),
    })),
    supplements: state.supplements.map((supplement) => ({ ...supplement, at: supplement.at.toISOString() })),
    reopening: state.reopening && { ...state.reopening, requestedAt: state.reopening.requestedAt.toISOString() },
    returnRequest: state.returnRequest && {
      ...state.returnRequest,
      requestedAt: state.returnRequest.requestedAt.toISOString(),
    },
    actions: allowedActions(state, viewer.actor, viewer),
  };
}

export type CaseView = ReturnType<typeof caseView>;
