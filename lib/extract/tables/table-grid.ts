/** A table block as a matrix: which cell stands at, or reaches over, each row and column. */
import type { Cell, TableBlock } from '../../source/document.ts';
import type { CellValue } from './cell-value.ts';
import { readCell } from './cell-value.ts';

export interface GridSpot {
  /** Index into the block's `cells`. */
  cell: number;
  /** False where the cell only reaches over from the left or from above. */
  isOwn: boolean;
}

export class TableGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
  readonly #spots: (GridSpot | undefined)[][];
  readonly #values: CellValue[] = [];

  constructor(block: TableBlock) {
    this.rowCount = block.rowCount;
    this.columnCount = block.columnCount;
    this.cells = block.cells;
    this.#spots = Array.from({ length: block.rowCount }, () => []);
    block.cells.forEach((cell, index) => {
      const rows = Math.min(block.rowCount, cell.row + Math.max(1, cell.rowSpan));
      const columns = Math.min(block.columnCount, cell.column + Math.max(1, cell.columnSpan));
      for (let row = cell.row; row < rows; row += 1)
        for (let column = cell.column; column < columns; column += 1) {
          const line = this.#spots[row];
          if (line !== undefined)
            line[column] ??= { cell: index, isOwn: row === cell.row && column === cell.column };
        }
    });
  }

  spot(row: number, column: number): GridSpot | undefined {
    return this.#spots[row]?.[column];
  }

  /** The text at a place, also where the cell only reaches over; empty where there is none. */
  text(row: number, column: number): string {
    const spot = this.spot(row, column);
    return spot === undefined ? '' : (this.cells[spot.cell]?.text ?? '');
  }

  /** The text of the cell that begins here; empty where a cell only reaches over. */
  ownText(row: number, column: number): string {
    return this.spot(row, column)?.isOwn === true ? this.text(row, column) : '';
  }

  /** What a cell holds, read once. */
  value(cell: number): CellValue {
    return (this.#values[cell] ??= readCell(this.cells[cell]?.text ?? ''));
  }

  /** The texts of a row's own cells that are not blank, from left to right. */
  texts(row: number): string[] {
    const texts: string[] = [];
    for (let column = 0; column < this.columnCount; column += 1) {
      const text = this.ownText(row, column);
      if (text.trim() !== '') texts.push(text);
    }
    return texts;
  }
}
