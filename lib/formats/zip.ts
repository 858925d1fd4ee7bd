/** A .zip of documents: every member read by its own format, and all of them as one document in natural order of names. */
import { combineDocuments } from '../source/combine.ts';
import type { SourceDocument, UnreadPart } from '../source/document.ts';
import { startsWith, ZIP_SIGNATURE } from './container/bytes.ts';
import { unpackLimit, ZipArchive } from './container/zip-archive.ts';
import type { ZipEntry } from './container/zip-archive.ts';
import { readFailure } from './format.ts';
import type { ArchiveMember, Format, ReadErrorCode, Reading, ReadRequest } from './format.ts';
import { readFile } from './read-file.ts';

/** Archives in archives: deeper than this is a trap. */
const DEEPEST = 3;
const MOST_MEMBERS = 300;

/** Things that programs leave in archives: `__MACOSX/a.docx`, `.DS_Store`, `~$表.xlsx`, `Thumbs.db`. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const IMAGE = /\.(?:png|jpe?g|gif|bmp|tiff?|webp)$/i;

/** The format of archives; `formats` gives the readers for members, archives among them. */
export function zipFormat(formats: () => readonly Format[]): Format {
  return {
    id: 'zip',
    extensions: ['.zip'],
    accepts: (bytes) => startsWith(bytes, ZIP_SIGNATURE) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]),
    read: (request) => new ArchiveReader(formats(), request).read(),
  };
}

class ArchiveReader {
  private readonly formats: readonly Format[];
  private readonly request: ReadRequest;
  private readonly members: ArchiveMember[] = [];
  /** What may still be unpacked, nested archives included. */
  private room: number;

  constructor(formats: readonly Format[], request: ReadRequest) {
    this.formats = formats;
    this.request = request;
    this.room = unpackLimit(request.bytes.length);
  }

  async read(): Promise<Reading> {
    const failure = await this.readArchive(this.request.bytes, '', DEEPEST);
    if (failure !== null) return readFailure(failure);
    const documents: SourceDocument[] = [];
    const unread: UnreadPart[] = [];
    for (const { name, reading } of this.members) {
      if (reading.ok) documents.push(reading.document);
      else if (IMAGE.test(name)) unread.push({ reason: 'image', where: name });
      else if (reading.error.code !== 'unknown-type')
        unread.push({ reason: unreadReason(reading.error.code), where: name });
    }
    if (documents.length === 0) {
      // One member that cannot be read says more than "nothing inside".
      const code = this.members.find(({ reading }) => !reading.ok && reading.error.code !== 'unknown-type');
      return code?.reading.ok === false ? code.reading : readFailure('nothing-inside');
    }
    const document = combineDocuments(documents);
    return {
      ok: true,
      document: { ...document, unread: [...document.unread, ...unread] },
      members: this.members,
    };
  }

  /** Reads all members; the code of what stopped it, or null. */
  private async readArchive(bytes: Uint8Array, folder: string, depth: number): Promise<ReadErrorCode | null> {
    const archive = ZipArchive.open(bytes, this.room);
    if (archive === null) return 'damaged';
    const entries = archive.entries
      .filter(({ name, size }) => !LITTER.test(name) && size > 0)
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN', { numeric: true }));
    for (const [index, entry] of entries.entries()) {
      if (this.request.signal?.aborted === true) return 'cancelled';
      if (this.members.length >= MOST_MEMBERS) return 'too-large';
      const failure = await this.readMember(archive, entry, `${folder}${entry.name}`, depth);
      if (failure !== null) return failure;
      if (folder === '') this.request.progress?.((index + 1) / entries.length);
    }
    return null;
  }

  private async readMember(
    archive: ZipArchive,
    entry: ZipEntry,
    name: string,
    depth: number,
  ): Promise<ReadErrorCode | null> {
    const unpacked = archive.unpack(entry);
    if (!unpacked.ok) {
      if (unpacked.error === 'unpacks-too-large') return unpacked.error;
      this.members.push({
        name,
        bytes: new Uint8Array(),
        format: '',
        reading: readFailure(unpacked.error),
      });
      return null;
    }
    const { bytes } = unpacked;
    this.room -= bytes.length;
    const baseName = entry.name.slice(entry.name.lastIndexOf('/') + 1);
    const format = this.formats.find((one) => one.accepts(bytes, baseName));
    if (format?.id === 'zip') {
      if (depth <= 1) return 'nested-too-deep';
      const failure = await this.readArchive(bytes, `${name}/`, depth - 1);
      if (failure !== 'damaged') return failure;
    }
    const reading = await readFile({ bytes, name: baseName, signal: this.request.signal }, this.formats);
    this.members.push({ name, bytes, format: format?.id ?? '', reading });
    return reading.ok || reading.error.code !== 'cancelled' ? null : 'cancelled';
  }
}

function unreadReason(code: ReadErrorCode): UnreadPart['reason'] {
  if (code === 'encrypted') return 'encrypted';
  return code === 'too-large' || code === 'unpacks-too-large' ? 'too-large' : 'damaged';
}
