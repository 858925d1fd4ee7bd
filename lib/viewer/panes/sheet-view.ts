/** One sheet as a table with letters above and numbers at the left. Long sheets are built piece by piece. */
import type { DomPlaces } from './dom-places.ts';
import { columnLetters } from './sheet-grid.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';

/** Rows built at a time. */
const PIECE = 400;
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
  readonly table: HTMLTableElement;
  private readonly grid: SheetGrid;
  private readonly places: DomPlaces;
  private readonly words: SheetWords;
  private readonly body: HTMLElement;
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
    this.table = document.createElement('table');
    this.table.className = 'sheet';
    this.table.append(this.columnWidths(), this.letters());
    this.body = document.createElement('tbody');
    this.table.append(this.body);
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
    const until = Math.min(this.built + PIECE, rows.length);
    for (; this.built < until; this.built += 1) this.body.append(this.row(this.built));
    this.end.disconnect();
    const last = this.body.lastElementChild;
    if (this.built < rows.length && last !== null) this.end.observe(last);
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

  /** Widths from the texts: a fixed layout costs the same for ten rows and for ten thousand. */
  private columnWidths(): HTMLElement {
    const widths = this.grid.columns.map(() => NARROWEST);
    for (const { column, columnSpan, text } of this.grid.cells.slice(0, MEASURED).flat()) {
      if (columnSpan > 1) continue;
      const longest = Math.max(...text.split('\n').map(widthOf));
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 0, longest + PADDING));
    }
    const group = document.createElement('colgroup');
    for (const width of [48, ...widths]) {
      const column = document.createElement('col');
      column.style.width = `${String(Math.round(width))}px`;
      group.append(column);
    }
    const total = widths.reduce((sum, width) => sum + width, 48);
    this.table.style.width = `${String(Math.round(total))}px`;
    return group;
  }
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
