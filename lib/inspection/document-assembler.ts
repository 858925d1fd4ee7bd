/** What the background takes from pages: the pieces of a document, parsed and put together again. */
import * as z from 'zod/mini';
import type { Block } from '../source/document.ts';
import type { ReadDocument, Wanted } from './wire.ts';

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
