/** From the lines of a grid to its cells: a missing inner line makes one cell of two. */
import type { Box } from './geometry.ts';
import type { RuledGrid } from './find-grids.ts';

export interface GridCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/**
 * Cells in reading order; each is a rectangle. A cell grows to the right as far as no line stands in its first row,
 * and then down as far as no line stands below all of it.
 */
export function cellsOf(grid: RuledGrid): GridCell[] {
  const rowCount = grid.rows.length - 1;
  const columnCount = grid.columns.length - 1;
  const taken = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => false));
  const cells: GridCell[] = [];
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      if (taken[row]?.[column] === true) continue;
      let right = column;
      while (
        right + 1 < columnCount &&
        grid.drawnRight[row]?.[right] !== true &&
        taken[row]?.[right + 1] !== true
      )
        right += 1;
      let below = row;
      while (below + 1 < rowCount && isOpenBelow(grid, taken, below, column, right)) below += 1;
      for (let r = row; r <= below; r += 1)
        for (let c = column; c <= right; c += 1) {
          const line = taken[r];
          if (line !== undefined) line[c] = true;
        }
      cells.push({
        row,
        column,
        rowSpan: below - row + 1,
        columnSpan: right - column + 1,
        left: grid.columns[column] ?? 0,
        right: grid.columns[right + 1] ?? 0,
        top: grid.rows[row] ?? 0,
        bottom: grid.rows[below + 1] ?? 0,
      });
    }
  return cells;
}

/** True when the cell may take in the next row: no line below it, none inside it there, and its sides go on. */
function isOpenBelow(
  grid: RuledGrid,
  taken: readonly boolean[][],
  row: number,
  column: number,
  right: number,
): boolean {
  const columnCount = grid.columns.length - 1;
  for (let c = column; c <= right; c += 1) {
    if (grid.drawnBelow[row]?.[c] === true || taken[row + 1]?.[c] === true) return false;
    if (c < right && grid.drawnRight[row + 1]?.[c] === true) return false;
  }
  const closedLeft = column === 0 || grid.drawnRight[row + 1]?.[column - 1] === true;
  const closedRight = right === columnCount - 1 || grid.drawnRight[row + 1]?.[right] === true;
  return closedLeft && closedRight;
}
