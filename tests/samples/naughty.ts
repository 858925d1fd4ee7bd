/** Strings that have broken programs before, in the place of every word that a document or a reader may write. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LIST = fileURLToPath(import.meta.resolve('big-list-of-naughty-strings/blns.json'));

/** The published list, and some of our own for the places where words of Chinese documents stand. */
export const NAUGHTY: readonly string[] = [
  ...(JSON.parse(readFileSync(LIST, 'utf8')) as string[]),
  '<b onclick=alert(1)>收入</b>',
  '=HYPERLINK("http://evil.example","收入")',
  '\u202E乙单位\u202C',
  'a\uD800b',
  '__proto__',
  '{{constructor.constructor("alert(1)")()}}',
  '../../../收入.docx',
  '收入\u0000合计',
  '９００．５０',
  '¹²³',
];

/** A copy of some data in which every string with a Chinese character, which is always somebody's words, is the next one. */
export function poisoned<T>(value: T, next: () => string): T {
  if (typeof value === 'string') return (/\p{Script=Han}/u.test(value) ? next() : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, next)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each, next)])) as T;
}

/** Gives the strings one after another, for ever; `count` says how many were given. */
export function naughtyInTurn(from = 0): { next: () => string; count: () => number } {
  let given = 0;
  return {
    next: () => {
      given += 1;
      return NAUGHTY[(from + given - 1) % NAUGHTY.length] ?? '';
    },
    count: () => given,
  };
}
