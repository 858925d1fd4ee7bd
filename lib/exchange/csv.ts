/** Tables as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark, and no cell that acts as a formula. */
import type { Annotation } from '../notes/annotation.ts';

const MARK = '\uFEFF';
/** What spreadsheets take for the beginning of a formula or a command. */
const ACTIVE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** Rows of cells as one file, piece by piece; the first row is the head. */
export function* toCsv(rows: Iterable<readonly string[]>): Generator<string, void> {
  yield MARK;
  for (const cells of rows) yield `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  // Words of a page must not become a formula on the reader's machine; numbers stay numbers.
  const harmless = ACTIVE.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Column heads of `noteRows`: names of fields, the same in every language, for those who compute with them. */
export const NOTE_COLUMNS = [
  'id',
  'title',
  'address',
  'captured',
  'sha256',
  'on',
  'label',
  'printed',
  'quote',
  'verdict',
  'text',
  'tags',
  'created',
  'modified',
] as const;

/** Notes as rows under `NOTE_COLUMNS`. */
export function* noteRows(notes: Iterable<Annotation>): Generator<readonly string[], void> {
  yield NOTE_COLUMNS;
  for (const { id, target, text, tags, verdict, evidence, created, modified } of notes) {
    const { title, address, capturedAt, sha256, quote, printed } = evidence;
    const anchor =
      target.kind === 'figure' ? target.anchor : target.kind === 'finding' ? target.figures[0] : undefined;
    yield [
      id,
      title,
      address,
      capturedAt,
      sha256,
      target.kind === 'finding' ? target.check : target.kind,
      anchor?.label ?? '',
      printed.join(' '),
      quote,
      verdict ?? '',
      text,
      tags.join(' '),
      created,
      modified,
    ];
  }
}
