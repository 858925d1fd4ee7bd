/**
 * Reads compound files (MS-CFB), the containers of .doc, .xls and encrypted office files. Chains of sectors are followed
 * for as many steps as the file has sectors and no further, so a file that runs in circles ends.
 */
import { ByteView, COMPOUND_SIGNATURE, startsWith } from './bytes.ts';

interface DirectoryEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Sector numbers from here on mean "end", "free" and the like. */
const LAST_SECTOR = 0xfffffffa;
const NONE = 0xffffffff;

export class CompoundFile {
  private readonly view: ByteView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniCutoff: number;
  private readonly next: readonly number[];
  private readonly nextMini: readonly number[];
  private readonly miniStream: Uint8Array;
  private readonly entries: ReadonlyMap<string, DirectoryEntry>;

  private constructor(view: ByteView) {
    this.view = view;
    this.sectorSize = 1 << view.u16(0x1e);
    this.miniSize = 1 << view.u16(0x20);
    this.miniCutoff = view.u32(0x38);
    this.next = this.readTable(this.tableSectors());
    const directory = this.readDirectory();
    this.nextMini = this.readTable(this.chain(view.u32(0x3c), this.next));
    const root = directory[0];
    this.miniStream = root === undefined ? new Uint8Array() : this.readChain(root.start, root.size);
    this.entries = topLevel(directory);
  }

  /** The container, or null when the bytes are none or their head is broken. */
  static open(bytes: Uint8Array): CompoundFile | null {
    if (!startsWith(bytes, COMPOUND_SIGNATURE)) return null;
    const view = new ByteView(bytes);
    const sectorShift = view.u16(0x1e);
    if ((sectorShift !== 9 && sectorShift !== 12) || view.u16(0x20) > sectorShift) return null;
    return new CompoundFile(view);
  }

  /** True when no stream can be found: the directory is cut off or broken. */
  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** True when there is a stream of this name beside the root; names are told apart without regard to case. */
  has(name: string): boolean {
    return this.entries.get(name.toLowerCase())?.type === 2;
  }

  /** A stream's bytes; null when it is missing or parts of it lie outside the file. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry?.type !== 2) return null;
    const bytes =
      entry.size < this.miniCutoff
        ? this.readMini(entry.start, entry.size)
        : this.readChain(entry.start, entry.size);
    return bytes.length === entry.size ? bytes : null;
  }

  /** Sectors that hold the allocation table: 109 named in the header, the rest in a chain of its own. */
  private tableSectors(): number[] {
    const sectors: number[] = [];
    const add = (sector: number): void => {
      if (sector < LAST_SECTOR) sectors.push(sector);
    };
    for (let index = 0; index < 109; index += 1) add(this.view.u32(0x4c + index * 4));
    const perSector = this.sectorSize / 4 - 1;
    let sector = this.view.u32(0x44);
    for (let steps = 0; sector < LAST_SECTOR && steps < this.sectorCount; steps += 1) {
      const at = this.offset(sector);
      if (at >= this.view.length || sectors.length > this.sectorCount) break;
      for (let index = 0; index < perSector; index += 1) add(this.view.u32(at + index * 4));
      sector = this.view.u32(at + perSector * 4);
    }
    return sectors.slice(0, this.sectorCount);
  }

  private readTable(sectors: readonly number[]): number[] {
    const table: number[] = [];
    for (const sector of sectors) {
      const at = this.offset(sector);
      if (at >= this.view.length) continue;
      for (let index = 0; index < this.sectorSize; index += 4) table.push(this.view.u32(at + index));
    }
    return table;
  }

  private readDirectory(): DirectoryEntry[] {
    const entries: DirectoryEntry[] = [];
    for (const sector of this.chain(this.view.u32(0x30), this.next)) {
      for (let inside = 0; inside < this.sectorSize; inside += 128) {
        const at = this.offset(sector) + inside;
        const nameLength = Math.min(64, this.view.u16(at + 0x40));
        entries.push({
          name: this.view.utf16(at, Math.max(0, nameLength / 2 - 1)),
          type: this.view.u8(at + 0x42),
          left: this.view.u32(at + 0x44),
          right: this.view.u32(at + 0x48),
          child: this.view.u32(at + 0x4c),
          start: this.view.u32(at + 0x74),
          size: this.view.u32(at + 0x78),
        });
      }
    }
    return entries;
  }

  private get sectorCount(): number {
    return Math.ceil(this.view.length / this.sectorSize);
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private chain(start: number, next: readonly number[]): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < next.length && sectors.length < next.length;) {
      sectors.push(sector);
      sector = next[sector] ?? NONE;
    }
    return sectors;
  }

  private readChain(start: number, size: number): Uint8Array {
    return this.collect(this.chain(start, this.next), size, this.sectorSize, (sector) =>
      this.view.slice(this.offset(sector), this.sectorSize),
    );
  }

  private readMini(start: number, size: number): Uint8Array {
    return this.collect(this.chain(start, this.nextMini), size, this.miniSize, (sector) =>
      this.miniStream.subarray(sector * this.miniSize, (sector + 1) * this.miniSize),
    );
  }

  /** Never more bytes than there are sectors for, whatever the size in the directory says. */
  private collect(
    sectors: readonly number[],
    size: number,
    sectorSize: number,
    read: (sector: number) => Uint8Array,
  ): Uint8Array {
    const bytes = new Uint8Array(Math.min(size, sectors.length * sectorSize));
    let at = 0;
    for (const sector of sectors) {
      if (at >= bytes.length) break;
      const part = read(sector).subarray(0, bytes.length - at);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes.subarray(0, at);
  }
}

/** Entries directly under the root. Embedded objects have streams of the same names further down. */
function topLevel(directory: readonly DirectoryEntry[]): Map<string, DirectoryEntry> {
  const found = new Map<string, DirectoryEntry>();
  const seen = new Set<number>();
  const open = [directory[0]?.child ?? NONE];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = directory[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    found.set(entry.name.toLowerCase(), entry);
    open.push(entry.left, entry.right);
  }
  return found;
}
