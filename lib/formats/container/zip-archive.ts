/**
 * Reads ZIP containers (.zip, .docx, .xlsx) by their directory. fflate inflates; everything else is done here, so that
 * sizes are counted while unpacking (a directory can lie), checksums are compared (a wrong digit must not pass for a
 * figure) and names in GBK come out right.
 */
import { Inflate } from 'fflate';
import { ByteView } from './bytes.ts';

export interface ZipEntry {
  /** Path with `/`; never absolute, never with `..`. */
  name: string;
  encrypted: boolean;
  method: number;
  packedSize: number;
  /** As the directory says. */
  size: number;
  checksum: number;
  /** Offset of the local header. */
  offset: number;
}

/** Why an entry could not be unpacked. */
export type UnpackError = 'damaged' | 'encrypted' | 'unpacks-too-large';
export type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; error: UnpackError };

/** More entries than this are no document. */
const MOST_ENTRIES = 20_000;
/** fflate is fed in portions: one of this size can grow a thousandfold before the size is looked at again. */
const PORTION = 16 * 1024;

/**
 * What all entries of a file together may unpack to: a floor, and sixty times what was given. A sheet of repeated rows
 * packs forty to one.
 */
export function unpackLimit(packedSize: number): number {
  return Math.min(10 * 1024 * 1024 + 60 * packedSize, 200 * 1024 * 1024);
}

export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly view: ByteView;
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private left: number;

  private constructor(view: ByteView, entries: readonly ZipEntry[], limit: number) {
    this.view = view;
    this.entries = entries;
    this.left = limit;
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The archive, or null when there is no directory (a cut file, or no ZIP). */
  static open(bytes: Uint8Array, limit = unpackLimit(bytes.length)): ZipArchive | null {
    const view = new ByteView(bytes);
    const end = findEnd(view);
    if (end < 0) return null;
    const entries = readDirectory(view, end);
    return entries === null ? null : new ZipArchive(view, entries, limit);
  }

  /** The entry of a name, in any case of letters: some programs differ in it. */
  find(name: string): ZipEntry | null {
    return this.byName.get(name.replace(/^\//, '').toLowerCase()) ?? null;
  }

  /** How many bytes may still be unpacked. */
  get room(): number {
    return this.left;
  }

  /** Unpacks an entry. All entries together may not grow over the limit. */
  unpack(entry: ZipEntry): Unpacked {
    if (entry.encrypted) return { ok: false, error: 'encrypted' };
    const start = entry.offset + 30 + this.view.u16(entry.offset + 26) + this.view.u16(entry.offset + 28);
    if (this.view.u32(entry.offset) !== 0x04034b50 || start + entry.packedSize > this.view.length) {
      return { ok: false, error: 'damaged' };
    }
    const packed = this.view.slice(start, entry.packedSize);
    const unpacked = entry.method === 0 ? this.copy(packed) : this.inflate(packed, entry);
    if (unpacked.ok) {
      this.left -= unpacked.bytes.length;
      if (crc32(unpacked.bytes) !== entry.checksum) return { ok: false, error: 'damaged' };
    }
    return unpacked;
  }

  private copy(packed: Uint8Array): Unpacked {
    return packed.length > this.left
      ? { ok: false, error: 'unpacks-too-large' }
      : { ok: true, bytes: packed };
  }

  private inflate(packed: Uint8Array, entry: ZipEntry): Unpacked {
    if (entry.method !== 8) return { ok: false, error: 'damaged' };
    if (entry.size > this.left) return { ok: false, error: 'unpacks-too-large' };
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = new Inflate((chunk) => {
      chunks.push(chunk);
      size += chunk.length;
    });
    try {
      for (let at = 0; at < packed.length; at += PORTION) {
        stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
        if (size > this.left) return { ok: false, error: 'unpacks-too-large' };
      }
    } catch {
      // The data are no deflate stream; nothing of it can be trusted.
      return { ok: false, error: 'damaged' };
    }
    return { ok: true, bytes: join(chunks, size) };
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Position of the end record, which a comment of up to 64 kB may follow; -1 when there is none. */
function findEnd(view: ByteView): number {
  const lowest = Math.max(0, view.length - 65_557);
  for (let at = view.length - 22; at >= lowest; at -= 1) {
    if (view.u8(at) === 0x50 && view.u32(at) === 0x06054b50) return at;
  }
  return -1;
}

function readDirectory(view: ByteView, end: number): ZipEntry[] | null {
  const count = view.u16(end + 10);
  const size = view.u32(end + 12);
  // Bytes in front of the archive (a mail's or a self-extractor's) shift every offset alike.
  const start = end - size;
  const shift = start - view.u32(end + 16);
  if (count > MOST_ENTRIES || start < 0 || shift < 0) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.u32(at) !== 0x02014b50) return null;
    const nameLength = view.u16(at + 28);
    const extraLength = view.u16(at + 30);
    const nameBytes = view.slice(at + 46, nameLength);
    const name = safeName(decodeName(nameBytes, (view.u16(at + 8) & 0x800) !== 0));
    if (name !== null) {
      entries.push({
        name,
        encrypted: (view.u16(at + 8) & 1) !== 0,
        method: view.u16(at + 10),
        checksum: view.u32(at + 16),
        packedSize: view.u32(at + 20),
        size: view.u32(at + 24),
        offset: view.u32(at + 42) + shift,
      });
    }
    at += 46 + nameLength + extraLength + view.u16(at + 32);
  }
  return entries;
}

/** Names are UTF-8 when marked so, and often when not; else they are what Chinese Windows writes. */
function decodeName(bytes: Uint8Array, marked: boolean): string {
  if (marked) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the decoder says so by throwing.
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** The path with `/`, or null for a folder and for a name that would lead out of the archive. */
function safeName(name: string): string | null {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || /[/\\]$/.test(name) || parts.includes('..') ? null : parts.join('/');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
