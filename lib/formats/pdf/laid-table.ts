/** A table with the lines of its cells, before texts are made of them. */
import type { Box } from './geometry.ts';
import type { GridCell } from './grid-cells.ts';
import type { Line } from './lines.ts';

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

/** The narrowest space between a text and the side of its cell. */
export function paddingOf(table: LaidTable): number {
  let padding = Infinity;
  for (const cell of table.cells)
    for (const line of cell.lines)
      padding = Math.min(padding, Math.max(0, Math.min(line.left - cell.left, cell.right - line.right)));
  return padding;
}
