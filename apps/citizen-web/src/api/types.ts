import type { ReportStatus } from './report-status.js';

export interface Field {
  code: string;
  name: string;
  nameEn?: string;
  parentCode?: string | null;
}

export interface Place {
  code: string;
  name: string;
  kind: string;
  lat: number;
  lng: number;
  inUse: boolean;
  /** Names of the units it was formed from. */
  formerUnits: string[];
}

export interface Notice {
  version: string;
  text: string;
}

export interface Location {
  lat?: number;
  lng?: number;
  /** Metres. */
  accuracy?: number;
  communeCode?: string;
  address?: string;
}

export interface PromiseGiven {
  dispatchBy: string;
  answerBy: string;
}

export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';

export interface Preview {
  fields: { code: string; confidence: number }[];
  flags: string[];
  place: { code?: string; name?: string; doubt: number };
  maskedText: string;
  similar: { code: string; text: string; status: string }[];
  promise: PromiseGiven;
}

export interface Contact {
  name?: string;
  phone?: string;
  email?: string;
  address?: string;
}

export interface Consent {
  publish: boolean;
  shareContact: boolean;
  notify: boolean;
  photoLocation: boolean;
}

export interface ReportBody {
  text: string;
  location?: Location;
  fieldCode?: string;
  contact?: Contact;
  noticeVersion: string;
  consent: Consent;
}

export interface Receipt {
  id: string;
  code: string;
  secret: string;
  promise: PromiseGiven;
  receivedAt: string;
}

export interface Sentence {
  vi: string;
  en: string;
}

export type CitizenAct = 'supplement' | 'withdraw' | 'rate' | 'reopen';

export interface Question {
  requestId: string;
  question: string;
  askedAt: string;
  replyBy?: string;
  answered: boolean;
}

export interface ReportView {
  code: string;
  status: ReportStatus;
  kind: string;
  receivedAt: string;
  fieldCode?: string;
  placeCode?: string;
  holder: { agencyId: string; name: string } | null;
  promise: PromiseGiven;
  parts?: { code: string; status: ReportStatus }[];
  /** From here on only with the secret. */
  text?: string;
  timeline?: { at: string; type: string; title: Sentence; detail?: string; until?: string }[];
  answer?: { outcome: string; text: string; plannedFor?: string; answeredAt: string };
  questions?: Question[];
  mayDo?: CitizenAct[];
}
