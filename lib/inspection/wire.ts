/**
 * A document on its way from a page to the background, and what was found on its way back. Both go in pieces, so that
 * neither end stands still over a large one:
 *
 *   page         document ─ blocks, cells … ─ end
 *   background   findings … ─ done, or, when the outline is wanted, figures … ─ tables … ─ done; or failed
 *
 * The background parses what comes from a page. A page does not parse what comes back: its port leads to our own
 * background of the same build and to nobody else, and a hundred thousand figures would take longer to parse than to find.
 */
import type { Outcome } from '../checks/outcome.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { TableOutline } from '../disclosure/table.ts';
import type { FindingView } from '../i18n/finding-view.ts';
import type { PageReport } from '../report/report.ts';
import type { SourceDocument, TableBlock, TextBlock, UnreadPart } from '../source/document.ts';
import type { Detection } from '../detect/detect.ts';
import { packCells } from './packed-cells.ts';
import type { PackedCells } from './packed-cells.ts';
import type { FiguresAnswer } from './packed-figures.ts';

/** Name of the port. */
export const INSPECTION_PORT = 'gouji.inspection';

export type SentBlock = TextBlock | (Omit<TableBlock, 'cells'> & { cells: PackedCells });

/** From a page. */
export type Piece =
  | {
      kind: 'document';
      wanted: Wanted;
      address: string;
      title: string;
      unread: UnreadPart[];
      detected: Detection;
    }
  | { kind: 'blocks'; blocks: SentBlock[] }
  /** More cells of the last table. */
  | { kind: 'cells'; cells: PackedCells }
  | { kind: 'end' };

/** A finding or a doubt, with all that a card says of it. */
export interface ShownFinding {
  outcome: Outcome;
  view: FindingView;
}

/** From the background. */
export type Answer =
  | FiguresAnswer
  | { kind: 'tables'; tables: TableOutline[] }
  /** With the figures that take part in them. */
  | { kind: 'findings'; findings: ShownFinding[]; figures: Figure[] }
  /** The report comes with the findings. */
  | { kind: 'done'; report: PageReport | null }
  | { kind: 'failed' };

const CELLS_PER_PIECE = 1000;
const TEXT_PER_PIECE = 50_000;
const ROWS_PER_ANSWER = 1000;

/** The pieces of a document, each small enough to be made and sent in a few milliseconds. */
export function* piecesOf(
  { document: { title, unread, blocks }, address, detected }: ReadDocument,
  wanted: Wanted,
): Generator<Piece> {
  yield { kind: 'document', wanted, address, title, unread, detected };
  let waiting: SentBlock[] = [];
  let size = 0;
  for (const block of blocks) {
    const isLong = block.kind === 'table' && block.cells.length > CELLS_PER_PIECE;
    waiting.push(
      block.kind === 'table' ? { ...block, cells: packCells(block.cells.slice(0, CELLS_PER_PIECE)) } : block,
    );
    size +=
      block.kind === 'table' ? block.cells.length * (TEXT_PER_PIECE / CELLS_PER_PIECE) : block.text.length;
    if (!isLong && size < TEXT_PER_PIECE) continue;
    yield { kind: 'blocks', blocks: waiting };
    waiting = [];
    size = 0;
    if (isLong)
      for (let from = CELLS_PER_PIECE; from < block.cells.length; from += CELLS_PER_PIECE)
        yield { kind: 'cells', cells: packCells(block.cells.slice(from, from + CELLS_PER_PIECE)) };
  }
  yield { kind: 'blocks', blocks: waiting };
  yield { kind: 'end' };
}

/** What the tables are called, a piece after so many rows. */
export function* packTables(tables: readonly TableOutline[]): Generator<Extract<Answer, { kind: 'tables' }>> {
  let waiting: TableOutline[] = [];
  let rows = 0;
  for (const table of tables) {
    const { grid: _grid, ...outline } = table as TableOutline & { grid?: unknown };
    waiting.push(outline);
    rows += table.rows.length;
    if (rows < ROWS_PER_ANSWER) continue;
    yield { kind: 'tables', tables: waiting };
    waiting = [];
    rows = 0;
  }
  yield { kind: 'tables', tables: waiting };
}

/** A document that a page has read. */
export interface ReadDocument {
  document: SourceDocument;
  /** Where it stands now. */
  address: string;
  detected: Detection;
}

/** What a page may ask for: what there is to show, or all figures, which only notes and lists need. */
export type Wanted = 'findings' | 'outline';
