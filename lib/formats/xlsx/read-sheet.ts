/** One sheet of an .xlsx, read as a stream: cells with their shown text, merged ranges, hidden rows and columns. */
import { CellCollector, MOST_CELLS, MOST_MERGES } from '../sheets/workbook.ts';
import type { Sheet, SheetRange } from '../sheets/workbook.ts';
import type { XmlAttributes } from '../xml/tokens.ts';
import { decodeXml, scanXml } from '../xml/tokens.ts';
import { unescape } from './strings.ts';

/** What all sheets of a workbook share. */
export interface SharedParts {
  strings: readonly string[];
  formats: readonly string[];
  epoch1904: boolean;
}

/** A cell holds 32,767 characters at most; a part longer than this is a trap. */
const LONGEST_TEXT = 40_000;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Fills `sheet` from its part of the file. */
export function readSheet(bytes: Uint8Array, sheet: Sheet, shared: SharedParts): void {
  const reader = new SheetReader(sheet, shared);
  scanXml(decodeXml(bytes), reader);
}

class SheetReader {
  private readonly sheet: Sheet;
  private readonly shared: SharedParts;
  private readonly cells: CellCollector;
  private row = -1;
  private column = -1;
  private type = 'n';
  private code = 'General';
  private value = '';
  private collecting: 'value' | 'text' | null = null;
  private hint = 0;

  constructor(sheet: Sheet, shared: SharedParts) {
    this.sheet = sheet;
    this.shared = shared;
    this.cells = new CellCollector(sheet, shared.epoch1904);
  }

  start(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.collecting = 'value';
    else if (name === 't') this.collecting = this.hint === 0 ? 'text' : null;
    else if (name === 'rPh') this.hint += 1;
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'col') this.startColumn(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes);
    else if (name === 'sheetView') this.cells.hideZeros = isOff(attributes.get('showZeros'));
  }

  end(name: string): void {
    if (name === 'v' || name === 't') this.collecting = null;
    else if (name === 'rPh') this.hint = Math.max(0, this.hint - 1);
    else if (name === 'c') this.endCell();
  }

  text(part: string): void {
    if (this.collecting !== null && this.value.length < LONGEST_TEXT)
      this.value += part.slice(0, LONGEST_TEXT);
  }

  private startRow(attributes: XmlAttributes): void {
    const number = attributes.number('r');
    this.row = number === null ? this.row + 1 : number - 1;
    this.column = -1;
    const flat = attributes.get('customHeight') === '1' && Number(attributes.get('ht')) === 0;
    if ((isOn(attributes.get('hidden')) || flat) && this.sheet.hiddenRows.size < MOST_CELLS) {
      this.sheet.hiddenRows.add(this.row);
    }
  }

  private startColumn(attributes: XmlAttributes): void {
    const flat = attributes.get('customWidth') === '1' && Number(attributes.get('width')) === 0;
    if (!isOn(attributes.get('hidden')) && !flat) return;
    const first = (attributes.number('min') ?? 1) - 1;
    const last = (attributes.number('max') ?? first + 1) - 1;
    if (first >= 0 && last >= first && last <= LAST_COLUMN) this.sheet.hiddenColumns.push({ first, last });
  }

  private addMerge(attributes: XmlAttributes): void {
    const range = parseRange(attributes.get('ref') ?? '');
    if (range !== null && this.sheet.merges.length < MOST_MERGES) this.sheet.merges.push(range);
  }

  private startCell(attributes: XmlAttributes): void {
    const place = parseCell(attributes.get('r') ?? '');
    this.column = place === null ? this.column + 1 : place.column;
    if (place !== null) this.row = place.row;
    this.type = attributes.get('t') ?? 'n';
    this.code = this.shared.formats[attributes.number('s') ?? 0] ?? 'General';
    this.value = '';
  }

  private endCell(): void {
    const { row, column, value, code } = this;
    if (value === '' || row > LAST_ROW || column > LAST_COLUMN) return;
    switch (this.type) {
      case 's':
        this.cells.addText(row, column, this.shared.strings[Number.parseInt(value, 10)] ?? '', code);
        break;
      case 'n': {
        const number = Number(value);
        if (Number.isFinite(number)) this.cells.addNumber(row, column, number, code);
        break;
      }
      case 'b':
        this.cells.addText(row, column, value === '1' ? 'TRUE' : 'FALSE', code);
        break;
      default:
        this.cells.addText(row, column, unescape(value), code);
    }
    this.value = '';
  }
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function isOff(value: string | null): boolean {
  return value === '0' || value === 'false';
}

/** `B12` is row 11, column 1. */
export function parseCell(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (found === null) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]) - 1;
  return row < 0 || row > LAST_ROW || column - 1 > LAST_COLUMN ? null : { row, column: column - 1 };
}

function parseRange(reference: string): SheetRange | null {
  const [from = '', to = from] = reference.split(':');
  const start = parseCell(from);
  const end = parseCell(to);
  if (start === null || end === null || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
