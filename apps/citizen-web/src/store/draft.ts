import type { Location } from '#api';
import type { Consent, Contact, ReportBody } from '../api/types.js';
import { readJson, writeJson } from './json-store.js';
import { Signal } from './signal.js';
import { withoutEmpty } from './without-empty.js';

/** What a person has written so far; saved at every key. */
export interface Draft {
  text: string;
  /** Chosen or confirmed by the person; a guess alone is not in it. */
  fieldCode?: string;
  location: Location;
  contact: Contact;
  consent: Consent;
}

const key = 'draft';

export const emptyDraft: Draft = {
  text: '',
  location: {},
  contact: {},
  consent: { publish: false, shareContact: false, notify: false, photoLocation: false },
};

export const draft = new Signal<Draft>({ ...emptyDraft, ...readJson<Draft>(key) });

interface DraftChange extends Partial<Omit<Draft, 'consent'>> {
  consent?: Partial<Consent>;
}

/**
 * What is not named stays, also in groups: a browser that fills a form changes several fields before the page is drawn
 * anew, so nobody may put a group together from what the page shows.
 */
export function changeDraft({ location, contact, consent, ...rest }: DraftChange): void {
  const before = draft.value;
  replaceDraft({
    ...before,
    ...rest,
    location: { ...before.location, ...location },
    contact: { ...before.contact, ...contact },
    consent: { ...before.consent, ...consent },
  });
}

export function replaceDraft(value: Draft): void {
  draft.set(value);
  writeJson(key, value);
}

export function forgetDraft(): void {
  draft.set(emptyDraft);
  writeJson(key, undefined);
}

/** How the person can be reached; news is sent by e-mail alone. */
export function reach(contact: Contact): { hasEmail: boolean; isReachable: boolean } {
  const { phone, email } = withoutEmpty(contact);
  return { hasEmail: email !== undefined, isReachable: email !== undefined || phone !== undefined };
}

/** The draft as it is sent: empty members left out. */
export function bodyOf({ text, fieldCode, location, contact, consent }: Draft, noticeVersion: string): ReportBody {
  const written = withoutEmpty(contact);
  const where = withoutEmpty(location);
  const { hasEmail, isReachable } = reach(contact);
  return {
    text: text.trim(),
    ...(Object.keys(where).length > 0 && { location: where }),
    ...(fieldCode && { fieldCode }),
    ...(Object.keys(written).length > 0 && { contact: written }),
    noticeVersion,
    consent: {
      ...consent,
      notify: consent.notify && hasEmail,
      shareContact: consent.shareContact && isReachable,
    },
  };
}

export function draftOf({ text, fieldCode, location, contact, consent }: ReportBody): Draft {
  return { text, fieldCode, location: location ?? {}, contact: contact ?? {}, consent };
}
