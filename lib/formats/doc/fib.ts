/** The head of a Word 97-2003 document (MS-DOC `Fib`): what is where, and whether it can be read at all. */
import { ByteView } from '../container/bytes.ts';
import type { CompoundFile } from '../container/compound-file.ts';

/** A part of the table stream. */
export interface TablePart {
  at: number;
  length: number;
}

/** The streams and parts that reading needs. */
export interface DocFile {
  /** Stream `WordDocument`: text and pages of properties. */
  main: ByteView;
  /** Stream `0Table` or `1Table`. */
  table: ByteView;
  /** Stream `Data`, where long property lists are put; empty when there is none. */
  data: ByteView;
  parts: Record<keyof typeof PARTS, TablePart>;
  /** Character counts of the texts that follow each other: body, footnotes, headers, comments, endnotes, text boxes. */
  lengths: {
    body: number;
    footnotes: number;
    headers: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
}

export type DocHead =
  { ok: true; file: DocFile } | { ok: false; error: 'damaged' | 'encrypted' | 'old-version' };

/** Positions of parts in the list of parts, each a pair of offset and length. */
const PARTS = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;
const PARTS_START = 154;
/** Word 97; what is older has another layout. */
const OLDEST_VERSION = 0xc1;

/** Finds the parts of a document. */
export function readHead(container: CompoundFile): DocHead {
  const bytes = container.stream('WordDocument');
  if (bytes === null) return { ok: false, error: 'damaged' };
  const main = new ByteView(bytes);
  const identifier = main.u16(0);
  if (identifier === 0xa5dc || (identifier === 0xa5ec && main.u16(2) < OLDEST_VERSION)) {
    return { ok: false, error: 'old-version' };
  }
  if (identifier !== 0xa5ec) return { ok: false, error: 'damaged' };
  const flags = main.u16(0x0a);
  if ((flags & 0x100) !== 0) return { ok: false, error: 'encrypted' };
  const table = container.stream((flags & 0x200) !== 0 ? '1Table' : '0Table');
  if (table === null) return { ok: false, error: 'damaged' };
  const part = (index: number): TablePart => ({
    at: main.u32(PARTS_START + index * 8),
    length: main.u32(PARTS_START + index * 8 + 4),
  });
  const length = (at: number): number => Math.max(0, main.i32(at));
  return {
    ok: true,
    file: {
      main,
      table: new ByteView(table),
      data: new ByteView(container.stream('Data') ?? new Uint8Array()),
      parts: {
        styles: part(PARTS.styles),
        characters: part(PARTS.characters),
        paragraphs: part(PARTS.paragraphs),
        pieces: part(PARTS.pieces),
        lists: part(PARTS.lists),
        listOverrides: part(PARTS.listOverrides),
      },
      lengths: {
        body: length(0x4c),
        footnotes: length(0x50),
        headers: length(0x54),
        comments: length(0x5c),
        endnotes: length(0x60),
        boxes: length(0x64),
      },
    },
  };
}
