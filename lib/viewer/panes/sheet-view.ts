/**
 * One sheet as a grid with letters above and numbers at the left. Long sheets are built piece by piece, each a table of
 * its own with the same columns, so that the browser can leave out those that are off the screen.
 */
import type { DomPlaces } from './dom-places.ts';
import { columnLetters } from './sheet-grid.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

/** Rows of a piece; more where a merged cell reaches over its end. */
const PIECE = 100;
/** Estimated height of a row in pixels, until it is drawn. */
const ROW = 28;
const NUMBER_WIDTH = 48;
/** Pixels for a letter, a column's padding, and the bounds of a column. */
const LETTER = 8;
const PADDING = 18;
const NARROWEST = 48;
const WIDEST = 300;
/** Rows that a column's width is taken from. */
const MEASURED = 200;

export interface SheetWords {
  exact: (value: string) => string;
}

export class SheetView {
  readonly element: HTMLElement;
  private readonly grid: SheetGrid;
  private readonly places: DomPlaces;
  private readonly words: SheetWords;
  private readonly widths: readonly number[];
  private readonly end: IntersectionObserver;
  private built = 0;
  /** By grid column: the first grid row that no cell from above covers. */
  private readonly freeFrom: number[];
  /** By block: the grid row of its last cell, so that all of it can be built. */
  private readonly rowOf = new Map<string, number>();

  constructor(grid: SheetGrid, places: DomPlaces, words: SheetWords, scroller: HTMLElement) {
    this.grid = grid;
    this.places = places;
    this.words = words;
    this.freeFrom = grid.columns.map(() => 0);
    for (const line of grid.cells)
      for (const { block, cell, row } of line) this.rowOf.set(keyOf(block, cell), row);
    this.widths = columnWidths(grid);
    this.element = document.createElement('div');
    this.element.className = 'sheet';
    this.element.style.width = `${String(this.widths.reduce((sum, width) => sum + width, 0))}px`;
    const head = document.createElement('div');
    head.className = 'sheet-head';
    head.append(this.piece(this.letters()));
    this.element.append(head);
    this.end = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.buildMore();
      },
      { root: scroller, rootMargin: '200%' },
    );
    this.buildMore();
  }

  /** Builds as far as a block or cell reaches. */
  build(block: number, cell: number | null): void {
    const row = this.rowOf.get(keyOf(block, cell));
    while (row !== undefined && row >= this.built) this.buildMore();
  }

  disconnect(): void {
    this.end.disconnect();
  }

  private buildMore(): void {
    const { rows } = this.grid;
    const first = this.built;
    if (first >= rows.length) return;
    const body = document.createElement('tbody');
    do {
      body.append(this.row(this.built));
      this.built += 1;
    } while (this.built < rows.length && (this.built < first + PIECE || !this.isFree(this.built)));
    const part = document.createElement('div');
    part.className = 'sheet-part';
    part.style.setProperty('contain-intrinsic-size', `auto ${String((this.built - first) * ROW)}px`);
    part.append(this.piece(body));
    this.element.append(part);
    this.end.disconnect();
    if (this.built < rows.length) this.end.observe(part);
  }

  /** True when no cell from above reaches into a row. */
  private isFree(row: number): boolean {
    return this.freeFrom.every((free) => free <= row);
  }

  /** A table with the columns of the sheet. */
  private piece(rows: HTMLElement): HTMLTableElement {
    const table = document.createElement('table');
    const group = document.createElement('colgroup');
    for (const width of this.widths) {
      const column = document.createElement('col');
      column.style.width = `${String(width)}px`;
      group.append(column);
    }
    table.append(group, rows);
    return table;
  }

  private row(row: number): HTMLElement {
    const line = document.createElement('tr');
    const number = this.grid.rows[row] ?? 0;
    if (row > 0 && number > (this.grid.rows[row - 1] ?? 0) + 1) line.className = 'after-gap';
    const head = document.createElement('th');
    head.scope = 'row';
    head.className = 'sheet-number';
    head.append(String(number + 1));
    line.append(head);
    const cells = new Map((this.grid.cells[row] ?? []).map((cell) => [cell.column, cell]));
    for (let column = 0; column < this.grid.columns.length;) {
      if ((this.freeFrom[column] ?? 0) > row) {
        column += 1;
        continue;
      }
      const cell = cells.get(column);
      const span = this.freeSpan(row, column, cell?.columnSpan ?? 1);
      line.append(cell === undefined ? this.blank(row) : this.cell(cell, span));
      const below = row + (cell?.rowSpan ?? 1);
      this.freeFrom.fill(below, column, column + span);
      column += span;
    }
    return line;
  }

  /** A damaged file may merge cells over one another: a cell ends where another one from above begins. */
  private freeSpan(row: number, column: number, wanted: number): number {
    let span = 1;
    while (span < wanted && (this.freeFrom[column + span] ?? Infinity) <= row) span += 1;
    return span;
  }

  private blank(row: number): HTMLElement {
    const element = document.createElement('td');
    if (this.grid.inTable[row] === true) element.className = 'in-table';
    return element;
  }

  private cell(cell: GridCell, span: number): HTMLElement {
    const { look, rowSpan, exact, text } = cell;
    const isHead = look === 'head' && text !== '';
    const element = document.createElement(isHead ? 'th' : 'td') as HTMLTableCellElement;
    const inTable = cell.cell === null ? '' : 'in-table';
    element.className = `${inTable} ${CLASS_OF[look]}`.trim();
    if (span > 1) element.colSpan = span;
    if (rowSpan > 1) element.rowSpan = rowSpan;
    if (exact !== null) element.title = this.words.exact(exact);
    this.places.fill({ block: cell.block, cell: cell.cell }, textHolder(element, cell), text);
    return element;
  }

  private letters(): HTMLElement {
    const head = document.createElement('thead');
    const line = document.createElement('tr');
    const corner = document.createElement('td');
    corner.className = 'sheet-letter sheet-corner';
    line.append(corner);
    for (const column of this.grid.columns) {
      const element = document.createElement('th');
      element.scope = 'col';
      element.className = 'sheet-letter';
      element.append(columnLetters(column));
      line.append(element);
    }
    head.append(line);
    return head;
  }
}

/** Widths from the texts, the row numbers' first: a fixed layout costs the same for ten rows and for ten thousand. */
function columnWidths(grid: SheetGrid): number[] {
  const widths = grid.columns.map(() => NARROWEST);
  for (const { column, columnSpan, text } of grid.cells.slice(0, MEASURED).flat()) {
    if (columnSpan > 1) continue;
    const longest = Math.max(...text.split('\n').map(widthOf));
    widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 0, longest + PADDING));
  }
  return [NUMBER_WIDTH, ...widths];
}

/** A line is as wide as the whole sheet, and stays in view when the sheet scrolls sideways. */
function textHolder(element: HTMLElement, { cell }: GridCell): HTMLElement {
  if (cell !== null) return element;
  const line = document.createElement('div');
  line.className = 'sheet-line';
  element.append(line);
  return line;
}

const CLASS_OF: Readonly<Record<GridCell['look'], string>> = {
  head: 'in-head',
  number: 'is-number',
  text: '',
  title: 'is-title',
  unit: 'is-unit',
  line: '',
};

/** A Chinese character is about two Latin ones wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, 80)) width += letter > '\u2e7f' ? 13 : LETTER;
  return width;
}

function keyOf(block: number, cell: number | null): string {
  return `${String(block)} ${cell === null ? '' : String(cell)}`;
}
