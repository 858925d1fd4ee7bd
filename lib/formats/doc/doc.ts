/** Word 97-2003 documents (.doc) and the .wps files of the same layout. Macros and embedded objects are never looked at. */
import { COMPOUND_SIGNATURE, startsWith } from '../container/bytes.ts';
import { CompoundFile } from '../container/compound-file.ts';
import { toBlocks } from '../flow.ts';
import { readFailure } from '../format.ts';
import type { Format, Reading, ReadRequest } from '../format.ts';
import { stemOf } from '../sniff.ts';
import { readHead } from './fib.ts';
import { ParagraphReader } from './paragraphs.ts';
import { readPieces } from './pieces.ts';
import { toFlow } from './tables.ts';

export const docFormat: Format = {
  id: 'doc',
  extensions: ['.doc', '.wps', '.dot', '.wpt'],
  accepts: (bytes) =>
    startsWith(bytes, COMPOUND_SIGNATURE) && (CompoundFile.open(bytes)?.has('WordDocument') ?? false),
  read: (request) => Promise.resolve(read(request)),
};

function read({ bytes, name, progress }: ReadRequest): Reading {
  const container = CompoundFile.open(bytes);
  if (container === null) return readFailure('damaged');
  const head = readHead(container);
  if (!head.ok) {
    return readFailure(head.error, head.error === 'old-version' ? { version: 'Word 6/95' } : {});
  }
  const { file } = head;
  const pieces = readPieces(file);
  if (pieces === null) return readFailure('damaged');
  progress?.(0.3);
  const reader = new ParagraphReader(file, pieces);
  const { body, footnotes, headers, comments, endnotes, boxes } = file.lengths;
  // Headers, footers and comments are not part of what the document says.
  const endnotesStart = body + footnotes + headers + comments;
  const boxesStart = endnotesStart + endnotes;
  const items = [
    ...toFlow(reader.read(0, body)),
    ...toFlow(reader.read(boxesStart, boxesStart + boxes)),
    ...toFlow(reader.read(body, body + footnotes)),
    ...toFlow(reader.read(endnotesStart, boxesStart)),
  ];
  return { ok: true, document: { title: stemOf(name), blocks: toBlocks(items), unread: [] } };
}
