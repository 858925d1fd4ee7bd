/**
 * A source document as a document to read. The content is hostile: elements and text nodes only, never markup, and
 * nothing of the content becomes an attribute.
 */
import type { Cell, SourceDocument, TableBlock, TextBlock } from '../../source/document.ts';
import type { DomPlaces } from './dom-places.ts';
import { headRows, isNumeric, lookOf } from './text-look.ts';

/** Blocks that are skipped together while they are off the screen; a table is a group by itself. */
const GROUP = 24;
/** A title stands among the first paragraphs. */
const FIRST = 3;
/** Estimated heights in pixels, until a group is drawn for the first time. */
const LINE = 30;
const LETTERS_PER_LINE = 42;

/** What the pane says itself between the blocks. */
export interface BlockWords {
  /** The label at the beginning of a page; null where pages are not told apart. */
  pageLabel: (page: number) => string;
}

/** Builds the whole document; `places` learns where each text stands. */
export function renderBlocks(
  document: Document,
  source: SourceDocument,
  places: DomPlaces,
  words: BlockWords,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let group: HTMLElement | null = null;
  let height = 0;
  let count = 0;
  let page: number | null = null;
  const close = (): void => {
    group?.style.setProperty('contain-intrinsic-size', `auto ${String(height)}px`);
    group = null;
    height = 0;
    count = 0;
  };
  const open = (): HTMLElement => {
    const made = document.createElement('div');
    made.className = 'doc-group';
    fragment.append(made);
    return made;
  };
  for (const [index, block] of source.blocks.entries()) {
    if (block.page !== null && block.page !== page) {
      if (page !== null) {
        close();
        fragment.append(pageBreak(document, words.pageLabel(block.page)));
      }
      page = block.page;
    }
    if (block.kind === 'table') {
      close();
      group = open();
      group.append(renderTable(document, block, places));
      height = block.rowCount * LINE;
      close();
      continue;
    }
    if (count === GROUP) close();
    group ??= open();
    group.append(renderText(document, block, places, index < FIRST));
    height += LINE * Math.max(1, Math.ceil(block.text.length / LETTERS_PER_LINE));
    count += 1;
  }
  close();
  return fragment;
}

function pageBreak(document: Document, label: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'doc-page-break';
  element.append(label);
  return element;
}

function renderText(document: Document, block: TextBlock, places: DomPlaces, isFirst: boolean): HTMLElement {
  const element = document.createElement(elementName(block));
  if (block.kind === 'paragraph') element.className = `doc-${lookOf(block, isFirst)}`;
  places.fill({ block: block.index, cell: null }, element, block.text);
  return element;
}

function elementName({ kind, level }: TextBlock): string {
  return kind === 'paragraph' ? 'p' : `h${String(Math.min(Math.max(level ?? 2, 1), 6))}`;
}

/** A table in a box of its own that scrolls sideways. */
function renderTable(document: Document, table: TableBlock, places: DomPlaces): HTMLElement {
  const box = document.createElement('div');
  box.className = 'doc-table';
  const head = headRows(table);
  // One body for all rows: a merged cell ends where its row group does.
  const body = document.createElement('tbody');
  for (let row = 0; row < table.rowCount; row += 1) body.append(document.createElement('tr'));
  for (const [index, cell] of table.cells.entries())
    body.children[cell.row]?.append(
      renderCell(document, cell, cell.row < head, places, { block: table.index, cell: index }),
    );
  const element = document.createElement('table');
  element.append(body);
  box.append(element);
  return box;
}

function renderCell(
  document: Document,
  cell: Cell,
  inHead: boolean,
  places: DomPlaces,
  home: { block: number; cell: number },
): HTMLElement {
  const element = document.createElement(cell.isHeader || inHead ? 'th' : 'td') as HTMLTableCellElement;
  if (element.localName === 'th') element.scope = inHead ? 'col' : 'row';
  if (cell.columnSpan > 1) element.colSpan = cell.columnSpan;
  if (cell.rowSpan > 1) element.rowSpan = cell.rowSpan;
  if (!inHead && isNumeric(cell)) element.className = 'is-number';
  places.fill(home, element, cell.text);
  return element;
}
