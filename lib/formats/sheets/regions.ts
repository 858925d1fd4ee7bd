/** Cuts the rows of a sheet into tables and the lines around them: titles, unit lines, notes, running text. */
import type { SeenCell, SeenRow } from './visible-grid.ts';

export type Region = { kind: 'line'; cell: SeenCell } | { kind: 'table'; rows: SeenRow[] };

/** A line of its own is a title or a note; in a table, a label is shorter than this. */
const LONGEST_LABEL = 24;
// Matches 注：…, 单位：万元, （续表） and （2019年度）, not 注册资本 or （一）收入.
const NOTE =
  /^\s*(?:注[:：]|说明[:：]|备注[:：]|附[:：件注]|单位[:：]|金额单位|公开\d|[（(]?续表|[（(]\s*\d{4}\s*年度?\s*[)）]$)/;
/** Matches 二、支出说明, （一）收入 and 第二部分, not 1、房屋 or 2019年. */
const SECTION = /^\s*(?:第?[一二三四五六七八九十]+[、部]|[（(][一二三四五六七八九十]+[)）])/;
/** Rows with nothing but a label that follow each other. */
const MOST_LABELS = 30;
const UNIT_LINE = /[:：]/;
const NUMBER = /^[-−(（]?[\d,，]+(?:\.\d+)?[)）]?%?$/;

/** Regions in reading order. */
export function findRegions(rows: readonly SeenRow[]): Region[] {
  const regions: Region[] = [];
  let table: SeenRow[] = [];
  const flush = (): void => {
    regions.push(...closeTable(table));
    table = [];
  };
  let previous: SeenRow | null = null;
  rows.forEach((row, index) => {
    const gap = previous !== null && row.row > previous.row + 1;
    if (gap && beginsAnew(row, rows[index + 1], table)) flush();
    if (isTitle(row, rows, index, table)) {
      flush();
      for (const cell of row.cells) regions.push({ kind: 'line', cell });
    } else table.push(row);
    previous = row;
  });
  flush();
  return regions;
}

/** Behind a blank row a table goes on only with rows of figures (forms leave rows blank), or with its first row. */
function beginsAnew(row: SeenRow, next: SeenRow | undefined, table: readonly SeenRow[]): boolean {
  if (table.length === 0 || hasNumber(row)) return false;
  const [head] = table;
  if (table.length === 1 && head !== undefined && row.cells.length > 1) {
    const columns = new Set(head.cells.map(({ column }) => column));
    return !row.cells.every(({ column }) => columns.has(column));
  }
  return !(row.cells.length === 1 && next !== undefined && hasNumber(next) && isLabel(row));
}

/** True for a row that stands outside any table: one cell with a title or note, or a line like 部门：… 单位：万元. */
function isTitle(row: SeenRow, rows: readonly SeenRow[], index: number, table: readonly SeenRow[]): boolean {
  const { cells } = row;
  if (row.isCovered || cells.some(({ rowSpan }) => rowSpan > 1)) return false;
  const [only] = cells;
  if (cells.length > 1) {
    const isUnitLine =
      cells.length <= 4 && cells.every(({ text }) => UNIT_LINE.test(text) && !NUMBER.test(text));
    return isUnitLine && (table.length === 0 || NOTE.test(cells.at(-1)?.text ?? ''));
  }
  if (only === undefined) return false;
  if (table.length === 0 || !isLabel(row)) return true;
  return beginsTitle(only, rowAfterLabels(rows, index), table);
}

/** What follows a label and those directly below it; undefined where a gap or the end of the sheet follows. */
function rowAfterLabels(rows: readonly SeenRow[], index: number): SeenRow | undefined {
  for (let at = index + 1; at < rows.length && at <= index + MOST_LABELS; at += 1) {
    const row = rows[at];
    if (row === undefined || row.row > (rows[at - 1]?.row ?? 0) + 1) return undefined;
    if (row.cells.length !== 1 || row.isCovered || !isLabel(row)) return row;
  }
  return undefined;
}

/** A single label inside a table: in its first columns, short, no note. */
function isLabel({ cells }: SeenRow): boolean {
  const text = cells[0]?.text ?? '';
  return text.length <= LONGEST_LABEL && !NOTE.test(text);
}

/**
 * A short line below rows of a table is the title of something else when running text follows, or when it stands over
 * the full width (or the table has figures) and a row without figures follows. Else it is a row with a label only.
 */
function beginsTitle(label: SeenCell, next: SeenRow | undefined, table: readonly SeenRow[]): boolean {
  const width = widthOf(table);
  const isWide = label.columnSpan > 1 && label.columnSpan >= width * 0.6;
  const isNarrow = label.columnSpan < width && label.column <= (table[0]?.cells[0]?.column ?? 0) + 1;
  if (next === undefined) return !isNarrow;
  if (next.cells.length === 1)
    return isWide || (SECTION.test(label.text) && !NOTE.test(next.cells[0]?.text ?? ''));
  return !hasNumber(next) && table.some(hasNumber);
}

function widthOf(table: readonly SeenRow[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { cells } of table) {
    for (const { column, columnSpan } of cells) {
      first = Math.min(first, column);
      last = Math.max(last, column + columnSpan);
    }
  }
  return Math.max(0, last - first);
}

function hasNumber({ cells }: SeenRow): boolean {
  return cells.some(({ text }) => NUMBER.test(text.trim()));
}

/** Rows with one cell each are no table, nor is one row of two cells; a head without rows is an empty table. */
function closeTable(rows: readonly SeenRow[]): Region[] {
  if (rows.length === 0) return [];
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  if (columns.size >= 2 && (rows.length >= 2 || columns.size >= 3))
    return [{ kind: 'table', rows: [...rows] }];
  return rows.flatMap(({ cells }) => cells.map((cell): Region => ({ kind: 'line', cell })));
}
