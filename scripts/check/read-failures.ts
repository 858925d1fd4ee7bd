/** Why a file could not be read, in words for the person who gave it. */
const FAILURES = {
  'not-found': { zh: '没有这个文件', en: 'there is no such file' },
  'not-a-file': { zh: '这不是文件', en: 'this is not a file' },
  'not-readable': { zh: '没有权限读取这个文件', en: 'this file may not be read' },
  empty: { zh: '文件是空的', en: 'the file is empty' },
  'too-large': {
    zh: '文件太大（网页和文本最多 32 MB）',
    en: 'the file is too large (32 MB for pages and text)',
  },
  'unknown-type': {
    zh: '不认识的文件类型；目前能读 .html、.htm、.txt',
    en: 'unknown file type; .html, .htm and .txt can be read so far',
  },
  'type-mismatch': {
    zh: '文件内容与扩展名不符',
    en: 'the content of the file is not what its name says',
  },
  'not-text': {
    zh: '文件内容不是文字（编码不明，或不是网页、文本）',
    en: 'the file holds no text (unknown encoding, or neither a page nor text)',
  },
  'internal-error': { zh: '处理这个文件时程序出错', en: 'the program failed on this file' },
} as const;

export type FailureCode = keyof typeof FAILURES;

/** An input that could not be read. */
export interface ReadFailure {
  ok: false;
  sha256: string;
  error: { code: FailureCode; message: { zh: string; en: string } };
}

/** A failure with its sentence; `detail` is appended to both languages. */
export function readFailure(code: FailureCode, sha256 = '', detail = ''): ReadFailure {
  const { zh, en } = FAILURES[code];
  const message = detail === '' ? { zh, en } : { zh: `${zh}：${detail}`, en: `${en}: ${detail}` };
  return { ok: false, sha256, error: { code, message } };
}
