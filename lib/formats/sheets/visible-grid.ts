/** What a reader sees of a sheet: rows of cells without the hidden ones, merged cells once. */
import type { UnreadPart } from '../../source/document.ts';
import type { Sheet, SheetCell, SheetRange, SheetSpan } from './workbook.ts';

export interface SeenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  exact: string | null;
  /** Where it stands in the sheet, 0-based. */
  sheetRow: number;
  sheetColumn: number;
}

/** A row with text in it, or under a merged cell that has. */
export interface SeenRow {
  row: number;
  cells: SeenCell[];
  /** A merged cell from above reaches into it. */
  isCovered: boolean;
}

export interface VisibleGrid {
  rows: SeenRow[];
  /** Merged cells without text, by the visible row they begin in. */
  blanks: Map<number, BlankCell[]>;
  unread: UnreadPart[];
}

export type BlankCell = Pick<SeenCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** Places of hidden rows and columns that are named; more are one. */
const MOST_NAMED = 20;

/** Rows in order; rows without any text are left out, their numbers show the gap. */
export function visibleGrid(sheet: Sheet): VisibleGrid {
  const isHiddenColumn = inSpans(sheet.hiddenColumns);
  const rowOf = visibleIndex(spansOf(sheet.hiddenRows));
  const columnOf = visibleIndex(sheet.hiddenColumns);
  const merges = new Map<number, SheetRange>();
  const unique = new Map<number, SheetCell>();
  for (const merge of sheet.merges) merges.set(key(merge.top, merge.left), merge);
  for (const cell of sheet.cells) unique.set(key(cell.row, cell.column), cell);
  const covered = coveredCells(sheet.merges, unique);
  const rows = new Map<number, SeenRow>();
  const hidden: SheetCell[] = [];
  for (const [at, cell] of unique) {
    if (covered.has(at)) continue;
    const merge = merges.get(at);
    const bottom = merge?.bottom ?? cell.row;
    const right = merge?.right ?? cell.column;
    const row = rowOf(cell.row);
    const column = columnOf(cell.column);
    const rowSpan = rowOf(bottom + 1) - row;
    const columnSpan = columnOf(right + 1) - column;
    if (rowSpan < 1 || columnSpan < 1) {
      hidden.push(cell);
      continue;
    }
    const { text, exact } = cell;
    const seen = {
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      exact,
      sheetRow: cell.row,
      sheetColumn: cell.column,
    };
    rowAt(rows, row).cells.push(seen);
  }
  markCovered(rows);
  const sorted = [...rows.values()].sort((a, b) => a.row - b.row);
  for (const row of sorted) row.cells.sort((a, b) => a.column - b.column);
  const blanks = new Map<number, BlankCell[]>();
  for (const [at, { top, left, bottom, right }] of merges) {
    if (unique.has(at) && !covered.has(at)) continue;
    const row = rowOf(top);
    const column = columnOf(left);
    const blank = { row, column, rowSpan: rowOf(bottom + 1) - row, columnSpan: columnOf(right + 1) - column };
    if (blank.rowSpan < 1 || blank.columnSpan < 1) continue;
    const others = blanks.get(row);
    if (others === undefined) blanks.set(row, [blank]);
    else others.push(blank);
  }
  return { rows: sorted, blanks, unread: nameHidden(sheet.name, hidden, isHiddenColumn) };
}

/** A cell's place as one number; a sheet has at most 16,384 columns. */
function key(row: number, column: number): number {
  return row * 16_384 + column;
}

function rowAt(rows: Map<number, SeenRow>, row: number): SeenRow {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const made = { row, cells: [], isCovered: false };
  rows.set(row, made);
  return made;
}

/** Cells under a merged one: a sheet keeps their values and does not show them. */
function coveredCells(merges: readonly SheetRange[], cells: ReadonlyMap<number, SheetCell>): Set<number> {
  const covered = new Set<number>();
  // A merge can claim the whole sheet; what it covers is looked for among the cells then.
  let room = 2_000_000;
  for (const { top, left, bottom, right } of merges) {
    const area = (bottom - top + 1) * (right - left + 1);
    room -= Math.min(area, cells.size);
    if (room < 0) break;
    if (area <= cells.size) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1)
          if (row !== top || column !== left) covered.add(key(row, column));
    } else {
      for (const [at, { row, column }] of cells)
        if (row >= top && row <= bottom && column >= left && column <= right && at !== key(top, left))
          covered.add(at);
    }
  }
  return covered;
}

/** Rows that merged cells from above reach into are rows of the table even without text of their own. */
function markCovered(rows: Map<number, SeenRow>): void {
  let room = 200_000;
  for (const { cells } of Array.from(rows.values()))
    for (const { row, rowSpan } of cells)
      for (let below = row + 1; below < row + rowSpan && room > 0; below += 1) {
        rowAt(rows, below).isCovered = true;
        room -= 1;
      }
}

function spansOf(numbers: ReadonlySet<number>): SheetSpan[] {
  return [...numbers].map((number) => ({ first: number, last: number }));
}

/** Number of visible rows or columns before a given one. */
function visibleIndex(hidden: readonly SheetSpan[]): (index: number) => number {
  const spans = joinSpans(hidden);
  const before: number[] = [];
  let sum = 0;
  for (const { first, last } of spans) {
    before.push(sum);
    sum += last - first + 1;
  }
  return (index) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.first ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1];
    if (span === undefined) return index;
    return index - (before[low - 1] ?? 0) - Math.min(index - span.first, span.last - span.first + 1);
  };
}

function joinSpans(spans: readonly SheetSpan[]): SheetSpan[] {
  const joined: SheetSpan[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const previous = joined.at(-1);
    if (previous !== undefined && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

function inSpans(spans: readonly SheetSpan[]): (index: number) => boolean {
  const joined = joinSpans(spans);
  return (index) => joined.some(({ first, last }) => index >= first && index <= last);
}

/** Hidden rows and columns with text in them, as a person names them: `表1!5:7`, `表1!C:C`. */
function nameHidden(
  sheet: string,
  cells: readonly SheetCell[],
  isHiddenColumn: (column: number) => boolean,
): UnreadPart[] {
  const columns = new Set<number>();
  const rows = new Set<number>();
  for (const { row, column } of cells) {
    if (isHiddenColumn(column)) columns.add(column);
    else rows.add(row);
  }
  const names = [
    ...joinSpans(spansOf(rows)).map(({ first, last }) => `${String(first + 1)}:${String(last + 1)}`),
    ...joinSpans(spansOf(columns)).map(({ first, last }) => `${columnName(first)}:${columnName(last)}`),
  ];
  return names.slice(0, MOST_NAMED).map((name) => ({ reason: 'hidden', where: `${sheet}!${name}` }));
}

/** Column 0 is A, column 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
