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
import * as z from 'zod/mini';
import type { Outcome } from '../checks/outcome.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { TableOutline } from '../disclosure/table.ts';
import type { FindingView } from '../i18n/finding-view.ts';
import type { PageReport } from '../report/report.ts';
import type { Block, SourceDocument } from '../source/document.ts';
import type { Detection } from '../detect/detect.ts';
import type { FiguresAnswer } from './packed-figures.ts';

/** Name of the port. */
export const INSPECTION_PORT = 'gouji.inspection';

const count = z.int().check(z.nonnegative());
const page = z.nullable(z.number());
const cellSchema = z.object({
  row: count,
  column: count,
  rowSpan: count,
  columnSpan: count,
  text: z.string(),
  isHeader: z.boolean(),
});
const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['heading', 'paragraph']),
    index: count,
    text: z.string(),
    level: z.nullable(z.number()),
    page,
  }),
  z.object({
    kind: z.literal('table'),
    index: count,
    rowCount: count,
    columnCount: count,
    cells: z.array(cellSchema),
    page,
    gridIsCertain: z.boolean(),
  }),
]);

/** From a page. */
const pieceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    wanted: z.enum(['findings', 'outline']),
    address: z.string(),
    title: z.string(),
    unread: z.array(
      z.object({
        reason: z.enum(['image', 'hidden', 'encrypted', 'damaged', 'too-large', 'frame']),
        where: z.string(),
      }),
    ),
    detected: z.object({
      disclosure: z.boolean(),
      attachmentsOnly: z.boolean(),
      kind: z.nullable(z.enum(['budget', 'final-accounts'])),
      score: z.number(),
      evidence: z.array(z.string()),
    }),
  }),
  z.object({ kind: z.literal('blocks'), blocks: z.array(blockSchema) }),
  /** More cells of the last table. */
  z.object({ kind: z.literal('cells'), cells: z.array(cellSchema) }),
  z.object({ kind: z.literal('end') }),
]);
export type Piece = z.infer<typeof pieceSchema>;

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
  let waiting: Block[] = [];
  let size = 0;
  for (const block of blocks) {
    const isLong = block.kind === 'table' && block.cells.length > CELLS_PER_PIECE;
    waiting.push(isLong ? { ...block, cells: block.cells.slice(0, CELLS_PER_PIECE) } : block);
    size +=
      block.kind === 'table' ? block.cells.length * (TEXT_PER_PIECE / CELLS_PER_PIECE) : block.text.length;
    if (!isLong && size < TEXT_PER_PIECE) continue;
    yield { kind: 'blocks', blocks: waiting };
    waiting = [];
    size = 0;
    if (isLong)
      for (let from = CELLS_PER_PIECE; from < block.cells.length; from += CELLS_PER_PIECE)
        yield { kind: 'cells', cells: block.cells.slice(from, from + CELLS_PER_PIECE) };
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

/** A document as a page has sent it. */
export interface SentDocument extends ReadDocument {
  wanted: Wanted;
}

/** Puts a document together again from its pieces. */
export class DocumentAssembler {
  private head: Extract<Piece, { kind: 'document' }> | null = null;
  private readonly blocks: Block[] = [];

  /** The document once it is whole, null before; `malformed` for a piece that is none or is out of its place. */
  add(message: unknown): SentDocument | null | 'malformed' {
    const parsed = pieceSchema.safeParse(message);
    if (!parsed.success) return 'malformed';
    const piece = parsed.data;
    if (piece.kind === 'document') this.head = piece;
    else if (piece.kind === 'blocks') this.blocks.push(...piece.blocks);
    else if (piece.kind === 'cells') {
      const last = this.blocks.at(-1);
      if (last?.kind !== 'table') return 'malformed';
      last.cells.push(...piece.cells);
    } else return this.whole() ?? 'malformed';
    return null;
  }

  private whole(): SentDocument | null {
    if (this.head === null) return null;
    const { title, unread, address, detected, wanted } = this.head;
    return { document: { title, unread, blocks: this.blocks }, address, detected, wanted };
  }
}
