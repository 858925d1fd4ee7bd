/**
 * What Word documents of both generations consist of: text and tables, in each other. `toBlocks` lays it out as the
 * blocks of a source document, with the same ideas about tables as for HTML: a table around another table, around an
 * article or of one column is only layout.
 */
import type { Block, Cell } from '../source/document.ts';

export type FlowItem = FlowText | FlowTable;

export interface FlowText {
  kind: 'text';
  text: string;
  level: number | null;
}

export interface FlowTable {
  kind: 'table';
  rowCount: number;
  /** By row, then by column; merged cells once. */
  cells: FlowCell[];
}

export interface FlowCell {
  row: number;
  /** In grid columns of the format, which need not all be visible. */
  column: number;
  rowSpan: number;
  columnSpan: number;
  isHeader: boolean;
  items: FlowItem[];
}

/** Paragraphs in one cell of a short table that show it to be a frame around an article. */
const ARTICLE = 12;

/** The blocks of a document, in reading order. */
export function toBlocks(items: readonly FlowItem[]): Block[] {
  const blocks: Block[] = [];
  addBlocks(items, blocks);
  return blocks;
}

function addBlocks(items: readonly FlowItem[], blocks: Block[]): void {
  for (const item of items) {
    if (item.kind === 'text') addText(item, blocks);
    else if (isLayout(item)) for (const cell of item.cells) addBlocks(cell.items, blocks);
    else addTable(item, blocks);
  }
}

function addText({ text, level }: FlowText, blocks: Block[]): void {
  for (const piece of splitAtBreaks(text)) {
    const kind = level === null ? 'paragraph' : 'heading';
    blocks.push({ kind, index: blocks.length, text: piece, level, page: null });
  }
}

function addTable(table: FlowTable, blocks: Block[]): void {
  const drafts = table.cells.map((cell) => ({ ...cell, text: cellText(cell.items) }));
  const { cells, columnCount } = closeGaps(drafts);
  const { rowCount } = table;
  const index = blocks.length;
  blocks.push({ kind: 'table', index, rowCount, columnCount, cells, page: null, gridIsCertain: true });
}

function isLayout({ rowCount, cells }: FlowTable): boolean {
  if (cells.length < 2 || new Set(cells.map(({ column }) => column)).size < 2) return true;
  if (cells.some(({ items }) => items.some((item) => item.kind === 'table' && !isLayout(item)))) return true;
  return rowCount <= 3 && cells.some(({ items }) => items.length > ARTICLE);
}

/** The text of a cell: its paragraphs, a line each; empty ones are not seen. */
function cellText(items: readonly FlowItem[]): string {
  return items
    .flatMap((item) =>
      item.kind === 'text' ? splitAtBreaks(item.text) : item.cells.map((cell) => cellText(cell.items)),
    )
    .filter((text) => text !== '')
    .join('\n');
}

/** A line break is part of a paragraph; two of them, or one before an indented line, part two paragraphs. */
function splitAtBreaks(text: string): string[] {
  // Matches the break before two ideographic spaces and in "甲\n\n乙", not in "甲\n乙".
  return text
    .split(/\n(?=[\u3000\u00a0\u2003]{2})|\n\s*\n/)
    .map((piece) => piece.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, ''))
    .filter((piece) => /[^\s\u200b\u200c\u200d]/.test(piece));
}

/** A cell as its format places it. */
export type PlacedCell = Omit<Cell, 'columnSpan'> & { columnSpan: number };

/** Leaves out columns in which no cell begins: they exist only inside merged cells and nobody sees them. */
export function closeGaps(placed: readonly PlacedCell[]): { cells: Cell[]; columnCount: number } {
  const begins = [...new Set(placed.map(({ column }) => column))].sort((a, b) => a - b);
  const indexOf = (column: number): number => {
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((begins[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const cells = placed.map(({ row, column, rowSpan, columnSpan, text, isHeader }) => {
    const first = indexOf(column);
    const last = indexOf(column + columnSpan);
    return { row, column: first, rowSpan, columnSpan: Math.max(1, last - first), text, isHeader };
  });
  return { cells, columnCount: begins.length };
}
