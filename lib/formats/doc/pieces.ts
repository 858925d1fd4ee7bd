/** The piece table: in which order stretches of the main stream make up the text. */
import { ByteView } from '../container/bytes.ts';
import type { DocFile } from './fib.ts';

/** A stretch of text. Character `start + n` lies at byte `offset + n * width` of the main stream. */
export interface Piece {
  /** Position in the text, in characters; `end` is exclusive. */
  start: number;
  end: number;
  offset: number;
  /** Bytes per character: 1 (Windows-1252) or 2 (UTF-16). */
  width: 1 | 2;
  text: string;
}

/** The pieces in text order; null when the table is missing or names bytes that are not there. */
export function readPieces({ main, table, parts }: DocFile): Piece[] | null {
  const view = new ByteView(table.slice(parts.pieces.at, parts.pieces.length));
  const list = findList(view);
  if (list === null) return null;
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  let left = main.length;
  for (let index = 0; index < count; index += 1) {
    const start = list.u32(index * 4);
    const end = list.u32(index * 4 + 4);
    const packed = list.u32((count + 1) * 4 + index * 8 + 2);
    const width = (packed & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (packed & 0x3fffffff) / 2 : packed & 0x3fffffff;
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) return null;
    const size = (end - start) * width;
    // Pieces do not share bytes; a table that uses the same ones again and again is a trap.
    left -= size;
    if (offset + size > main.length || left < 0) return null;
    const text = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(main.slice(offset, size));
    // Broken surrogates keep their length; a byte order mark in the text does not, and then positions would shift.
    pieces.push({
      start,
      end,
      offset,
      width,
      text: text.length === end - start ? text : ' '.repeat(end - start),
    });
  }
  return pieces;
}

/** The list of pieces behind the property lists that may stand before it. */
function findList(view: ByteView): ByteView | null {
  let at = 0;
  while (view.u8(at) === 1) at += 3 + view.u16(at + 1);
  if (view.u8(at) !== 2) return null;
  const length = view.u32(at + 1);
  const list = new ByteView(view.slice(at + 5, length));
  return list.length === length && length >= 16 ? list : null;
}
