/** A ruled grid with the text of its cells. */
import type { Box } from './geometry.ts';
import type { RuledGrid } from './find-grids.ts';
import { cellsOf } from './grid-cells.ts';
import type { GridCell } from './grid-cells.ts';
import type { Glyph } from './ink.ts';
import type { InkText } from './ink-text.ts';
import { InkTextBuilder } from './ink-text.ts';
import { cellText, shareOut } from './cell-text.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { splitRows } from './split-rows.ts';
import { uprightGlyphs } from './turn.ts';

/** A cell with its lines; `text` is made of them at the end, when rows are final. */
export interface LaidCell extends GridCell {
  lines: Line[];
}

export interface LaidTable {
  /** The page it begins on, and the page it ends on. */
  page: number;
  lastPage: number;
  box: Box;
  /** Edges of the columns, one more than there are columns. */
  columns: number[];
  rowCount: number;
  cells: LaidCell[];
}

/** Lays the page's characters into a grid. Returns those that belong to it beside the table. */
export function layOutTable(
  grid: RuledGrid,
  page: number,
  glyphs: readonly Glyph[],
): { table: LaidTable; used: Set<Glyph> } {
  const cells = cellsOf(grid);
  const at = cellIndex(grid, cells);
  const inside = glyphs.filter(
    (glyph) => at((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2) >= 0,
  );
  const shared = shareOut(glyphLines(inside), at);
  const laid = cells.map((cell, index): LaidCell => {
    const own = shared.get(index) ?? [];
    return { ...cell, lines: linesOf(uprightGlyphs(own)) };
  });
  const table: LaidTable = {
    page,
    lastPage: page,
    box: grid.box,
    columns: grid.columns,
    rowCount: grid.rows.length - 1,
    cells: laid,
  };
  return { table: splitRows(table), used: new Set(inside) };
}

/** The characters of a table line by line and from left to right, without making text of them. */
function glyphLines(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { middle: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    if (glyph.text.trim() === '') continue;
    const middle = (glyph.top + glyph.bottom) / 2;
    const row = rows.at(-1);
    if (row !== undefined && middle - row.middle < glyph.size * 0.3) row.glyphs.push(glyph);
    else rows.push({ middle, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.left - b.left));
}

function cellIndex(grid: RuledGrid, cells: readonly GridCell[]): (x: number, y: number) => number {
  const spots: number[][] = grid.rows.slice(1).map(() => []);
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const line = spots[row];
        if (line !== undefined) line[column] = index;
      }
  });
  return (x, y) => spots[interval(grid.rows, y)]?.[interval(grid.columns, x)] ?? -1;
}

/** Index of the interval that a value lies in; -1 outside. */
function interval(edges: readonly number[], value: number): number {
  if (edges.length === 0 || value < (edges[0] ?? 0) || value > (edges.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Widest indentation that is shown, in characters. */
const DEEPEST = 6;

/** The texts of a table's cells in order, with the indentation of labels as leading spaces. */
export function textsOf(table: LaidTable): InkText[] {
  const base = new Map<number, number>();
  for (const cell of table.cells) {
    const offset = indentation(cell);
    if (offset !== null) base.set(cell.column, Math.min(base.get(cell.column) ?? Infinity, offset));
  }
  return table.cells.map((cell) => {
    const text = cellText(cell.lines, cell);
    const offset = indentation(cell);
    const size = cell.lines[0]?.size ?? 0;
    if (offset === null || size === 0) return text;
    const deep = Math.min(DEEPEST, Math.round((offset - (base.get(cell.column) ?? offset)) / size));
    return deep < 1 ? text : new InkTextBuilder().addBlank('\u3000'.repeat(deep)).add(text).build();
  });
}

/** How far a label that is set to the left is indented; null for figures and for text in the middle of its cell. */
function indentation(cell: LaidCell): number | null {
  const [first] = cell.lines;
  if (first === undefined || !/[\u3400-\u9fff]/.test(first.text)) return null;
  const left = first.left - cell.left;
  const right = cell.right - first.right;
  const isCentred = Math.abs(left - right) < 1.2 * first.size;
  return isCentred && left > first.size ? null : left;
}
