/** A table block as a matrix: which cell stands at, or reaches over, each row and column. */
import type { Cell, TableBlock } from '../../source/document.ts';
import type { CellValue } from './cell-value.ts';
import { readCell } from './cell-value.ts';

const NOTHING = -1;
/** The first cell where it only reaches over from the left or from above; the next is one less, and so on. */
const REACHES_OVER = -2;

export class TableGrid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
  /** By row and column: the index of the cell that stands there, or -2 less the index of one that only reaches over. */
  readonly #spots: Int32Array;
  readonly #values: CellValue[] = [];
  readonly #texts: (readonly string[])[] = [];

  constructor(block: TableBlock) {
    this.rowCount = block.rowCount;
    this.columnCount = block.columnCount;
    this.cells = block.cells;
    this.#spots = new Int32Array(block.rowCount * block.columnCount).fill(NOTHING);
    block.cells.forEach((cell, index) => {
      const rows = Math.min(block.rowCount, cell.row + Math.max(1, cell.rowSpan));
      const columns = Math.min(block.columnCount, cell.column + Math.max(1, cell.columnSpan));
      for (let row = cell.row; row < rows; row += 1)
        for (let column = cell.column; column < columns; column += 1) {
          const at = row * this.columnCount + column;
          if (this.#spots[at] === NOTHING)
            this.#spots[at] = row === cell.row && column === cell.column ? index : REACHES_OVER - index;
        }
    });
  }

  /** The cell at a place, as an index into `cells`, also where it only reaches over; -1 where there is none. */
  cellAt(row: number, column: number): number {
    const spot = this.#spotAt(row, column);
    return spot <= REACHES_OVER ? REACHES_OVER - spot : spot;
  }

  /** The cell that begins at a place; -1 where there is none. */
  ownCellAt(row: number, column: number): number {
    return Math.max(NOTHING, this.#spotAt(row, column));
  }

  #spotAt(row: number, column: number): number {
    if (row < 0 || column < 0 || row >= this.rowCount || column >= this.columnCount) return NOTHING;
    return this.#spots[row * this.columnCount + column] ?? NOTHING;
  }

  /** The text at a place, also where the cell only reaches over; empty where there is none. */
  text(row: number, column: number): string {
    return this.cells[this.cellAt(row, column)]?.text ?? '';
  }

  /** The text of the cell that begins here; empty where a cell only reaches over. */
  ownText(row: number, column: number): string {
    return this.cells[this.ownCellAt(row, column)]?.text ?? '';
  }

  /** What a cell holds, read once. */
  value(cell: number): CellValue {
    return (this.#values[cell] ??= readCell(this.cells[cell]?.text ?? ''));
  }

  /** The texts of a row's own cells that are not blank, from left to right. */
  texts(row: number): readonly string[] {
    return (this.#texts[row] ??= this.#readTexts(row));
  }

  #readTexts(row: number): readonly string[] {
    const texts: string[] = [];
    for (let column = 0; column < this.columnCount; column += 1) {
      const text = this.ownText(row, column);
      if (text.trim() !== '') texts.push(text);
    }
    return texts;
  }
}
