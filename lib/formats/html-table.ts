/** Lays the cells of an HTML table out in a grid, whatever its spans claim. */
import type { Cell } from '../source/document.ts';
import { joinPieces } from './html-text.ts';
import type { Piece } from './html-text.ts';
import type { TextRun } from './tree.ts';

export interface CellDraft<N> {
  element: N;
  pieces: Piece<N>[];
  columnSpan: number;
  /** As written: 0 means "to the end of the section". */
  rowSpan: number;
  isHeader: boolean;
}

/** A table inside a cell, at its place among the cell's own text. */
export interface NestedTable<N> {
  cell: CellDraft<N> | null;
  at: number;
  draft: TableDraft<N>;
  grid: Grid<N> | null;
}

/** A table while it is read. Tables inside it show, at its end, whether it was only layout. */
export class TableDraft<N> {
  /** The table whose cell this one stands in; null for an outermost one. */
  readonly outer: TableDraft<N> | null;
  readonly depth: number;
  readonly nested: NestedTable<N>[] = [];
  readonly rows: { section: number; cells: CellDraft<N>[] }[] = [];
  /** Text that stands in the table but in none of its cells, the caption among it. */
  readonly outside: Piece<N>[] = [];
  cell: CellDraft<N> | null = null;
  private section = HEADLESS;

  constructor(outer: TableDraft<N> | null) {
    this.outer = outer;
    this.depth = outer === null ? 0 : outer.depth + 1;
  }

  /** Sections are shown head first and foot last, wherever they stand in the source. */
  openSection(name: string): void {
    const order = name === 'thead' ? 0 : name === 'tfoot' ? 2 : 1;
    this.section = order * SECTIONS + (this.section % SECTIONS) + 1;
  }

  closeSection(): void {
    this.section = HEADLESS + (this.section % SECTIONS) + 1;
  }

  openRow(): void {
    this.rows.push({ section: this.section, cells: [] });
  }

  openCell(cell: CellDraft<N>): void {
    if (this.rows.length === 0) this.openRow();
    this.rows[this.rows.length - 1]?.cells.push(cell);
    this.cell = cell;
  }

  add(piece: Piece<N>): void {
    (this.cell?.pieces ?? this.outside).push(piece);
  }

  addNested(draft: TableDraft<N>, grid: Grid<N> | null): void {
    const at = (this.cell?.pieces ?? this.outside).length;
    this.nested.push({ cell: this.cell, at, draft, grid });
  }

  /** Everything in it in source order: text, and the tables inside its cells. */
  *contents(): Iterable<Piece<N> | NestedTable<N>> {
    yield* this.interleave(null, this.outside);
    for (const row of this.rows) for (const cell of row.cells) yield* this.interleave(cell, cell.pieces);
  }

  private *interleave(
    cell: CellDraft<N> | null,
    pieces: readonly Piece<N>[],
  ): Iterable<Piece<N> | NestedTable<N>> {
    const inside = this.nested.length === 0 ? [] : this.nested.filter((nested) => nested.cell === cell);
    for (const [index, piece] of pieces.entries()) {
      for (const nested of inside) if (nested.at === index) yield nested;
      yield piece;
    }
    for (const nested of inside) if (nested.at >= pieces.length) yield nested;
  }

  /**
   * True for a table of its own that happens to hold another one in a cell (a form whose head is a table): several
   * rows of two or more cells with text of their own, and few cells that hold tables.
   */
  holdsDataOfItsOwn(): boolean {
    const holders = new Set(this.nested.map((nested) => nested.cell));
    const filled = this.rows.filter(
      (row) => row.cells.filter((cell) => cell.pieces.length > 0 && !holders.has(cell)).length >= 2,
    );
    return filled.length >= FEWEST_ROWS && filled.length >= 3 * this.nested.length;
  }
}

/** Rows with two or more filled cells that make a table around another one more than layout. */
const FEWEST_ROWS = 4;

const SECTIONS = 1_000_000;
const HEADLESS = SECTIONS;

export interface Grid<N> {
  rowCount: number;
  columnCount: number;
  cells: Cell[];
  /** Of each cell. */
  origins: { element: N; runs: readonly TextRun<N>[] }[];
}

/**
 * The table as a grid, or null when it is no table for a reader: one column, a frame around an article, or spans so
 * wild that the grid would be mostly holes. Linear in the number of cells, whatever the spans say.
 */
export function layOut<N>(draft: TableDraft<N>): Grid<N> | null {
  const rows = inVisualOrder(draft.rows);
  const cellCount = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cellCount < 2 || isFrame(rows)) return null;
  const placed = place(rows, cellCount);
  if (placed === null) return null;
  const columns = startColumns(placed);
  if (columns.count < 2 || rows.length * columns.count > 50 * cellCount + 20_000) return null;
  const grid: Grid<N> = { rowCount: rows.length, columnCount: columns.count, cells: [], origins: [] };
  for (const { cell, row, column, rowSpan, columnSpan } of placed) {
    const { text, runs } = joinPieces(cell.pieces);
    const first = columns.index(column);
    grid.cells.push({
      row,
      column: first,
      rowSpan,
      columnSpan: Math.max(1, columns.index(column + columnSpan) - first),
      text,
      isHeader: cell.isHeader,
    });
    grid.origins.push({ element: cell.element, runs });
  }
  return grid;
}

interface Row<N> {
  section: number;
  cells: CellDraft<N>[];
}

interface Placed<N> {
  cell: CellDraft<N>;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

function inVisualOrder<N>(rows: readonly Row<N>[]): Row<N>[] {
  return [...rows].sort((a, b) => Math.floor(a.section / SECTIONS) - Math.floor(b.section / SECTIONS));
}

/** A table of few rows with an article in one of its cells only frames that article. */
function isFrame<N>(rows: readonly Row<N>[]): boolean {
  return rows.length <= 3 && rows.some((row) => row.cells.some((cell) => cell.pieces.length > 12));
}

/** Null when so much is taken by spans from above that finding room for the cells costs more than any real table does. */
function place<N>(rows: readonly Row<N>[], cellCount: number): Placed<N>[] | null {
  const placed: Placed<N>[] = [];
  const occupiedUntil: number[] = [];
  // Spans may claim anything; all together they get no more room than a real table needs.
  let room = 4 * cellCount + 10_000;
  let steps = 50 * cellCount + 100_000;
  let sectionEnd = 0;
  for (const [index, row] of rows.entries()) {
    if (index >= sectionEnd) sectionEnd = endOfSection(rows, index);
    let column = 0;
    for (const cell of row.cells) {
      while ((occupiedUntil[column] ?? 0) > index) {
        column += 1;
        steps -= 1;
      }
      if (steps < 0) return null;
      const columnSpan = Math.min(Math.max(1, cell.columnSpan), 1000, room + 1);
      room -= columnSpan - 1;
      const left = sectionEnd - index;
      const rowSpan = cell.rowSpan === 0 ? left : Math.min(Math.max(1, cell.rowSpan), left);
      for (let k = 0; k < columnSpan; k += 1)
        occupiedUntil[column + k] = Math.max(occupiedUntil[column + k] ?? 0, index + rowSpan);
      placed.push({ cell, row: index, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  }
  return placed;
}

function endOfSection<N>(rows: readonly Row<N>[], from: number): number {
  let end = from + 1;
  while (end < rows.length && rows[end]?.section === rows[from]?.section) end += 1;
  return end;
}

/** Columns in which no cell begins are seen by nobody: they exist only inside spans, and are left out. */
function startColumns<N>(placed: readonly Placed<N>[]): { count: number; index: (column: number) => number } {
  const begins = new Set<number>();
  let width = 0;
  for (const { column, columnSpan } of placed) {
    begins.add(column);
    width = Math.max(width, column + columnSpan);
  }
  const before: number[] = [];
  let count = 0;
  for (let column = 0; column <= width; column += 1) {
    before.push(count);
    if (begins.has(column)) count += 1;
  }
  return { count, index: (column) => before[column] ?? count };
}
