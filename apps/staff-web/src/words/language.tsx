import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.js';
import { vi, type Words } from './vi.js';

export type Language = 'vi' | 'en';

const key = 'dieuphoi.language';
const dictionaries: Record<Language, Words> = { vi, en };

interface LanguageValue {
  language: Language;
  words: Words;
  change: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue>({ language: 'vi', words: vi, change: () => undefined });

/** The language that requests ask for, too. */
export const currentLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'vi');

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(key, language);
  }, [language]);
  const value = useMemo(() => ({ language, words: dictionaries[language], change: setLanguage }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageValue => useContext(LanguageContext);
export const useWords = (): Words => useLanguage().words;
