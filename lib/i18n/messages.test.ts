import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../errors.ts';
import { MEASURES } from '../lexicon/measures.ts';
import { en } from './en.ts';
import type { MessageKey } from './zh.ts';
import { zh } from './zh.ts';

const keys = Object.keys(zh) as MessageKey[];
const chinese = /\p{Script=Han}/u;

/** Names of the placeholders of a template, each once. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].toSorted();
}

/** Names that a language may leave out: a plural has no form in Chinese, a gloss none either. */
const OPTIONAL = new Map<string, string[]>([['name.gloss', ['gloss']]]);

describe('interface texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  it.each(keys)('%s is written in both, with the same placeholders', (key) => {
    expect(zh[key].trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
    const optional = OPTIONAL.get(key) ?? [];
    const names = (text: string) => placeholders(text).filter((name) => !optional.includes(name));
    expect(names(en[key])).toEqual(names(zh[key]));
  });

  it('are English in English, but for words quoted from a document', () => {
    // The button that switches to Chinese is labelled in Chinese.
    const others = keys.filter((key) => key !== 'app.otherLanguage');
    const mixed = others.filter((key) => chinese.test(en[key].replace(/“[^”]*”/g, '')));
    expect(mixed).toEqual([]);
  });

  it('use Chinese punctuation in Chinese', () => {
    const western = keys.filter((key) => /\p{Script=Han}[,;:?!]/u.test(zh[key]));
    expect(western).toEqual([]);
  });

  it('name every measure', () => {
    const unnamed = MEASURES.filter((measure) => !(`measure.${measure.id}` in zh)).map(({ id }) => id);
    expect(unnamed).toEqual([]);
  });

  it('have a sentence for every error', () => {
    expect(ERROR_CODES.filter((code) => !(`error.${code}` in zh))).toEqual([]);
  });
});
