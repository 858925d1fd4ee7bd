/**
 * What Word documents of both generations consist of: text and tables, in each other. `toBlocks` lays it out as the
 * blocks of a source document, with the same ideas about tables as for HTML: a table around an article, of one column,
 * or around another table and with little text of its own is only layout.
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

/** Rows with two or more filled cells that make a table around another one more than layout. */
const FEWEST_ROWS = 4;
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
  addBlocks(nestedTables(table), blocks);
  const drafts = table.cells.map((cell) => ({ ...cell, text: cellText(cell.items) }));
  const { cells, columnCount } = closeGaps(drafts);
  const { rowCount } = table;
  const index = blocks.length;
  blocks.push({ kind: 'table', index, rowCount, columnCount, cells, page: null, gridIsCertain: true });
}

function isLayout(table: FlowTable): boolean {
  const { rowCount, cells } = table;
  if (cells.length < 2 || new Set(cells.map(({ column }) => column)).size < 2) return true;
  if (rowCount <= 3 && cells.some(({ items }) => items.filter(isText).length > ARTICLE)) return true;
  const nested = nestedTables(table).length;
  return nested > 0 && !holdsDataOfItsOwn(table, nested);
}

/** True for a form whose head is a table: several rows of two or more cells with text, and few tables in them. */
function holdsDataOfItsOwn({ cells }: FlowTable, nested: number): boolean {
  const filled = new Map<number, number>();
  for (const { row, items } of cells) {
    if (items.length > 0 && items.every(isText)) filled.set(row, (filled.get(row) ?? 0) + 1);
  }
  const rows = [...filled.values()].filter((count) => count >= 2).length;
  return rows >= FEWEST_ROWS && rows >= 3 * nested;
}

function nestedTables({ cells }: FlowTable): FlowTable[] {
  return cells.flatMap(({ items }) => items.filter((item) => item.kind === 'table'));
}

function isText(item: FlowItem): item is FlowText {
  return item.kind === 'text';
}

/** The text of a cell: its paragraphs, a line each; empty ones are not seen. */
function cellText(items: readonly FlowItem[]): string {
  return items
    .filter(isText)
    .flatMap(({ text }) => splitAtBreaks(text))
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
