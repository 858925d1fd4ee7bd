import { expect, it } from 'vitest';
import { resolveLanguage } from './language.ts';
import { createTranslator, fill } from './translate.ts';

it.each([
  ['{n} items', { n: 2 }, '2 items'],
  ['{n} {n:item|items}', { n: 1 }, '1 item'],
  ['{n} {n:item|items}', { n: 0 }, '0 items'],
  ['{missing} stays', {}, '{missing} stays'],
  ['{a}{b}', { a: '{b}', b: 'x' }, '{b}x'],
])('fills %s with %j', (template, params, text) => {
  expect(fill(template, params as Record<string, string | number>)).toBe(text);
});

it('translates at run time into either language', () => {
  expect(createTranslator('zh')('checks.agree')).toBe('一致');
  expect(createTranslator('en')('checks.agree')).toBe('agree');
});

it.each([
  ['auto', 'zh-CN', 'zh'],
  ['auto', 'zh-TW', 'zh'],
  ['auto', 'en-GB', 'en'],
  ['auto', undefined, 'en'],
  ['auto', 'zha', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh', 'en', 'zh'],
] as const)('resolves %s with browser language %s to %s', (choice, browser, language) => {
  expect(resolveLanguage(choice, browser)).toBe(language);
});
