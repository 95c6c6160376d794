/** What the product's HTTP interface answers, as far as the desk reads it. Instants are RFC 3339 strings. */

export type Role =
  'dispatcher' | 'focal-point' | 'officer' | 'head' | 'publisher' | 'supervisor' | 'administrator' | 'helper';

export interface Session {
  id: string;
  username: string;
  displayName: string;
  roles: Role[];
  agencyId?: string;
  agency?: { id: string; code: string; name: string; kind: string };
}

export type CaseStatus =
  | 'received'
  | 'awaiting-triage'
  | 'awaiting-citizen'
  | 'dispatched'
  | 'accepted'
  | 'in-progress'
  | 'answered'
  | 'approved'
  | 'closed'
  | 'reopened'
  | 'refused'
  | 'merged'
  | 'split'
  | 'withdrawn';

export type CaseAction =
  | 'accept'
  | 'return'
  | 'recall'
  | 'assignment'
  | 'progress'
  | 'information-request'
  | 'resume'
  | 'extension-request'
  | 'extension-decision'
  | 'answer'
  | 'sent-back'
  | 'approval'
  | 'forward-outside'
  | 'parts'
  | 'nudge'
  | 'reopen'
  | 'decline-reopening';

export type Outcome =
  'fixed' | 'planned' | 'explained' | 'no-fault-found' | 'not-enough-information' | 'forwarded-outside';

export type ReturnReason = 'not-our-field' | 'not-our-place';

export type TriageReason =
  | 'unsure'
  | 'emergency'
  | 'denunciation'
  | 'complaint'
  | 'abusive'
  | 'no-content'
  | 'mixed'
  | 'unknown-place'
  | 'outside'
  | 'returned'
  | 'ping-pong'
  | 'about-agency'
  | 'review-asked';

export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';

export type RefusalReason =
  | 'complaint-law'
  | 'state-secret'
  | 'no-clear-content'
  | 'not-enough-information'
  | 'civil-dispute'
  | 'abusive'
  | 'answered-before'
  | 'outside-province';

export type Urgency = 'urgent' | 'normal';

export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number;
}

export interface Field {
  code: string;
  name: string;
  nameEn?: string;
  parentCode?: string;
}

export interface Agency {
  id: string;
  code: string;
  name: string;
  kind: string;
}

export interface Place {
  code: string;
  name: string;
}

export interface Location {
  lat?: number;
  lng?: number;
  accuracy?: number;
  communeCode?: string;
  address?: string;
}

export interface Candidate {
  agencyId: string;
  agency: string;
  fieldCode: string;
  field: string;
  confidence: number;
  reasons: string[];
  answerBy?: string;
}

export interface TriageItem {
  reportId: string;
  code: string;
  text: string;
  kind: string;
  channel: string;
  receivedAt: string;
  dispatchBy: string;
  /** Working minutes (clock minutes for urgent ones), negative when overdue. */
  minutesLeft: number;
  urgency: Urgency;
  state: 'waiting' | 'awaiting-citizen' | 'returned' | 'ruling' | 'undo';
  reasons: TriageReason[];
  flags: Flag[];
  place: { code?: string | null; name?: string | null; doubt: number };
  location?: Location | null;
  candidates: Candidate[];
  why: string[];
  returns: { agencyId: string; agency?: string; reason: string; note: string; at: string }[];
}

export interface Clock {
  state: 'in-time' | 'soon' | 'overdue' | 'paused' | 'closed';
  minutesLeft: number;
  /** Whether the minutes are working minutes. */
  working: boolean;
}

export interface CaseSummary {
  id: string;
  code: string;
  status: CaseStatus;
  text: string;
  fieldCode: string | null;
  placeCode: string | null;
  agencyId: string | null;
  assignee: string | null;
  urgency: Urgency;
  channel: string;
  receivedAt: string;
  dispatchBy: string;
  dispatchedAt: string | null;
  dueAt: string | null;
  clock: Clock;
  version: number;
}

export interface HistoryEntry {
  at: string;
  type: string;
  by?: string | null;
  detail?: unknown;
}

export interface Answer {
  answerNo: number;
  outcome: Outcome;
  text: string;
  plannedFor?: string | null;
  state: string;
  by: string;
  at: string;
  note?: string | null;
}

export interface Extension {
  extensionId: string;
  until: string;
  reason: string;
  state: string;
}

export interface Case extends CaseSummary {
  fullText: string;
  kind: string;
  location: Location | null;
  limit: string | null;
  history: HistoryEntry[];
  answers: Answer[];
  extensions?: Extension[];
  supplements: { supplementNo: number; text: string; at: string }[];
  actions: CaseAction[];
}

export interface Measure {
  measure: string;
  group: string | null;
  numerator: number;
  denominator: number;
  rate: number | null;
  pending: number;
  excluded: Record<string, number>;
  definition: { vi: string; en: string };
}

export interface Measures {
  from: string;
  to: string;
  asOf: string;
  provisional: boolean;
  items: Measure[];
}

export interface MeasuredCase extends CaseSummary {
  verdict: string;
  why: string;
}

export interface Notice {
  id: string;
  kind: string;
  reportId: string;
  code: string;
  text: { vi: string; en: string };
  createdAt: string;
  readAt: string | null;
}
