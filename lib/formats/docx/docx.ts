/** Word documents of 2007 and later (.docx, .docm; macros are never looked at). */
import type { UnreadPart } from '../../source/document.ts';
import { startsWith, ZIP_SIGNATURE } from '../container/bytes.ts';
import { OfficePackage } from '../container/office-package.ts';
import { ZipArchive } from '../container/zip-archive.ts';
import { toBlocks } from '../flow.ts';
import { readFailure } from '../format.ts';
import type { Format, Reading, ReadRequest } from '../format.ts';
import { stemOf } from '../sniff.ts';
import { atPath } from '../xml/tree.ts';
import { Numbering } from './numbering.ts';
import { BodyReader, readNotes } from './read-body.ts';
import { Styles } from './styles.ts';

export const docxFormat: Format = {
  id: 'docx',
  extensions: ['.docx', '.docm'],
  accepts: (bytes) =>
    startsWith(bytes, ZIP_SIGNATURE) &&
    (ZipArchive.open(bytes)?.entries.some(({ name }) => /^word\/.*\.xml$/i.test(name)) ?? false),
  read: (request) => Promise.resolve(read(request)),
};

function read({ bytes, name, signal, progress }: ReadRequest): Reading {
  const file = OfficePackage.open(bytes);
  if (file === null) return readFailure('damaged');
  const main = file.mainPart() ?? 'word/document.xml';
  const body = atPath(file.tree(main), 'document', 'body');
  // Without its list of styles or lists a document is still read; without its body it is not.
  if (body === null) return readFailure(file.error ?? 'damaged');
  progress?.(0.5);
  if (signal?.aborted === true) return readFailure('cancelled');
  const part = (type: string, path: string) => file.tree(file.related(main, type) ?? path);
  const styles = new Styles(part('styles', 'word/styles.xml'));
  const numbering = new Numbering(part('numbering', 'word/numbering.xml'), styles);
  const reader = new BodyReader(styles, numbering);
  const items = reader.read(body);
  items.push(
    ...readNotes(reader, {
      footnote: part('footnotes', 'word/footnotes.xml'),
      endnote: part('endnotes', 'word/endnotes.xml'),
    }),
  );
  if (file.error === 'unpacks-too-large') return readFailure(file.error);
  const pictures = reader.pictures.map((where): UnreadPart => ({ reason: 'image', where }));
  const unread = [...pictures, ...file.unread()];
  return { ok: true, document: { title: stemOf(name), blocks: toBlocks(items), unread } };
}
