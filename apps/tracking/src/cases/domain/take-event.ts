import type { AnyEvent, EventOf } from '#contracts';
import { continueClock, resumeClock, startClock } from '../../handling-clock/domain/handling-clock.js';
import { armed } from '../../handling-clock/domain/next-alarm.js';
import { withoutDispatch } from './actions/hand-over.js';
import { recalled } from './actions/supervision.js';
import { resumed } from './actions/work.js';
import type { Effect } from './case-event.js';
import { caseEvent } from './case-event.js';
import type { CaseState } from './case-state.js';
import { openCase } from './case-state.js';
import type { Facts } from './conditions.js';
import { withinReopenWindow } from './conditions.js';
import type { HistoryEntry } from './history-entry.js';
import { shortType } from './history-entry.js';
import { takeReview } from './take-review.js';
import type { SystemAction } from './transitions.js';
import { permit } from './transitions.js';

/** What an event of the log makes of a case: `moot` when it is recorded but changes no state. */
export interface Taken extends Effect {
  entry: HistoryEntry | null;
}

type Submitted = EventOf<'vn.dieuphoi.report.submitted'>;
type Dispatched = EventOf<'vn.dieuphoi.dispatch.dispatched'>;

/** The row opens before anybody was given the report, so that it is on the board. */
export function takeSubmitted(event: Submitted): Taken & { entry: HistoryEntry } {
  const { subject, data } = event;
  return {
    state: openCase({
      id: subject,
      code: data.code,
      kind: data.kind,
      channel: data.channel,
      text: data.text,
      location: data.location ?? null,
      fieldCode: data.fieldCode ?? null,
      receivedAt: new Date(data.receivedAt),
      dispatchBy: new Date(data.dispatchBy),
      // Questions go out by letter.
      contactable: data.contactChannels.includes('email'),
      test: data.test ?? false,
      parentId: data.parentId ?? null,
    }),
    events: [],
    entry: entryFor(event, false),
  };
}

/** Applies an event of the report's log to its case. Null: nothing for tracking. */
export function takeEvent(state: CaseState, event: AnyEvent, facts: Facts): Taken | null {
  const change = changeBy(state, event, facts);
  if (change === null) return null;
  const moved = change === 'moot' ? { state, events: [] } : change;
  return {
    state: armed(moved.state, facts.timing),
    events: moved.events,
    entry: event.type === 'vn.dieuphoi.case.returned' ? null : entryFor(event, change === 'moot'),
  };
}

type Change = Effect | 'moot' | null;

function changeBy(state: CaseState, event: AnyEvent, facts: Facts): Change {
  switch (event.type) {
    case 'vn.dieuphoi.dispatch.classified': {
      const known = classified(state, event.data);
      return event.data.again ? { state: known, events: [] } : through('triage', known, facts, {});
    }
    case 'vn.dieuphoi.dispatch.denunciation-judged':
      return { state: { ...state, denunciation: event.data.denunciation }, events: [] };
    case 'vn.dieuphoi.dispatch.triage-requested':
      return through('triage', state, facts, {
        decideBy: event.data.decideBy === undefined ? state.decideBy : new Date(event.data.decideBy),
      });
    case 'vn.dieuphoi.dispatch.information-requested':
      return through('ask-before-dispatch', state, facts, {
        question: event.data.requestId,
        dispatchPaused: event.data.pauses ?? new Date(event.data.askedAt) < state.dispatchBy,
      });
    case 'vn.dieuphoi.dispatch.resumed':
      return through('resume-before-dispatch', state, facts, {
        question: null,
        dispatchBy: new Date(event.data.dispatchBy),
        // Only a clock that stood still has moved.
        decideBy: state.dispatchPaused ? new Date(event.data.dispatchBy) : state.decideBy,
        dispatchPaused: false,
      });
    case 'vn.dieuphoi.dispatch.dispatched':
      return dispatch(state, event, facts);
    case 'vn.dieuphoi.dispatch.revoked':
      if (event.data.dispatchNo !== state.dispatchNo) return 'moot';
      return through('revoke', state, facts, { ...withoutDispatch(state), clock: null, decides: false });
    case 'vn.dieuphoi.dispatch.recall-requested':
      return recallToMerge(state, event, facts);
    case 'vn.dieuphoi.dispatch.reviewed':
      return takeReview(state, event, facts);
    case 'vn.dieuphoi.dispatch.refused':
      return through('refuse', state, facts, {});
    case 'vn.dieuphoi.dispatch.merged':
      return through('merge', state, facts, { ...withoutDispatch(state), decides: false });
    case 'vn.dieuphoi.dispatch.split':
      return through('split', state, facts, { ...withoutDispatch(state), decides: false });
    case 'vn.dieuphoi.dispatch.withdrawn':
      return through('withdraw-before-dispatch', state, facts, {});
    case 'vn.dieuphoi.dispatch.absorbed':
      return { state: { ...state, carriesOthers: true }, events: [] };
    case 'vn.dieuphoi.dispatch.ruled':
    case 'vn.dieuphoi.dispatch.request-declined':
    case 'vn.dieuphoi.dispatch.overdue':
    case 'vn.dieuphoi.dispatch.review-overdue':
    case 'vn.dieuphoi.report.dispatch-review-requested':
    case 'vn.dieuphoi.report.supported':
    case 'vn.dieuphoi.report.published':
      return { state, events: [] };
    case 'vn.dieuphoi.report.supplemented':
      return supplement(state, event, facts);
    case 'vn.dieuphoi.report.redacted':
      return { state: { ...state, text: event.data.text }, events: [] };
    case 'vn.dieuphoi.report.erased':
      return {
        state: { ...state, text: '', location: null, supplements: [], reopening: withoutWords(state) },
        events: [],
      };
    case 'vn.dieuphoi.report.rated':
      return { state: { ...state, rating: event.data.score }, events: [] };
    case 'vn.dieuphoi.report.withdrawal-requested':
      return state.decides ? withdraw(state, event.data.requestId, facts) : { state, events: [] };
    case 'vn.dieuphoi.report.reopening-requested':
      return askReopening(state, event, facts);
    case 'vn.dieuphoi.case.returned':
      // Our own, read back: from here on in the log routing decides. A later dispatch may have been read before by nobody.
      return event.data.dispatchNo === state.dispatchNo && !state.standing && state.decides
        ? { state: { ...state, decides: false }, events: [] }
        : null;
    default:
      return null;
  }
}

function classified(state: CaseState, data: EventOf<'vn.dieuphoi.dispatch.classified'>['data']): CaseState {
  const shorter = new Date(data.dispatchBy);
  const dispatchBy = shorter < state.dispatchBy ? shorter : state.dispatchBy;
  return {
    ...state,
    urgency: data.urgency,
    placeCode: data.place.code ?? state.placeCode,
    denunciation: data.flags.includes('to-cao'),
    dispatchBy,
    decideBy: data.decideBy === undefined ? dispatchBy : new Date(data.decideBy),
  };
}

/** The step as the table allows it; what the case cannot follow is only recorded. */
function through(action: SystemAction, state: CaseState, facts: Facts, change: Partial<CaseState>): Effect | 'moot' {
  const verdict = permit(action, state, facts.actor, facts);
  return verdict.may ? { state: { ...state, ...change, status: verdict.to }, events: [] } : 'moot';
}

/**
 * A higher number supersedes whatever stood before. The clock starts at the decision, but goes on for an agency that gets
 * back what it returned, or what the agency returned that it took over from.
 */
function dispatch(state: CaseState, { data }: Dispatched, facts: Facts): Effect | 'moot' {
  if (data.dispatchNo <= state.dispatchNo) return 'moot';
  const urgent = data.urgency === 'urgent';
  const decidedAt = new Date(data.decidedAt);
  const before = state.agencyId === data.agencyId || data.givenBack ? state.clock : null;
  const moved = through('dispatch', state, facts, {
    agencyId: data.agencyId,
    supportIds: [...data.supportIds],
    aboutIds: [...(data.aboutIds ?? [])],
    standing: true,
    decides: true,
    dispatchNo: data.dispatchNo,
    dispatchedAt: decidedAt,
    dispatchBy: new Date(data.dispatchBy),
    urgency: data.urgency,
    fieldCode: data.fieldCode,
    subfieldCode: data.subfieldCode ?? null,
    placeCode: data.placeCode ?? state.placeCode,
    ruling: data.ruling,
    assignee: null,
    unit: null,
    question: null,
    returnRequest: null,
    handlingNo: state.handlingNo + 1,
    clock: before
      ? continueClock(resumeClock(before, facts.now, facts.timing), data.handlingLimit, facts.timing)
      : startClock({ anchor: decidedAt, limit: data.handlingLimit, urgent }, facts.timing),
  });
  if (moved === 'moot' || !moved.state.clock) return 'moot';
  const { clock } = moved.state;
  const opened = caseEvent(moved.state, 'opened', {
    agencyId: data.agencyId,
    fieldCode: data.fieldCode,
    openedAt: facts.now.toISOString(),
    assignedAt: data.decidedAt,
    dueAt: clock.dueAt.toISOString(),
    due0: clock.due0.toISOString(),
    warnAt: clock.warnAt.toISOString(),
    limit: clock.limit,
    calendarId: clock.calendarId,
    calendarVersion: clock.calendarVersion,
  });
  return { state: moved.state, events: [opened] };
}

/**
 * The desk wants the report to go on in another one. A dispatch that does not stand any more needs no answer: routing reads
 * what ended it, and merges then.
 */
function recallToMerge(
  state: CaseState,
  { data }: EventOf<'vn.dieuphoi.dispatch.recall-requested'>,
  facts: Facts,
): Effect | 'moot' {
  if (data.dispatchNo !== state.dispatchNo || !state.standing) return 'moot';
  const { intoReportId, by } = data;
  const verdict = permit('recall', state, facts.actor, facts);
  if (verdict.may) return recalled(state, { note: '', by, intoReportId }, verdict.to, facts.now);
  const declined = caseEvent(state, 'recall-declined', { intoReportId, declinedAt: facts.now.toISOString() });
  return { state, events: [declined] };
}

function supplement(state: CaseState, { data }: EventOf<'vn.dieuphoi.report.supplemented'>, facts: Facts): Effect {
  const { supplementNo, text, attachmentIds } = data;
  const added = { supplementNo, text, attachmentIds: [...attachmentIds], at: new Date(data.supplementedAt) };
  const after: CaseState = { ...state, supplements: [...state.supplements, added] };
  const verdict = permit('resume', after, facts.actor, facts);
  return verdict.may ? resumed(after, verdict.to, facts) : { state: after, events: [] };
}

/** Tracking decides while a dispatch stands by the log: before an answer it is granted. */
function withdraw(state: CaseState, requestId: string, facts: Facts): Effect {
  if (state.carriesOthers) return { state, events: [decline(state, requestId, 'others-merged', facts)] };
  const verdict = permit(state.standing ? 'withdraw' : 'withdraw-before-dispatch', state, facts.actor, facts);
  if (!verdict.may) return { state, events: [decline(state, requestId, 'already-answered', facts)] };
  return {
    state: { ...withoutDispatch(state), status: verdict.to, decides: false },
    events: [caseEvent(state, 'withdrawn', { requestId, withdrawnAt: facts.now.toISOString() })],
  };
}

function askReopening(
  state: CaseState,
  { data }: EventOf<'vn.dieuphoi.report.reopening-requested'>,
  facts: Facts,
): Effect {
  const { requestId, reason } = data;
  const asked = { ...facts, now: new Date(data.requestedAt) };
  const verdict = permit('ask-reopening', state, facts.actor, asked);
  if (verdict.may && !state.reopening) {
    return { state: { ...state, reopening: { requestId, reason, requestedAt: asked.now } }, events: [] };
  }
  if (!state.decides) return { state, events: [] };
  const why = verdict.may ? 'already-asked' : verdict.why === withinReopenWindow.code ? verdict.why : 'not-closed';
  return { state, events: [decline(state, requestId, why, facts)] };
}

/** The request stays to be decided. */
function withoutWords({ reopening }: CaseState): CaseState['reopening'] {
  return reopening && { ...reopening, reason: '' };
}

function decline(state: CaseState, requestId: string, reason: string, facts: Facts) {
  return caseEvent(state, 'request-declined', { requestId, reason, declinedAt: facts.now.toISOString() });
}

/** Details that the desk does not show; texts stay in the case itself, where redaction reaches them. */
const hidden = new Set([
  ...['text', 'masks', 'dispatchNo', 'by', 'contactChannels', 'consent', 'location', 'children', 'aboutIds'],
]);

function entryFor(event: AnyEvent, moot: boolean): HistoryEntry {
  const data: Record<string, unknown> = { ...event.data };
  const by = data['by'];
  return {
    at: new Date(event.time),
    type: shortType(event.type),
    by: typeof by === 'string' ? by : event.source === '/intake' ? 'citizen' : machineOrPerson(by),
    dispatchNo: typeof data['dispatchNo'] === 'number' ? data['dispatchNo'] : null,
    detail: Object.fromEntries(Object.entries(data).filter(([name]) => !hidden.has(name))),
    moot,
  };
}

function machineOrPerson(by: unknown): string {
  const actor = (by as { actor?: unknown } | undefined)?.actor;
  return typeof actor === 'string' ? actor : 'system';
}
