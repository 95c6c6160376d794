import type { Location } from '#api';
import type { Consent, Contact, ReportBody } from '../api/types.js';
import { onOtherTab, readJson, writeJson } from './json-store.js';
import { newKey } from './new-key.js';
import { Signal } from './signal.js';
import { withoutEmpty } from './without-empty.js';

/** What a person has written so far; saved at every key. */
export interface Draft {
  /** The Idempotency-Key of the report that it becomes, the same in every tab. */
  key: string;
  text: string;
  /** Chosen or confirmed by the person; a guess alone is not in it. */
  fieldCode?: string;
  location: Location;
  contact: Contact;
  consent: Consent;
}

const storeKey = 'draft';

export const emptyDraft: Omit<Draft, 'key'> = {
  text: '',
  location: {},
  contact: {},
  consent: { publish: false, shareContact: false, notify: false, photoLocation: false },
};

export const draft = new Signal<Draft>(keptDraft() ?? newDraft());

/** All tabs write one draft. */
export function followDraft(): void {
  onOtherTab(storeKey, () => draft.set(keptDraft() ?? newDraft()));
}

/** Takes over what another tab has begun in the meantime. The same draft stays as the page shows it. */
export function readDraftAgain(): void {
  const kept = keptDraft();
  if (kept && kept.key !== draft.value.key) draft.set(kept);
}

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
  writeJson(storeKey, value);
}

export function forgetDraft(): void {
  draft.set(newDraft());
  writeJson(storeKey, undefined);
}

function newDraft(): Draft {
  return { ...emptyDraft, key: newKey() };
}

function keptDraft(): Draft | undefined {
  const kept = readJson<Partial<Draft>>(storeKey);
  if (!kept) return undefined;
  const whole = { ...newDraft(), ...kept };
  // Earlier versions kept no key. Kept at once, so that every tab has the same.
  if (!kept.key) writeJson(storeKey, whole);
  return whole;
}

/** How the person can be reached; news is sent by e-mail alone. */
export function reach(contact: Contact): { hasEmail: boolean; isReachable: boolean } {
  const { phone, email } = withoutEmpty(contact);
  return { hasEmail: email !== undefined, isReachable: email !== undefined || phone !== undefined };
}

/** The draft as it is sent: empty members left out. */
export function bodyOf(draft: Omit<Draft, 'key'>, noticeVersion: string): ReportBody {
  const { text, fieldCode, location, contact, consent } = draft;
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

/** Another wish than the one it was: with a key of its own. */
export function draftOf({ text, fieldCode, location, contact, consent }: ReportBody): Draft {
  return { key: newKey(), text, fieldCode, location: location ?? {}, contact: contact ?? {}, consent };
}
