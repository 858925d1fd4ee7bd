/** Why an input could not be read, in words for the person who gave it. */
import type { ReadError } from '../../lib/formats/format.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';

/** What only the command line meets; all other sentences are in `lib/i18n`. */
const SYSTEM_FAILURES = {
  'not-found': { zh: '没有这个文件', en: 'there is no such file' },
  'not-a-file': { zh: '这不是文件', en: 'this is not a file' },
  'not-readable': { zh: '没有权限读取这个文件', en: 'this file may not be read' },
} as const;

type SystemCode = keyof typeof SYSTEM_FAILURES;
export type FailureCode = SystemCode | ReadError['code'];

/** An input that could not be read. */
export interface ReadFailure {
  ok: false;
  sha256: string;
  error: { code: FailureCode; message: { zh: string; en: string } };
}

const zh = createTranslator('zh');
const en = createTranslator('en');

/** A failure with its sentence in both languages. */
export function readFailure(code: FailureCode, params: ReadError['params'] = {}, sha256 = ''): ReadFailure {
  const message = isSystemCode(code)
    ? SYSTEM_FAILURES[code]
    : { zh: zh(`read.${code}`, params), en: en(`read.${code}`, params) };
  return { ok: false, sha256, error: { code, message } };
}

/** The same failure with words that say which file it is about, or what the system said. */
export function withDetail(failure: ReadFailure, detail: string): ReadFailure {
  const { zh: chinese, en: english } = failure.error.message;
  const message = { zh: `${chinese}：${detail}`, en: `${english}: ${detail}` };
  return { ...failure, error: { ...failure.error, message } };
}

function isSystemCode(code: FailureCode): code is SystemCode {
  return Object.hasOwn(SYSTEM_FAILURES, code);
}
