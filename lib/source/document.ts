/**
 * The format-blind source document: what every reader in `lib/formats` produces and the only thing
 * `lib/extract` knows of a page, a PDF, a Word or an Excel file.
 */

/** A document as blocks in reading order. `blocks[i].index === i` always holds. */
export interface SourceDocument {
  /** Title of the page or file, as the source gives it; empty when it gives none. */
  title: string;
  blocks: Block[];
  /** What the reader could not read and says so (an image-only page, a hidden sheet). */
  unread: UnreadPart[];
}

/** A part of the source that was not read, with the reason; it counts as not checked. */
export interface UnreadPart {
  reason: 'image' | 'hidden' | 'encrypted' | 'damaged' | 'too-large' | 'frame';
  /** Where, in words that need no translation: a page number or a sheet name. */
  where: string;
}

export type Block = TextBlock | TableBlock;

/** A heading or a paragraph. `text` is the source's own text, never normalised: offsets into it are places. */
export interface TextBlock {
  kind: 'heading' | 'paragraph';
  index: number;
  text: string;
  /** Heading depth as the format marks it (h1 = 1); null when the format does not say. */
  level: number | null;
  /** 1-based page or sheet number; null for a page without pages. */
  page: number | null;
}

/** A table as a grid of cells; merged cells appear once, at their top left corner. */
export interface TableBlock {
  kind: 'table';
  index: number;
  rowCount: number;
  columnCount: number;
  /** In reading order: by row, then by column. */
  cells: Cell[];
  page: number | null;
  /** False when the source lost merged cells (plain text), so that column positions are our own reading. */
  gridIsCertain: boolean;
}

export interface Cell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** The cell's own text, not normalised; empty for a blank cell. */
  text: string;
  /** True when the format itself marks a header cell (`<th>`). */
  isHeader: boolean;
}

/**
 * A place in a source document: a span of characters in a text block, or in one cell of a table.
 * Readers turn it back into a DOM range, a PDF box or a sheet cell.
 */
export interface Place {
  /** Index of the block. */
  block: number;
  /** Index into the table's `cells`; null in a text block. */
  cell: number | null;
  /** UTF-16 offsets into the text of the block or cell; `end` is exclusive. */
  start: number;
  end: number;
}

/** The text that a place lies in: the whole paragraph or the whole cell. Empty for a place outside the document. */
export function textAround(document: SourceDocument, place: Place): string {
  const block = document.blocks[place.block];
  if (block === undefined) return '';
  if (block.kind === 'table') return place.cell === null ? '' : (block.cells[place.cell]?.text ?? '');
  return block.text;
}

/** The exact text at a place. */
export function textAt(document: SourceDocument, place: Place): string {
  return textAround(document, place).slice(place.start, place.end);
}

/** Orders places as a reader meets them. */
export function comparePlaces(a: Place, b: Place): number {
  return a.block - b.block || (a.cell ?? -1) - (b.cell ?? -1) || a.start - b.start || a.end - b.end;
}
