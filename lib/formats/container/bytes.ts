/** Little-endian numbers and signatures in bytes. Reading past the end gives 0, so that a cut file ends quietly. */

export class ByteView {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getInt16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
  }

  i32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getInt32(at, true) : 0;
  }

  f64(at: number): number {
    return at >= 0 && at + 8 <= this.length ? this.view.getFloat64(at, true) : 0;
  }

  /** UTF-16 text of `length` units; shorter at the end of the bytes. */
  utf16(at: number, length: number): string {
    return new TextDecoder('utf-16le').decode(this.slice(at, length * 2));
  }

  slice(at: number, length: number): Uint8Array {
    return this.bytes.subarray(Math.max(0, at), Math.max(0, at + length));
  }
}

/** True when the bytes begin with these. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Signature of a compound file: Word and Excel before 2007, and every encrypted office file. */
export const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Signature of the first entry of a ZIP file. */
export const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
