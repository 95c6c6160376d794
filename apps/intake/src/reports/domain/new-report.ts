import type { Channel, ContactChannel, ReporterKind, ReportKind, ReportSubmitted } from '#contracts';
import type { PromiseTerms, ReportPromise } from './promise.js';

type Mask = ReportSubmitted['masks'][number];
export type Location = NonNullable<ReportSubmitted['location']>;
export type Consent = ReportSubmitted['consent'];

export interface Contact {
  name?: string;
  phone?: string;
  email?: string;
  address?: string;
}

/** Who sends it and what else only intake may know; stored apart and sealed. */
export interface Identity {
  contact?: Contact;
  /** The text before masking, when a mask hid something. */
  originalText?: string;
}

/** A report that is ready to be stored; everything but the database's time is decided. */
export interface NewReport {
  id: string;
  code: string;
  kind: ReportKind;
  askedKind: ReportKind;
  channel: Channel;
  text: string;
  masks: Mask[];
  location?: Location;
  fieldCode?: string;
  reporterKind?: ReporterKind;
  noticeVersion: string;
  consent: Consent;
  contactChannels: ContactChannel[];
  attachmentIds: string[];
  /** Of a letter that came earlier; else the moment of storing. */
  receivedAt?: Date;
  receivedAtReason?: string;
  terms: PromiseTerms;
  parentId?: string;
  test: boolean;
  onBehalf: boolean;
  externalRef?: string;
  secretVersion: number;
  secretHash: Buffer;
}

/** A report as it is stored. */
export interface ReceivedReport extends Omit<NewReport, 'receivedAt' | 'terms'> {
  receivedAt: Date;
  promise: ReportPromise;
}

/** Where the sender may be told something, as far as they agreed to it. */
export function contactChannelsOf(contact: Contact | undefined, consent: Consent): ContactChannel[] {
  if (!consent.notify || !contact) return [];
  return (['email', 'phone'] as const).filter((channel) => contact[channel] !== undefined);
}
