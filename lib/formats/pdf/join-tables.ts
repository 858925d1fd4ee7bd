/** A table that goes on over a page break is one table: with or without its header repeated, also through a row. */
import { clusterPositions, nearest } from './join-rules.ts';
import { paddingOf } from './laid-table.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import type { Line } from './lines.ts';
import { beginsItem } from './line-starts.ts';

/** Edges of the same column on two pages. */
const SAME_EDGE = 5;

/** The table with its continuation; null when the second is a table of its own. */
export function joinTables(table: LaidTable, next: LaidTable): LaidTable | null {
  const columns = commonColumns(table, next);
  if (columns === null) return null;
  const upper = onColumns(table, columns);
  const lower = withoutHeader(upper, onColumns(next, columns));
  const through = brokenRow(upper, lower);
  if (through !== null) {
    const cells = upper.cells.map((cell): LaidCell => {
      const rest = through.get(cell.column);
      return rest !== undefined && cell.row + cell.rowSpan === upper.rowCount
        ? { ...cell, lines: [...cell.lines, ...rest] }
        : cell;
    });
    return append({ ...upper, cells }, dropRows(lower, 1));
  }
  return append(upper, lower);
}

function append(upper: LaidTable, lower: LaidTable): LaidTable {
  // A merged cell that the break cuts goes on as an empty one.
  const cut = new Map<number, number>();
  const reaching = new Map(
    upper.cells
      .filter(
        (cell) => cell.rowSpan > 1 && cell.row + cell.rowSpan === upper.rowCount && cell.lines.length > 0,
      )
      .map((cell) => [cell.column, cell]),
  );
  for (const cell of lower.cells)
    if (
      cell.row === 0 &&
      cell.lines.length === 0 &&
      reaching.get(cell.column)?.columnSpan === cell.columnSpan
    )
      cut.set(cell.column, cell.rowSpan);
  const above = upper.cells.map((cell): LaidCell => {
    const more = reaching.get(cell.column) === cell ? (cut.get(cell.column) ?? 0) : 0;
    return more === 0 ? cell : { ...cell, rowSpan: cell.rowSpan + more };
  });
  const below = lower.cells.filter((cell) => cell.row > 0 || !cut.has(cell.column));
  return {
    ...upper,
    lastPage: lower.lastPage,
    rowCount: upper.rowCount + lower.rowCount,
    cells: [...above, ...below.map((cell) => ({ ...cell, row: cell.row + upper.rowCount }))],
  };
}

/** One set of columns for both: the same edges, or one table lacks some that only divide its merged cells. */
function commonColumns(table: LaidTable, next: LaidTable): number[] | null {
  if (table.columns.length === next.columns.length) {
    const shift = (next.columns[0] ?? 0) - (table.columns[0] ?? 0);
    const fits = table.columns.every(
      (edge, index) => Math.abs(edge + shift - (next.columns[index] ?? 0)) <= SAME_EDGE,
    );
    if (fits) return table.columns;
  }
  const [few, many] =
    table.columns.length < next.columns.length
      ? [table.columns, next.columns]
      : [next.columns, table.columns];
  if (few.length < 3) return null;
  const all = clusterPositions([...few, ...many], SAME_EDGE);
  return all.length === many.length && few.every((edge) => nearest(many, edge, SAME_EDGE) >= 0) ? many : null;
}

/** The table's cells placed on a finer set of columns. */
function onColumns(table: LaidTable, columns: readonly number[]): LaidTable {
  if (table.columns.length === columns.length) return { ...table, columns: [...columns] };
  const at = table.columns.map((edge) => Math.max(0, nearest(columns, edge, SAME_EDGE * 2)));
  const cells = table.cells.map((cell): LaidCell => {
    const column = at[cell.column] ?? cell.column;
    const end = at[cell.column + cell.columnSpan] ?? column + cell.columnSpan;
    return { ...cell, column, columnSpan: Math.max(1, end - column) };
  });
  return { ...table, columns: [...columns], cells };
}

/** Takes the rows away with which the table began already. */
function withoutHeader(table: LaidTable, next: LaidTable): LaidTable {
  const rows = Math.min(table.rowCount, next.rowCount);
  const own = rowTexts(table, rows);
  const repeated = rowTexts(next, rows);
  let count = 0;
  while (count < rows && own[count] === repeated[count] && own[count]?.replace(/[|\d]/g, '') !== '')
    count += 1;
  // A row that only looks alike because both are blank is no header, and neither is a merged cell cut in two.
  while (count > 0 && next.cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count))
    count -= 1;
  return dropRows(next, count);
}

function rowTexts(table: LaidTable, rows: number): string[] {
  const texts = Array.from({ length: rows }, () => '');
  for (const cell of table.cells)
    if (cell.row < rows)
      texts[cell.row] += `${String(cell.column)}|${cell.lines
        .map((line) => line.text)
        .join('')
        .replace(/\s+/g, '')}|`;
  return texts.map((text) => (/[^\d|]/.test(text) ? text : ''));
}

function dropRows(table: LaidTable, count: number): LaidTable {
  if (count === 0) return table;
  return {
    ...table,
    rowCount: table.rowCount - count,
    cells: table.cells
      .filter((cell) => cell.row >= count)
      .map((cell) => ({ ...cell, row: cell.row - count })),
  };
}

/**
 * A row that the page break cuts: the first row of the next page holds only the rest of words, and those words fill
 * their line on the page before. By column; null when the first row is a row of its own.
 */
function brokenRow(table: LaidTable, next: LaidTable): Map<number, Line[]> | null {
  const rest = next.cells.filter((cell) => cell.row === 0 && cell.lines.length > 0);
  if (rest.length === 0 || next.rowCount < 1) return null;
  const padding = Math.min(paddingOf(table), paddingOf(next));
  const found = new Map<number, Line[]>();
  for (const cell of rest) {
    const above = table.cells.find(
      (other) => other.column === cell.column && other.row + other.rowSpan === table.rowCount,
    );
    const last = above?.lines.at(-1);
    const [first] = cell.lines;
    if (above === undefined || last === undefined || first === undefined) return null;
    const isWords = /^[\u3400-\u9fff（）()、]+/.test(first.text) && !beginsItem(first.text);
    // Not one character more would have had room.
    const room = above.right - above.left - (last.right - last.left) - 2 * padding;
    const isFull = room < last.size;
    if (!isWords || !isFull || /\d/.test(last.text)) return null;
    found.set(cell.column, cell.lines);
  }
  return found;
}
