/** The shape of a table row: where its cells begin and end, and which are merged. */
import type { ByteView } from '../container/bytes.ts';
import type { PropertyRun } from './property-pages.ts';
import { SPRM, visitSprms } from './sprms.ts';

export interface CellShape {
  /** Left and right edge in twentieths of a point. */
  left: number;
  right: number;
  /** One of several cells that are merged side by side. */
  mergedAcross: boolean;
  /** Goes on with the cell above, or begins such a merge. */
  mergedDown: 'no' | 'begins' | 'goes-on';
}

export interface RowShape {
  cells: CellShape[];
  isHeader: boolean;
  /** Taken out by a tracked change. */
  isDeleted: boolean;
}

/** Word itself allows 63. */
const MOST_CELLS = 128;
const CELL_SIZE = 20;

/** Reads the row that a row-end paragraph describes. */
export function readRow(main: ByteView, run: PropertyRun, data: ByteView): RowShape {
  const row: RowShape = { cells: [], isHeader: false, isDeleted: false };
  visitSprms(main, run.at, run.length, data, (operation, view, at, length) => {
    if (operation === SPRM.tableCells) row.cells = readCells(view, at + 2, length - 2);
    else if (operation === SPRM.tableHeader) row.isHeader = view.u8(at) === 1;
    else if (operation === SPRM.tableVerticalMerge) {
      const cell = row.cells[view.u8(at + 1)];
      if (cell !== undefined) cell.mergedDown = mergeOf(view.u8(at + 2) & 3);
    } else if (operation === SPRM.tableMerge) {
      for (let index = view.u8(at); index < view.u8(at + 1); index += 1) {
        const cell = row.cells[index];
        if (cell !== undefined) cell.mergedAcross = true;
      }
    }
  });
  return row;
}

function readCells(view: ByteView, at: number, length: number): CellShape[] {
  const count = Math.min(view.u8(at), MOST_CELLS);
  const edges = at + 1;
  const flags = edges + (count + 1) * 2;
  if (1 + (count + 1) * 2 > length) return [];
  return Array.from({ length: count }, (_, index): CellShape => {
    const place = flags + index * CELL_SIZE;
    // The list of flags may be shorter than the list of cells.
    const bits = place + 2 <= at + length ? view.u16(place) : 0;
    return {
      left: view.i16(edges + index * 2),
      right: view.i16(edges + index * 2 + 2),
      mergedAcross: (bits & 3) !== 0,
      mergedDown: mergeOf((bits >> 5) & 3),
    };
  });
}

/** Bit 0: merged with the cell above or below; bit 1: the first of them. */
function mergeOf(bits: number): CellShape['mergedDown'] {
  if ((bits & 2) !== 0) return 'begins';
  return bits === 1 ? 'goes-on' : 'no';
}
