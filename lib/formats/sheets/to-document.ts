/** From a workbook to the neutral document: sheets in order, each with its name as heading, its lines and its tables. */
import type { Block, SourceDocument, TableBlock, UnreadPart } from '../../source/document.ts';
import { closeGaps } from '../flow.ts';
import type { PlacedCell } from '../flow.ts';
import type { ReadSuccess, SheetPlaces } from '../format.ts';
import { findRegions } from './regions.ts';
import type { SeenCell, SeenRow, VisibleGrid } from './visible-grid.ts';
import { visibleGrid } from './visible-grid.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** Names that programs give: `Sheet1`, `工作表2`. They say nothing and are no headings. */
const GIVEN_NAME = /^(?:sheet|工作表|表) ?\d*$/i;

/** The document with the places of its blocks in the workbook. */
export function toDocument(workbook: Workbook, title: string): ReadSuccess {
  const writer = new SheetWriter();
  for (const sheet of workbook.sheets) writer.addSheet(sheet);
  const document: SourceDocument = { title, blocks: writer.blocks, unread: writer.unread };
  return { ok: true, document, places: writer.places };
}

class SheetWriter {
  readonly blocks: Block[] = [];
  readonly unread: UnreadPart[] = [];
  readonly places: SheetPlaces = { kind: 'sheets', sheets: [], blocks: [] };

  addSheet(sheet: Sheet): void {
    if (sheet.trouble !== null) this.unread.push({ reason: sheet.trouble, where: sheet.name });
    if (sheet.cells.length === 0) return;
    if (sheet.hidden) {
      this.unread.push({ reason: 'hidden', where: sheet.name });
      return;
    }
    const { rows, blanks, unread } = visibleGrid(sheet);
    this.unread.push(...unread);
    if (rows.length === 0) return;
    const number = this.places.sheets.push(sheet.name);
    if (!GIVEN_NAME.test(sheet.name.trim())) {
      const text = sheet.name;
      this.blocks.push({ kind: 'heading', index: this.blocks.length, text, level: 1, page: number });
      this.places.blocks.push({ sheet: number - 1, cells: [] });
    }
    for (const region of findRegions(rows)) {
      if (region.kind === 'line') this.addLine(region.cell, number);
      else this.addTable(region.rows, blanks, number);
    }
  }

  private addLine(cell: SeenCell, page: number): void {
    const text = withoutBlankLines(cell.text).trim();
    this.blocks.push({ kind: 'paragraph', index: this.blocks.length, text, level: null, page });
    this.places.blocks.push({ sheet: page - 1, cells: [placeOf(cell)] });
  }

  private addTable(rows: readonly SeenRow[], blanks: VisibleGrid['blanks'], page: number): void {
    const origins: (SeenCell | null)[] = [];
    const placed: PlacedCell[] = [];
    for (const cell of withBlanks(rows, blanks)) {
      const { row, column, rowSpan, columnSpan } = cell;
      const text = 'text' in cell ? withoutBlankLines(cell.text).trimEnd() : '';
      origins.push('text' in cell ? cell : null);
      placed.push({ row, column, rowSpan, columnSpan, text, isHeader: false });
    }
    const { cells, columnCount } = closeGaps(placed);
    const table: TableBlock = {
      kind: 'table',
      index: this.blocks.length,
      rowCount: rows.length,
      columnCount,
      cells,
      page,
      gridIsCertain: true,
    };
    this.blocks.push(table);
    this.places.blocks.push({
      sheet: page - 1,
      cells: origins.map((cell) => (cell === null ? null : placeOf(cell))),
    });
  }
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n\s*\n/g, '\n');
}

function placeOf({ sheetRow, sheetColumn, exact }: SeenCell): {
  row: number;
  column: number;
  exact?: string;
} {
  return { row: sheetRow, column: sheetColumn, ...(exact === null ? {} : { exact }) };
}

type Span = Pick<PlacedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** All cells of a table, rows numbered from 0, with blank ones where a column has text in other rows. */
function withBlanks(rows: readonly SeenRow[], blanks: VisibleGrid['blanks']): (SeenCell | Span)[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const seen = new Set(columns);
  const textCount = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const sparse = rows.length * columns.length > 50 * textCount + 20_000;
  const numbers = new Map(rows.map(({ row }, index) => [row, index]));
  /** By column: the first row (in table numbering) that no cell from above covers. */
  const freeFrom = new Map<number, number>();
  const all: (SeenCell | Span)[] = [];
  // Merged cells may claim thousands of columns each; no real table has as many.
  let room = 10_000_000;
  rows.forEach(({ cells, row }, index) => {
    const own: (SeenCell | Span)[] = [];
    const put = (cell: SeenCell | Span): void => {
      let rowSpan = 1;
      while (rowSpan < cell.rowSpan && numbers.has(row + rowSpan)) rowSpan += 1;
      own.push({ ...cell, row: index, rowSpan });
      for (let column = cell.column; column < cell.column + cell.columnSpan && room > 0; column += 1) {
        freeFrom.set(column, index + rowSpan);
        room -= 1;
      }
    };
    const isFree = (column: number): boolean => (freeFrom.get(column) ?? 0) <= index;
    cells.forEach(put);
    if (!sparse) {
      for (const blank of blanks.get(row) ?? [])
        if (seen.has(blank.column) && isFree(blank.column)) put(blank);
      for (const column of columns) if (isFree(column)) put({ row, column, rowSpan: 1, columnSpan: 1 });
    }
    all.push(...own.sort((a, b) => a.column - b.column));
  });
  return all;
}
