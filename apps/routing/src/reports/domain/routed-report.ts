import type {
  Channel,
  DispatchReviewed,
  EventDataByType,
  EventType,
  Flag,
  Location,
  ReportKind,
  ReturnReason,
  TriageReason,
  Urgency,
} from '#contracts';
import type { Candidate, LikelyField } from '../../classification/domain/candidates.js';

/** Where a report stands for routing. `undo`: decided, but it can still be taken back. */
export const routedStates = [
  'waiting',
  'awaiting-citizen',
  'ruling',
  'undo',
  'dispatched',
  'refused',
  'merged',
  'split',
  'withdrawn',
] as const;
export type RoutedState = (typeof routedStates)[number];

/** The states in which somebody at the desk decides. */
const onTheDesk: readonly RoutedState[] = ['waiting', 'awaiting-citizen', 'ruling', 'undo'];

interface Returned {
  dispatchNo: number;
  agencyId: string;
  reason: ReturnReason;
  note: string;
  suggestedAgencyId?: string;
  at: string;
}

export interface Question {
  requestId: string;
  text: string;
  askedAt: string;
  replyBy: string;
  /** Whether the dispatch clock stands still. */
  pauses: boolean;
}

/** What the reporter asks of a person about a dispatch of the machine. */
interface AskedReview {
  requestId: string;
  /** In the reporter's words; empty when none were given. */
  reason: string;
  requestedAt: string;
}

/** A report as routing knows it; one row, the report's id. */
export interface RoutedReport {
  id: string;
  code: string;
  kind: ReportKind;
  channel: Channel;
  text: string;
  location: Location | null;
  receivedAt: Date;
  /** As the reporter named it. */
  namedField: string | null;
  /** `Dd` of the measures: until when the first dispatch is due. */
  dispatchBy: Date;
  urgency: Urgency;
  /** Whether the reporter can be asked by mail or phone. */
  contactable: boolean;
  test: boolean;
  state: RoutedState;
  reasons: TriageReason[];
  placeCode: string | null;
  placeDoubt: number;
  fields: LikelyField[];
  candidates: Candidate[];
  flags: Flag[];
  /** Said to be a denunciation, or to hold a state secret: nothing is learned from it. */
  restricted: boolean;
  /** What a person said about that; null while only the machine did. */
  denunciationSaid: { denunciation: boolean; reason: string; at: string; by: string } | null;
  /** Agencies that it is about: none of them may lead or support. */
  aboutIds: string[];
  why: string[];
  modelVersion: string;
  /** The machine was not sure enough of the field; null where something else gave it to a person. */
  unsure: boolean | null;
  /** Of neighbouring syllables, and those of them that the model did not know. */
  pairs: number;
  unknownPairs: number;
  /** Of the latest dispatch; 0 before the first. */
  dispatchNo: number;
  agencyId: string | null;
  /** Our dispatch was read back from the log: tracking decides. */
  handedOver: boolean;
  returns: Returned[];
  question: Question | null;
  pauseUsed: boolean;
  mergedInto: string | null;
  /** Its dispatch is being taken back so that it can go on in another report, as somebody at the desk has asked. */
  mergeAsked: { intoReportId: string; by: string } | null;
  /** A person is to look at the dispatch that stands, which stays meanwhile. */
  review: AskedReview | null;
  /** Its agency has accepted. Heard late: tracking knows. */
  accepted: boolean;
  /** Its agency has closed the case. */
  closed: boolean;
  /** Until when the next decision is due; null when none is. */
  dueAt: Date | null;
  alarmAt: Date | null;
  alarmStep: string | null;
  version: number;
}

export interface DispatchRow {
  dispatchNo: number;
  agencyId: string;
  supportIds: string[];
  fieldCode: string;
  subfieldCode?: string;
  decidedAt: Date;
  decidedBy: string;
  ruling: boolean;
}

type RoutingEventType = Extract<EventType, `vn.dieuphoi.dispatch.${string}`>;

/** What routing says about a report. */
export type RoutingEvent = { [T in RoutingEventType]: { type: T; data: EventDataByType[T] } }[RoutingEventType];

/** What a step does: the report afterwards, what is said, and what happens to its dispatches. */
export interface Change {
  report: RoutedReport;
  events: RoutingEvent[];
  dispatch?: DispatchRow;
  /** The dispatch that no longer stands; with a reason when it is void. */
  ended?: { dispatchNo: number; voidReason?: string };
  /** What a person said of a dispatch of the machine. */
  reviewed?: DispatchReviewed;
  /** The report with the prediction that is replaced. */
  replaced?: RoutedReport;
}

export function isOnTheDesk({ state }: Pick<RoutedReport, 'state'>): boolean {
  return onTheDesk.includes(state);
}
