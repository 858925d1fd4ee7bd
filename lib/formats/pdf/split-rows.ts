/** Rows that no line separates: several figures under each other in one cell are as many rows. */
import type { LaidCell, LaidTable } from './laid-table.ts';
import type { Line } from './lines.ts';
import { beginsItem } from './line-starts.ts';
import { areSeparateFigures, fillsNumberCell } from './numbers-in-print.ts';

/** Lines of one row stand at most this far apart, in parts of the size. */
const SAME_ROW = 0.6;

export function splitRows(table: LaidTable): LaidTable {
  const bands: LaidCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) if (cell.rowSpan === 1) bands[cell.row]?.push(cell);
  const anchors = bands.map(rowAnchors);
  if (anchors.every((list) => list.length < 2)) return table;
  const starts: number[] = [];
  let next = 0;
  for (const list of anchors) {
    starts.push(next);
    next += Math.max(1, list.length);
  }
  starts.push(next);
  const cells = table.cells.flatMap((cell): LaidCell[] => {
    const row = starts[cell.row] ?? 0;
    const below = starts[cell.row + cell.rowSpan] ?? next;
    const list = cell.rowSpan === 1 ? (anchors[cell.row] ?? []) : [];
    if (list.length < 2 || spansBand(cell, list)) return [{ ...cell, row, rowSpan: below - row }];
    return splitCell(cell, row, list);
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rowCount: next, cells };
}

/** A single figure in the middle between the lines of a stack: the band is one row, and the stack is its own affair. */
function standsBetween(cell: LaidCell, stacked: readonly LaidCell[]): boolean {
  const [line] = cell.lines;
  if (cell.lines.length !== 1 || line === undefined || !fillsNumberCell(line.text)) return false;
  return stacked.every((stack) =>
    stack.lines.every((other) => Math.abs(middleOf(other) - middleOf(line)) > 0.3 * line.size),
  );
}

/** Where the rows of a band stand: at its figures, and at labels between them that begin anew. Fewer than two: no split. */
function rowAnchors(own: readonly LaidCell[]): number[] {
  const stacked = own.filter((cell) => areSeparateFigures(cell.lines.map((line) => line.text)));
  if (stacked.length === 0 || own.some((cell) => standsBetween(cell, stacked))) return [];
  const anchors: Line[] = [];
  const lines = own
    .flatMap((cell) => cell.lines)
    .filter((line) => fillsNumberCell(line.text) || beginsItem(line.text))
    .sort((a, b) => middleOf(a) - middleOf(b));
  for (const line of lines) {
    const last = anchors.at(-1);
    if (last === undefined || middleOf(line) - middleOf(last) > SAME_ROW * line.size) anchors.push(line);
  }
  return anchors.map(middleOf);
}

function middleOf(line: Line): number {
  return (line.top + line.bottom) / 2;
}

/** A label in the middle of a band of many rows stands for all of them. */
function spansBand(cell: LaidCell, anchors: readonly number[]): boolean {
  const [line] = cell.lines;
  if (cell.lines.length !== 1 || line === undefined || anchors.length < 3) return false;
  return anchors.every((anchor) => Math.abs(anchor - middleOf(line)) > SAME_ROW * line.size);
}

function splitCell(cell: LaidCell, row: number, anchors: readonly number[]): LaidCell[] {
  const edges = anchors.slice(1).map((anchor, index) => (anchor + (anchors[index] ?? anchor)) / 2);
  return anchors.map((_anchor, index) => {
    const top = edges[index - 1] ?? cell.top;
    const bottom = edges[index] ?? cell.bottom;
    const lines = cell.lines.filter((line) => {
      const middle = middleOf(line);
      return (index === 0 || middle > top) && (index === anchors.length - 1 || middle <= bottom);
    });
    return { ...cell, row: row + index, rowSpan: 1, top, bottom, lines };
  });
}
