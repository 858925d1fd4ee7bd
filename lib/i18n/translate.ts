/**
 * Turns a key and parameters into a text.
 * A placeholder is `{name}`; `{name:one|many}` writes the first word when the parameter is 1 and the second otherwise.
 */
import { en } from './en.ts';
import type { Language } from './language.ts';
import type { MessageKey } from './zh.ts';
import { zh } from './zh.ts';

export type Params = Record<string, string | number>;
export type Translate = (key: MessageKey, params?: Params) => string;

const TABLES: Record<Language, Record<MessageKey, string>> = { zh, en };

/** A translator for one language. A missing parameter stays visible as `{name}` instead of vanishing. */
export function createTranslator(language: Language): Translate {
  const table = TABLES[language];
  return (key, params = {}) => fill(table[key], params);
}

/** True when there is a text for this key; for keys built from data (a check id, a reason). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

/** Fills the placeholders of a template. */
export function fill(template: string, params: Params): string {
  // Matches {n} and {n:figure|figures}; leaves {} and { n } alone.
  return template.replace(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return Number(value) === 1 ? one : many;
    },
  );
}
