/** What the background takes from pages: the pieces of a document, parsed and put together again. */
import * as z from 'zod/mini';
import type { Block } from '../source/document.ts';
import { isPackedCells, unpackCells } from './packed-cells.ts';
import type { PackedCells } from './packed-cells.ts';
import type { Piece, ReadDocument, SentBlock, Wanted } from './wire.ts';

const count = z.int().check(z.nonnegative());
const page = z.nullable(z.number());
/** One look at all of them: a schema for each number of each cell takes longer than the table itself. */
const cells = z.custom<PackedCells>(isPackedCells);
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
    cells,
    page,
    gridIsCertain: z.boolean(),
  }),
]);

/** From a page. */
const pieceSchema: z.ZodMiniType<Piece> = z.discriminatedUnion('kind', [
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
  z.object({ kind: z.literal('cells'), cells }),
  z.object({ kind: z.literal('end') }),
]);

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
    else if (piece.kind === 'blocks') for (const block of piece.blocks) this.blocks.push(unpacked(block));
    else if (piece.kind === 'cells') {
      const last = this.blocks.at(-1);
      if (last?.kind !== 'table') return 'malformed';
      for (const cell of unpackCells(piece.cells)) last.cells.push(cell);
    } else return this.whole() ?? 'malformed';
    return null;
  }

  private whole(): SentDocument | null {
    if (this.head === null) return null;
    const { title, unread, address, detected, wanted } = this.head;
    return { document: { title, unread, blocks: this.blocks }, address, detected, wanted };
  }
}

function unpacked(block: SentBlock): Block {
  return block.kind === 'table' ? { ...block, cells: unpackCells(block.cells) } : block;
}
