/** A workbook as both Excel readers give it: the text of every cell that shows any, and what is merged or hidden. */
import { writeDecimal, toDecimal } from './decimal.ts';
import { formatNumber, formatText } from './format-value.ts';

export interface Workbook {
  sheets: Sheet[];
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** In no particular order; cells without text are left out. */
  cells: SheetCell[];
  merges: SheetRange[];
  hiddenRows: Set<number>;
  hiddenColumns: SheetSpan[];
  /** The sheet is longer than what was read of it, or its part of the file is damaged. */
  trouble: 'too-large' | 'damaged' | null;
}

export interface SheetCell {
  /** 0-based. */
  row: number;
  column: number;
  /** As the sheet shows it. */
  text: string;
  /** The whole value where the sheet shows less of it; null where it shows all. */
  exact: string | null;
}

/** 0-based, both ends inclusive. */
export interface SheetSpan {
  first: number;
  last: number;
}

export interface SheetRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Cells of one sheet; a table that a person publishes has some thousand. */
export const MOST_CELLS = 200_000;
export const MOST_MERGES = 100_000;

export function emptySheet(name: string, hidden: boolean): Sheet {
  return { name, hidden, cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: [], trouble: null };
}

/** Collects the cells of one sheet and shows their values. */
export class CellCollector {
  readonly sheet: Sheet;
  /** Where the sheet does not show zeros. */
  hideZeros = false;
  private readonly epoch1904: boolean;

  constructor(sheet: Sheet, epoch1904: boolean) {
    this.sheet = sheet;
    this.epoch1904 = epoch1904;
  }

  addNumber(row: number, column: number, value: number, code: string): void {
    if (this.hideZeros && value === 0) return;
    const text = formatNumber(value, code, this.epoch1904);
    const exact = writeDecimal(toDecimal(value));
    // "1,234.50" shows all of 1234.5; "1,235" does not.
    const shownValue = Number(text.replace(/,/g, ''));
    this.add(row, column, text, text === '' || shownValue === value ? null : exact);
  }

  addText(row: number, column: number, text: string, code: string): void {
    this.add(row, column, formatText(text, code), null);
  }

  private add(row: number, column: number, text: string, exact: string | null): void {
    if (text.trim() === '' || row < 0 || column < 0) return;
    const { sheet } = this;
    if (sheet.cells.length >= MOST_CELLS) sheet.trouble = 'too-large';
    else sheet.cells.push({ row, column, text, exact });
  }
}
