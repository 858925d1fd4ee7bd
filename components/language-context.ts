/** Hands the interface language down to every view. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../lib/i18n/language.ts';
import type { Translate } from '../lib/i18n/translate.ts';
import { createTranslator } from '../lib/i18n/translate.ts';

export const LanguageContext = createContext<Language>('zh');

/** The language of the surface this view is in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The translator for it. */
export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => createTranslator(language), [language]);
}
