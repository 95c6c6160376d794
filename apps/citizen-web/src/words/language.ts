import { readJson, writeJson } from '../store/json-store.js';
import { Signal } from '../store/signal.js';
import { useSignal } from '../store/use-signal.js';
import { en } from './en.js';
import { vi, type Words } from './vi.js';

export type Language = 'vi' | 'en';

const key = 'language';

export const language = new Signal<Language>(readJson<Language>(key) === 'en' ? 'en' : 'vi');

export function currentLanguage(): Language {
  return language.value;
}

export function changeLanguage(chosen: Language): void {
  writeJson(key, chosen);
  document.documentElement.lang = chosen;
  language.set(chosen);
}

export function useWords(): Words {
  return useSignal(language) === 'en' ? en : vi;
}
