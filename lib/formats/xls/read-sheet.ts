/** One sheet of an .xls: cells with their shown text, merged ranges, hidden rows and columns. */
import type { ByteView } from '../container/bytes.ts';
import { CellCollector, MOST_CELLS, MOST_MERGES } from '../sheets/workbook.ts';
import type { Sheet } from '../sheets/workbook.ts';
import type { Globals } from './globals.ts';
import { RECORD, recordAt } from './records.ts';
import { readUnicode } from './strings.ts';

const LAST_COLUMN = 255;
const ERRORS = new Map<number, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Fills `sheet` from the records that begin at `at`. */
export function readSheet(stream: ByteView, at: number, sheet: Sheet, globals: Globals): void {
  const reader = new SheetReader(sheet, globals);
  const first = recordAt(stream, at);
  if (first?.type !== RECORD.bof) {
    sheet.trouble = 'damaged';
    return;
  }
  // Charts on a sheet are streams of records inside its own.
  let depth = 1;
  for (let next = first.next; depth > 0;) {
    const record = recordAt(stream, next);
    if (record === null) {
      sheet.trouble = 'damaged';
      return;
    }
    next = record.next;
    if (record.type === RECORD.bof) depth += 1;
    else if (record.type === RECORD.eof) depth -= 1;
    else if (depth === 1) reader.read(record.type, record.view);
  }
}

class SheetReader {
  private readonly sheet: Sheet;
  private readonly globals: Globals;
  private readonly cells: CellCollector;
  /** The formula whose text stands in the next record. */
  private awaiting: { row: number; column: number; code: string } | null = null;

  constructor(sheet: Sheet, globals: Globals) {
    this.sheet = sheet;
    this.globals = globals;
    this.cells = new CellCollector(sheet, globals.epoch1904);
  }

  read(type: number, view: ByteView): void {
    switch (type) {
      case RECORD.labelSst:
        this.addText(view, this.globals.strings[view.u32(6)] ?? '');
        break;
      case RECORD.label:
      case RECORD.richLabel:
        this.addText(view, this.textAt(view, 6));
        break;
      case RECORD.number:
        this.cells.addNumber(view.u16(0), view.u16(2), view.f64(6), this.codeOf(view.u16(4)));
        break;
      case RECORD.rk:
        this.cells.addNumber(view.u16(0), view.u16(2), rkNumber(view.u32(6)), this.codeOf(view.u16(4)));
        break;
      case RECORD.mulRk:
        this.addNumbers(view);
        break;
      case RECORD.formula:
      case RECORD.formula3:
      case RECORD.formula4:
        this.addFormula(view);
        break;
      case RECORD.string:
        this.addResult(view);
        break;
      case RECORD.boolErr:
        this.addText(view, view.u8(7) === 0 ? truth(view.u8(6)) : (ERRORS.get(view.u8(6)) ?? ''));
        break;
      default:
        this.readLayout(type, view);
    }
  }

  private readLayout(type: number, view: ByteView): void {
    const { sheet } = this;
    if (type === RECORD.row) {
      if ((view.u16(12) & 0x20) !== 0 && sheet.hiddenRows.size < MOST_CELLS)
        sheet.hiddenRows.add(view.u16(0));
    } else if (type === RECORD.columnInfo) {
      const first = view.u16(0);
      const last = Math.min(view.u16(2), LAST_COLUMN);
      if ((view.u16(8) & 1) !== 0 && first <= last) sheet.hiddenColumns.push({ first, last });
    } else if (type === RECORD.mergedCells) this.addMerges(view);
    else if (type === RECORD.window2) this.cells.hideZeros = (view.u16(0) & 0x10) === 0;
  }

  private addMerges(view: ByteView): void {
    const count = Math.min(view.u16(0), Math.floor((view.length - 2) / 8));
    for (let index = 0; index < count && this.sheet.merges.length < MOST_MERGES; index += 1) {
      const at = 2 + index * 8;
      const range = {
        top: view.u16(at),
        bottom: view.u16(at + 2),
        left: view.u16(at + 4),
        right: view.u16(at + 6),
      };
      if (range.bottom >= range.top && range.right >= range.left) this.sheet.merges.push(range);
    }
  }

  private addText(view: ByteView, text: string): void {
    this.cells.addText(view.u16(0), view.u16(2), text, this.codeOf(view.u16(4)));
  }

  private addNumbers(view: ByteView): void {
    const row = view.u16(0);
    const first = view.u16(2);
    const count = Math.floor((view.length - 6) / 6);
    for (let index = 0; index < count; index += 1) {
      const at = 4 + index * 6;
      this.cells.addNumber(row, first + index, rkNumber(view.u32(at + 2)), this.codeOf(view.u16(at)));
    }
  }

  /** The stored result; the formula itself is not looked at. */
  private addFormula(view: ByteView): void {
    const row = view.u16(0);
    const column = view.u16(2);
    const code = this.codeOf(view.u16(4));
    this.awaiting = null;
    if (view.u16(12) !== 0xffff) {
      this.cells.addNumber(row, column, view.f64(6), code);
      return;
    }
    const kind = view.u8(6);
    if (kind === 0) this.awaiting = { row, column, code };
    else if (kind === 1) this.cells.addText(row, column, truth(view.u8(8)), code);
    else if (kind === 2) this.cells.addText(row, column, ERRORS.get(view.u8(8)) ?? '', code);
  }

  private addResult(view: ByteView): void {
    const cell = this.awaiting;
    if (cell !== null) this.cells.addText(cell.row, cell.column, this.textAt(view, 0), cell.code);
    this.awaiting = null;
  }

  private textAt(view: ByteView, at: number): string {
    const length = view.u16(at);
    return this.globals.isBiff8
      ? readUnicode(view, at + 2, length)
      : this.globals.decode(view.slice(at + 2, length));
  }

  private codeOf(style: number): string {
    return this.globals.formats[style] ?? 'General';
  }
}

function truth(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

/** A number in four bytes: an integer or the upper half of a double, perhaps a hundred times what is meant. */
export function rkNumber(packed: number): number {
  let value: number;
  if ((packed & 2) !== 0) value = (packed | 0) >> 2;
  else {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setUint32(4, packed & 0xfffffffc, true);
    value = bytes.getFloat64(0, true);
  }
  return (packed & 1) !== 0 ? value / 100 : value;
}
