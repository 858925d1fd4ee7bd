/** The first part of a BIFF stream: what all sheets share, and where each of them begins. */
import type { ByteView } from '../container/bytes.ts';
import { builtInFormat } from '../sheets/format-code.ts';
import { continuations, RECORD, recordAt } from './records.ts';
import { readSharedStrings, readUnicode } from './strings.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Where its records begin. */
  at: number;
}

export interface Globals {
  /** True for Excel 97 and later, false for Excel 5 and 95. */
  isBiff8: boolean;
  sheets: SheetEntry[];
  strings: string[];
  /** Format code of each cell style. */
  formats: string[];
  epoch1904: boolean;
  /** Decodes texts of one byte per character in Excel 5 and 95. */
  decode: (bytes: Uint8Array) => string;
}

export type GlobalsReading =
  { ok: true; globals: Globals } | { ok: false; error: 'damaged' | 'encrypted' | 'old-version' };

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
const MOST_SHEETS = 500;

/** Reads the shared part of a workbook. */
export function readGlobals(stream: ByteView): GlobalsReading {
  const first = recordAt(stream, 0);
  if (first === null) return { ok: false, error: 'damaged' };
  const version = first.view.u16(0);
  if (first.type !== RECORD.bof || (version !== BIFF8 && version !== BIFF5)) {
    // 0x09, 0x0209 and 0x0409 begin the sheets of Excel 2, 3 and 4.
    return { ok: false, error: (first.type & 0xff) === 9 ? 'old-version' : 'damaged' };
  }
  const isBiff8 = version === BIFF8;
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const globals: Globals = {
    isBiff8,
    sheets: [],
    strings: [],
    formats: [],
    epoch1904: false,
    decode: decoder(936),
  };
  let at = first.next;
  for (let record = recordAt(stream, at); record !== null; record = recordAt(stream, at)) {
    const { type, view } = record;
    at = record.next;
    if (type === RECORD.eof) break;
    if (type === RECORD.filePass) return { ok: false, error: 'encrypted' };
    if (type === RECORD.codePage) globals.decode = decoder(view.u16(0));
    else if (type === RECORD.dateMode) globals.epoch1904 = view.u16(0) === 1;
    else if (type === RECORD.xf) styles.push(view.u16(2));
    else if (type === RECORD.format) codes.set(view.u16(0), readCode(view, globals));
    else if (type === RECORD.boundSheet) addSheet(view, globals);
    else if (type === RECORD.sst) {
      const { parts, next } = continuations(stream, at);
      globals.strings = readSharedStrings([view, ...parts]);
      at = next;
    }
  }
  globals.formats = styles.map((number) => codes.get(number) ?? builtInFormat(number));
  return globals.sheets.length === 0 ? { ok: false, error: 'damaged' } : { ok: true, globals };
}

function readCode(view: ByteView, { isBiff8, decode }: Globals): string {
  return isBiff8 ? readUnicode(view, 4, view.u16(2)) : decode(view.slice(3, view.u8(2)));
}

function addSheet(view: ByteView, { sheets, isBiff8, decode }: Globals): void {
  // Charts and macro sheets have no table.
  if (view.u8(5) !== 0 || sheets.length >= MOST_SHEETS) return;
  const length = view.u8(6);
  const name = isBiff8 ? readUnicode(view, 7, length) : decode(view.slice(7, length));
  sheets.push({ name, hidden: (view.u8(4) & 3) !== 0, at: view.u32(0) });
}

/** Chinese Windows writes code page 936. */
function decoder(codePage: number): (bytes: Uint8Array) => string {
  const label = codePage === 950 ? 'big5' : codePage === 1252 ? 'windows-1252' : 'gbk';
  return (bytes) => new TextDecoder(label).decode(bytes);
}
