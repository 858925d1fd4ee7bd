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

const NONE: Params = {};
const translators: Record<Language, Translate> = translatorsOf(TABLES);

/** The translator for one language. A missing parameter stays visible as `{name}` instead of vanishing. */
export function createTranslator(language: Language): Translate {
  return translators[language];
}

/**
 * Translators over texts of their own, for surfaces that are not pages: what stands in the common table is loaded into
 * every disclosure.
 */
export function translatorsOf<K extends string>(
  tables: Record<Language, Record<K, string>>,
): Record<Language, (key: K, params?: Params) => string> {
  const over =
    (table: Record<K, string>) =>
    (key: K, params = NONE): string =>
      fill(table[key], params);
  return { zh: over(tables.zh), en: over(tables.en) };
}

/** True when there is a text for this key; for keys built from data (a check id, a reason). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

/** A placeholder: as written, its name, and its two words where it has them. */
interface Placeholder {
  whole: string;
  name: string;
  one: string | undefined;
  many: string | undefined;
}

/** Templates taken apart once; there are as many as there are texts. */
const taken = new Map<string, readonly (string | Placeholder)[]>();

/** Fills the placeholders of a template. */
export function fill(template: string, params: Params): string {
  let filled = '';
  for (const part of partsOf(template)) filled += typeof part === 'string' ? part : valueOf(part, params);
  return filled;
}

function valueOf({ whole, name, one, many }: Placeholder, params: Params): string {
  const value = params[name];
  if (value === undefined) return whole;
  if (one === undefined || many === undefined) return String(value);
  return Number(value) === 1 ? one : many;
}

function partsOf(template: string): readonly (string | Placeholder)[] {
  const known = taken.get(template);
  if (known !== undefined) return known;
  const parts: (string | Placeholder)[] = [];
  let at = 0;
  // Matches {n} and {n:figure|figures}; leaves {} and { n } alone.
  for (const match of template.matchAll(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g)) {
    const [whole, name = '', one, many] = match;
    parts.push(template.slice(at, match.index), { whole, name, one, many });
    at = match.index + whole.length;
  }
  parts.push(template.slice(at));
  taken.set(template, parts);
  return parts;
}
