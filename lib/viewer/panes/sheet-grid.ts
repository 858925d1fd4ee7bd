/**
 * Puts the blocks of a workbook's document back on the grid of their sheets. Pure.
 * The reader leaves out columns and rows without text, so the grid has exactly those with some, under their own names.
 */
import type { SheetCellPlace, SheetPlaces } from '../../formats/format.ts';
import type { Cell, SourceDocument, TableBlock } from '../../source/document.ts';
import { headRows, isNumeric, isSection } from './text-look.ts';

export type CellLook = 'head' | 'number' | 'text' | 'title' | 'unit' | 'line';

/** One cell on the grid; `row` and `column` count grid rows and columns. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  block: number;
  /** Index into the table's cells; null for a line of text. */
  cell: number | null;
  text: string;
  exact: string | null;
  look: CellLook;
}

export interface SheetGrid {
  name: string;
  /** The sheet's columns, 0-based, in order. */
  columns: number[];
  /** The sheet's rows, 0-based, in order. */
  rows: number[];
  /** By grid row, then by column. Spots without a cell are blank or covered. */
  cells: GridCell[][];
  /** True for grid rows that belong to a table. */
  inTable: boolean[];
}

/** A cell with its row and column in the sheet; spans still in the sheet's own rows and columns. */
interface Draft extends Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The grids of all sheets that were read. */
export function sheetGrids(document: SourceDocument, places: SheetPlaces): SheetGrid[] {
  const drafts: Draft[][] = places.sheets.map(() => []);
  for (const [index, block] of document.blocks.entries()) {
    const at = places.blocks[index];
    const own = at === undefined ? undefined : drafts[at.sheet];
    if (at === undefined || own === undefined) continue;
    if (block.kind === 'table') own.push(...tableDrafts(block, at.cells));
    else if (at.cells[0]) own.push(lineDraft(index, block.text, at.cells[0]));
  }
  return places.sheets.map((name, sheet) => toGrid(name, drafts[sheet] ?? []));
}

/** The sheet (index) a block stands on; null for a block outside the document. */
export function sheetOf(places: SheetPlaces, block: number): number | null {
  return places.blocks[block]?.sheet ?? null;
}

function tableDrafts(table: TableBlock, places: readonly (SheetCellPlace | null)[]): Draft[] {
  const rows = lineNumbers(table.rowCount, table.cells, places, 'row');
  const columns = lineNumbers(table.columnCount, table.cells, places, 'column');
  const head = headRows(table);
  return table.cells.map((cell, index) => ({
    top: rows[cell.row] ?? 0,
    left: columns[cell.column] ?? 0,
    bottom: rows[Math.min(cell.row + cell.rowSpan, rows.length) - 1] ?? 0,
    // A cell reaches to the next one: what the sheet merges away between them are columns of other tables.
    right: (columns[cell.column + cell.columnSpan] ?? (columns.at(-1) ?? 0) + 1) - 1,
    block: table.index,
    cell: index,
    text: cell.text,
    exact: places[index]?.exact ?? null,
    look: cell.row < head ? 'head' : isNumeric(cell) ? 'number' : 'text',
  }));
}

/** The sheet's number of each row (or column) of a table; those without text follow the one before. */
function lineNumbers(
  count: number,
  cells: readonly Cell[],
  places: readonly (SheetCellPlace | null)[],
  axis: 'row' | 'column',
): number[] {
  const known: (number | undefined)[] = Array.from({ length: count });
  for (const [index, cell] of cells.entries()) {
    const place = places[index];
    if (place) known[cell[axis]] ??= place[axis];
  }
  const first = known.find((number) => number !== undefined) ?? 0;
  const numbers: number[] = [];
  for (const number of known) {
    const before = numbers.at(-1);
    // A number out of order would fold the grid over itself.
    const next = before === undefined ? first : before + 1;
    numbers.push(number === undefined || number < next ? next : number);
  }
  return numbers;
}

function lineDraft(block: number, text: string, { row, column, exact }: SheetCellPlace): Draft {
  const look = /^\s*(?:金额)?单位\s*[:：]/.test(text) ? 'unit' : isTitle(text) ? 'title' : 'line';
  return {
    top: row,
    left: column,
    bottom: row,
    right: column,
    block,
    cell: null,
    text,
    exact: exact ?? null,
    look,
  };
}

/** Matches "2024年部门收支总表", not "部门：某局", "一、收支情况" or a note that is a sentence. */
function isTitle(text: string): boolean {
  return (
    text.length <= 40 &&
    !isSection(text) &&
    /(?:表|预算|决算|预算公开|决算公开|情况)(?:[（(].*[)）])?\s*$/.test(text) &&
    !/[:：。]/.test(text)
  );
}

function toGrid(name: string, drafts: readonly Draft[]): SheetGrid {
  const rows = ordered(drafts.flatMap(({ top, bottom }) => [top, bottom]));
  const columns = ordered(drafts.map(({ left }) => left));
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const cells: GridCell[][] = rows.map(() => []);
  const inTable = rows.map(() => false);
  for (const { top, left, bottom, right, ...cell } of drafts) {
    const row = rowAt.get(top) ?? 0;
    const column = lastUpTo(columns, left);
    const rowSpan = (rowAt.get(bottom) ?? row) - row + 1;
    const columnSpan = Math.max(1, lastUpTo(columns, right) - column + 1);
    cells[row]?.push({ ...cell, row, column, rowSpan, columnSpan });
    if (cell.cell !== null) inTable.fill(true, row, row + rowSpan);
  }
  for (const [row, line] of cells.entries()) {
    line.sort((a, b) => a.column - b.column);
    if (inTable[row] !== true) stretch(line, columns.length);
  }
  return { name, columns, rows, cells, inTable };
}

/** A line of text goes on over the blank cells behind it, as sheets show it; a title over the whole width. */
function stretch(line: GridCell[], width: number): void {
  const [only] = line;
  if (only !== undefined && line.length === 1 && only.look !== 'line') {
    only.column = 0;
    only.columnSpan = width;
    return;
  }
  for (const [index, cell] of line.entries())
    cell.columnSpan = Math.max(1, (line[index + 1]?.column ?? width) - cell.column);
}

/** Index of the last number that is not above a limit; the numbers are in order. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ordered(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A column's letters: A, B, …, Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
