/** The two interface languages, and which of them a reader gets. */
export type Language = 'zh' | 'en';

/** What a reader chose; `auto` follows the browser. */
export type LanguageChoice = 'auto' | Language;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The language for a choice: with `auto`, Chinese as soon as the browser's first language is any Chinese. */
export function resolveLanguage(choice: LanguageChoice, browserLanguage: string | undefined): Language {
  if (choice !== 'auto') return choice;
  return /^zh\b/i.test(browserLanguage ?? '') ? 'zh' : 'en';
}

/** Value for the `lang` attribute, so that fonts and screen readers follow. */
export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
