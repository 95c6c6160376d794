import type { CaseStatus, Channel, Outcome, ReportKind, ReturnReason, Urgency } from '#contracts';
import type { HandlingClock } from '../../handling-clock/domain/handling-clock.js';

export interface Answer {
  answerNo: number;
  outcome: Outcome;
  text: string;
  /** The promised day of a planned outcome. */
  plannedFor: string | null;
  attachmentIds: string[];
  state: 'waiting' | 'sent-back' | 'approved';
  by: string;
  at: Date;
  note: string | null;
}

export interface Supplement {
  supplementNo: number;
  text: string;
  attachmentIds: string[];
  at: Date;
}

/** What a citizen asks for and the agency decides within two working days. */
export interface ReopeningRequest {
  requestId: string;
  reason: string;
  requestedAt: Date;
}

/** A return after the window, or a recall after a review of the dispatch, which needs the supervisor's consent. */
export interface ReturnRequest {
  reason: ReturnReason;
  note: string;
  suggestedAgencyId?: string;
  requestedAt: Date;
  by: string;
  /** The reporter's request for a review, when the desk asks and not the agency. */
  requestId?: string;
}

export interface PlaceOfReport {
  lat?: number;
  lng?: number;
  accuracy?: number;
  communeCode?: string;
  address?: string;
}

/** A report as tracking knows it; the case of an agency while a dispatch stands. One row, one id: the report's. */
export interface CaseState {
  id: string;
  code: string;
  status: CaseStatus;
  /** Counts every change, for optimistic locking; 0 before the first save. */
  version: number;
  kind: ReportKind;
  channel: Channel;
  text: string;
  location: PlaceOfReport | null;
  fieldCode: string | null;
  /** The second level of the field, where it was dispatched with one. */
  subfieldCode: string | null;
  placeCode: string | null;
  urgency: Urgency;
  receivedAt: Date;
  /** The dispatch deadline by which the dispatch is judged. */
  dispatchBy: Date;
  /** Until when somebody is to decide now: `dispatchBy`, or the limit of the second dispatch after a return. */
  decideBy: Date;
  /** Whether the dispatch clock stands still while the citizen is asked. */
  dispatchPaused: boolean;
  /** Whether the citizen can be asked: a contact channel exists. */
  contactable: boolean;
  test: boolean;
  parentId: string | null;
  /** Others were merged into it, and wait for its answer too. */
  carriesOthers: boolean;
  /** Only supervisors and the agencies that have it may read it. */
  denunciation: boolean;

  /** The lead that has the case or had it last. */
  agencyId: string | null;
  /** Whether that agency's dispatch stands. */
  standing: boolean;
  supportIds: string[];
  /** Agencies whose own conduct the report is about, as its dispatch says: none of them may support it. */
  aboutIds: string[];
  dispatchNo: number;
  dispatchedAt: Date | null;
  /** The dispatch was ruled by the supervisor, who has the final word. */
  ruling: boolean;
  /**
   * By the log a dispatch stands, so tracking decides what citizens ask for. After a return it stays true until our own
   * `case.returned` was read back: routing, which has not seen it either, leaves a request before it to us.
   */
  decides: boolean;
  assignee: string | null;
  unit: string | null;
  handlingNo: number;
  clock: HandlingClock | null;
  answers: Answer[];
  supplements: Supplement[];
  /** The question to the citizen that is waited for. */
  question: string | null;
  reopening: ReopeningRequest | null;
  returnRequest: ReturnRequest | null;
  closedAt: Date | null;
  rating: number | null;
}

export type NewCase = Pick<
  CaseState,
  | 'id'
  | 'code'
  | 'kind'
  | 'channel'
  | 'text'
  | 'location'
  | 'fieldCode'
  | 'receivedAt'
  | 'dispatchBy'
  | 'contactable'
  | 'test'
  | 'parentId'
>;

export function openCase(report: NewCase): CaseState {
  return {
    // Named one by one: a spread of so many makes an object that is slow wherever it goes.
    id: report.id,
    code: report.code,
    kind: report.kind,
    channel: report.channel,
    text: report.text,
    location: report.location,
    fieldCode: report.fieldCode,
    receivedAt: report.receivedAt,
    dispatchBy: report.dispatchBy,
    contactable: report.contactable,
    test: report.test,
    parentId: report.parentId,
    carriesOthers: false,
    denunciation: false,
    status: 'received',
    version: 0,
    decideBy: report.dispatchBy,
    dispatchPaused: false,
    placeCode: report.location?.communeCode ?? null,
    urgency: 'normal',
    subfieldCode: null,
    agencyId: null,
    standing: false,
    supportIds: [],
    aboutIds: [],
    dispatchNo: 0,
    dispatchedAt: null,
    ruling: false,
    decides: false,
    assignee: null,
    unit: null,
    handlingNo: 0,
    clock: null,
    answers: [],
    supplements: [],
    question: null,
    reopening: null,
    returnRequest: null,
    closedAt: null,
    rating: null,
  };
}

/** Whether an agency has the case on its desk and its clock counts. */
export function isOpen(state: Pick<CaseState, 'standing' | 'closedAt'>): boolean {
  return state.standing && state.closedAt === null;
}

/** Whether nobody is late with a decision, because the citizen is waited for. */
export function isDispatchPaused(state: Pick<CaseState, 'status' | 'standing' | 'dispatchPaused'>): boolean {
  return state.status === 'awaiting-citizen' && !state.standing && state.dispatchPaused;
}

export function latestAnswer(state: CaseState): Answer | undefined {
  return state.answers.at(-1);
}
