import type { Field, Place, PrivacyNotice } from '#api';
import { readJson, writeJson } from '../store/json-store.js';
import { Signal } from '../store/signal.js';
import { currentLanguage, language } from '../words/language.js';
import { request } from './client.js';

export interface References {
  fields: Field[];
  places: Place[];
  notice?: PrivacyNotice;
}

const key = 'references';

/** What forms need, kept on the phone so that they work without a network. */
export const references = new Signal<References>(readJson<References>(key) ?? { fields: [], places: [] });

export async function refreshReferences(): Promise<void> {
  const [fields, places, notice] = await Promise.allSettled([
    request<{ items: Field[] }>('/fields'),
    request<{ items: Place[] }>('/places'),
    request<PrivacyNotice>('/notice'),
  ]);
  const known = references.value;
  const fresh = {
    fields: fields.status === 'fulfilled' ? fields.value.items : known.fields,
    places: places.status === 'fulfilled' ? places.value.items : known.places,
    notice: notice.status === 'fulfilled' ? notice.value : known.notice,
  };
  references.set(fresh);
  writeJson(key, fresh);
}

// The notice is read in the language of the screen.
language.subscribe(() => void refreshReferences());

export function fieldName(code: string): string {
  const field = references.value.fields.find((each) => each.code === code);
  if (!field) return code;
  return currentLanguage() === 'en' && field.nameEn ? field.nameEn : field.name;
}

export function placeName(code: string): string {
  return references.value.places.find((place) => place.code === code)?.name ?? code;
}
