/** Builds the flow of a .doc from its paragraphs: rows end with a mark that describes them, tables have no mark at all. */
import type { FlowCell, FlowItem, FlowTable } from '../flow.ts';
import type { Paragraph } from './paragraphs.ts';
import type { RowShape } from './row.ts';

interface RowDraft {
  shape: RowShape;
  cells: FlowItem[][];
}

/** A table whose end has not come yet. */
interface OpenTable {
  rows: RowDraft[];
  /** Finished cells of the row at hand. */
  cells: FlowItem[][];
  /** Content of the cell at hand. */
  items: FlowItem[];
}

/** Edges nearer than this (in twentieths of a point: 1 mm) are the same edge, rounded differently in two rows. */
const SAME_EDGE = 57;

/** Paragraphs and tables in reading order. */
export function toFlow(paragraphs: readonly Paragraph[]): FlowItem[] {
  const items: FlowItem[] = [];
  const open: OpenTable[] = [];
  const container = (): FlowItem[] => open[open.length - 1]?.items ?? items;
  const close = (): void => {
    const table = open.pop();
    if (table === undefined) return;
    const built = buildTable(table.rows);
    if (built !== null) container().push(built);
    // A row without its end mark is no row; its text is still text.
    for (const cell of table.cells) container().push(...cell);
    container().push(...table.items);
  };
  for (const { text, level, depth, endsCell, row } of paragraphs) {
    while (open.length > depth) close();
    while (open.length < depth) open.push({ rows: [], cells: [], items: [] });
    const table = open[open.length - 1];
    if (row !== null && table !== undefined) {
      if (!row.isDeleted) table.rows.push({ shape: row, cells: table.cells });
      table.cells = [];
      table.items = [];
      continue;
    }
    if (text !== '') container().push({ kind: 'text', text, level: table === undefined ? level : null });
    if (endsCell && table !== undefined) {
      table.cells.push(table.items);
      table.items = [];
    }
  }
  while (open.length > 0) close();
  return items;
}

function buildTable(rows: readonly RowDraft[]): FlowTable | null {
  if (rows.length === 0) return null;
  const columnOf = columnsOf(rows);
  const cells: FlowCell[] = [];
  /** By column, the cell that a merge downwards goes on with. */
  let above = new Map<number, FlowCell>();
  rows.forEach(({ shape, cells: contents }, row) => {
    const merging = new Map<number, FlowCell>();
    let last: { cell: FlowCell; across: boolean } | null = null;
    let next = 0;
    contents.forEach((items, index) => {
      const own = shape.cells[index];
      // Cells without a description stand one column further each.
      const column = Math.max(next, own === undefined ? next : columnOf(own.left));
      const end = Math.max(column + 1, own === undefined ? column + 1 : columnOf(own.right));
      next = end;
      if (own?.mergedAcross === true && last?.across === true && items.length === 0) {
        last.cell.columnSpan = end - last.cell.column;
        return;
      }
      const upper = own?.mergedDown === 'goes-on' ? above.get(column) : undefined;
      const cell: FlowCell = upper ?? {
        row,
        column,
        rowSpan: 1,
        columnSpan: end - column,
        isHeader: shape.isHeader,
        items,
      };
      if (upper === undefined) cells.push(cell);
      else upper.rowSpan = row - upper.row + 1;
      if (own !== undefined && own.mergedDown !== 'no') merging.set(column, cell);
      last = { cell, across: own?.mergedAcross === true };
    });
    above = merging;
  });
  return { kind: 'table', rowCount: rows.length, cells };
}

/** Grid columns from the edges of all rows. */
function columnsOf(rows: readonly RowDraft[]): (edge: number) => number {
  const edges = [
    ...new Set(rows.flatMap(({ shape }) => shape.cells.flatMap(({ left, right }) => [left, right]))),
  ];
  edges.sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY;
  let column = -1;
  for (const edge of edges) {
    if (edge - first > SAME_EDGE) {
      first = edge;
      column += 1;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}
