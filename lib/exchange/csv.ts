/** Tables as CSV (RFC 4180) that spreadsheets open as they are: UTF-8 with its mark, and no cell that acts as a formula. */
import type { TableCell } from './tables.ts';

const MARK = '\uFEFF';
/** What spreadsheets take for the beginning of a formula or a command. */
const ACTIVE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** Rows of cells as one file, piece by piece; the first row is the head. */
export function* toCsv(rows: Iterable<readonly TableCell[]>): Generator<string, void> {
  yield MARK;
  for (const cells of rows) yield `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: TableCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell;
  // Words of a page must not become a formula on the reader's machine; numbers stay numbers.
  const harmless = ACTIVE.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
