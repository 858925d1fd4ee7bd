/** A ruled grid with the text of its cells. */
import type { RuledGrid } from './find-grids.ts';
import { cellsOf } from './grid-cells.ts';
import type { GridCell } from './grid-cells.ts';
import type { Glyph } from './ink.ts';
import { shareOut } from './cell-text.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import { linesOf } from './lines.ts';
import { splitRows } from './split-rows.ts';
import { uprightGlyphs } from './turn.ts';

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
