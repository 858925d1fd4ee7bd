/** How a document's text is laid out where the format no longer says: what is a number, a title, a running paragraph. Pure. */
import type { Cell, TableBlock, TextBlock } from '../../source/document.ts';

/** Matches "1,234.50", "-12.3%", "（5.6）" and "0", not "2024年" or "12人". */
const NUMBER = /^\s*[-−+(（]?\s*[\d,，]+(?:\.\d+)?\s*[%％]?\s*[)）]?\s*$/;
/** Matches "205", "20502", "2050201": codes stand at the left, like names. */
const CODE = /^\s*\d{3,9}\s*$/;
const DASH = /^\s*[-–—−]+\s*$/;
const CODE_COLUMNS = 4;
/** More rows than this without a number are no header any more. */
const TALLEST_HEAD = 4;

/** True for a cell whose text stands at the right, digit under digit. */
export function isNumeric({ text, column, columnSpan }: Cell): boolean {
  if (columnSpan > 1 && text.length > 24) return false;
  if (DASH.test(text)) return true;
  return NUMBER.test(text) && !(column < CODE_COLUMNS && CODE.test(text));
}

/** How many rows at the top of a table are its header: those the format marks, else those before the first number. */
export function headRows(table: TableBlock): number {
  const marked = table.cells.filter(({ isHeader, row, rowSpan }) => isHeader && row + rowSpan <= 8);
  const rowsOfCells = (cells: readonly Cell[]): number =>
    cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  // A first column of header cells marks rows, not a header.
  const wide = marked.filter(({ row }) => marked.filter((cell) => cell.row === row).length > 1);
  if (wide.length > 0) return Math.min(rowsOfCells(wide), table.rowCount);
  const first = table.cells.find((cell) => /\d/.test(cell.text) && (isNumeric(cell) || CODE.test(cell.text)));
  const head = first === undefined ? 1 : first.row;
  return head > TALLEST_HEAD || head >= table.rowCount ? 0 : head;
}

export type ParagraphLook = 'title' | 'section' | 'unit' | 'running' | 'plain';

const SECTION =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const SENTENCE_END = /[。；：:;！？]\s*$/;
const UNIT = /^\s*(?:金额)?单位\s*[:：]/;
const LONGEST_TITLE = 44;
const SHORTEST_RUNNING = 24;

/** Matches "一、收入情况" and "（二）人员", not "2024年收支总表". */
export function isSection(text: string): boolean {
  return SECTION.test(text);
}

/** How a paragraph looks; `isFirst` for the first ones of a document, where the title stands. */
export function lookOf({ text }: TextBlock, isFirst: boolean): ParagraphLook {
  if (UNIT.test(text)) return 'unit';
  // A text that brings its own spaces along is left as it is.
  if (/^[\u3000\s]/.test(text)) return 'plain';
  const short = text.length <= LONGEST_TITLE && !SENTENCE_END.test(text) && !/[，,。]/.test(text);
  if (short && SECTION.test(text)) return 'section';
  if (isFirst && short && /[预决預決]算/.test(text)) return 'title';
  return text.length >= SHORTEST_RUNNING || SENTENCE_END.test(text) ? 'running' : 'plain';
}
