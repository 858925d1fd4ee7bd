/** Texts in BIFF8: one or two bytes per character, and in the shared table cut anywhere by continuation records. */
import type { ByteView } from '../container/bytes.ts';

/** Texts of the shared table; more are no workbook. */
const MOST_STRINGS = 1_000_000;

/** A text with its flags byte at `at`, `length` characters long. */
export function readUnicode(view: ByteView, at: number, length: number): string {
  const wide = (view.u8(at) & 1) !== 0;
  // Runs of formatting and pronunciation hints stand behind their counts and before the characters.
  const skip = ((view.u8(at) & 8) !== 0 ? 2 : 0) + ((view.u8(at) & 4) !== 0 ? 4 : 0);
  return readChars(view, at + 1 + skip, length, wide);
}

function readChars(view: ByteView, at: number, length: number, wide: boolean): string {
  if (wide) return view.utf16(at, length);
  // One byte per character means the first 256 code points, not a code page.
  let text = '';
  const bytes = view.slice(at, length);
  for (let from = 0; from < bytes.length; from += 4096) {
    text += String.fromCharCode(...bytes.subarray(from, from + 4096));
  }
  return text;
}

/** The shared table from its record and the records that continue it. */
export function readSharedStrings(parts: readonly ByteView[]): string[] {
  const reader = new PartReader(parts);
  // How often strings are used in all cells; how many there are follows.
  reader.skip(4);
  const count = Math.min(reader.u32(), MOST_STRINGS);
  const strings: string[] = [];
  while (strings.length < count && !reader.done) strings.push(readShared(reader));
  return strings;
}

function readShared(reader: PartReader): string {
  const length = reader.u16();
  const flags = reader.u8();
  const runs = (flags & 8) !== 0 ? reader.u16() : 0;
  const hint = (flags & 4) !== 0 ? reader.u32() : 0;
  const text = reader.chars(length, (flags & 1) !== 0);
  // Runs of other fonts, four bytes each, and how the text is pronounced.
  reader.skip(runs * 4 + hint);
  return text;
}

/** Reads on over the borders of records. */
class PartReader {
  private readonly parts: readonly ByteView[];
  private part = 0;
  private at = 0;

  constructor(parts: readonly ByteView[]) {
    this.parts = parts;
  }

  get done(): boolean {
    this.settle();
    return this.part >= this.parts.length;
  }

  u8(): number {
    this.settle();
    const value = this.parts[this.part]?.u8(this.at) ?? 0;
    this.at += 1;
    return value;
  }

  u16(): number {
    const low = this.u8();
    return low + this.u8() * 0x100;
  }

  u32(): number {
    const low = this.u16();
    return low + this.u16() * 0x10000;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0 && !this.done) {
      const here = (this.parts[this.part]?.length ?? 0) - this.at;
      const step = Math.min(left, here);
      this.at += step;
      left -= step;
    }
  }

  /** Characters; where a record ends among them, the next begins with a flags byte of its own. */
  chars(length: number, firstWide: boolean): string {
    let text = '';
    let wide = firstWide;
    let left = length;
    while (left > 0) {
      const view = this.parts[this.part];
      if (view === undefined) return text;
      const room = Math.floor((view.length - this.at) / (wide ? 2 : 1));
      const step = Math.min(left, room);
      text += readChars(view, this.at, step, wide);
      this.at += step * (wide ? 2 : 1);
      left -= step;
      if (left > 0) {
        this.part += 1;
        this.at = 0;
        if (this.part >= this.parts.length) return text;
        wide = (this.u8() & 1) !== 0;
      }
    }
    return text;
  }

  private settle(): void {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part += 1;
      this.at = 0;
    }
  }
}
