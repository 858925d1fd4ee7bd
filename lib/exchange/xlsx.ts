/** A workbook of the three tables: heads in the reader's language that stay in view, amounts as numbers, never a formula. */
import writeWorkbook from 'write-excel-file/universal';
import type { Language } from '../i18n/language.ts';
import { exportTexts, isExportKey } from '../i18n/export-texts.ts';
import type { ExportTable, TableCell } from './tables.ts';

/** Excel refuses longer cells; the whole text of a note is in the JSON-LD. */
const LONGEST_CELL = 32_000;
/** In characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  title: 28,
  message: 60,
  equation: 40,
  quote: 40,
  text: 40,
  why: 30,
  name: 30,
  place: 30,
  cause: 30,
  amount: 16,
  yuan: 18,
};
const WIDTH = 14;
/** Columns of these names are numbers with digits in groups. */
const AMOUNTS = new Set(['amount', 'yuan']);
const AMOUNT_FORMAT = '#,##0.########';

/** The workbook's bytes as a blob. Takes a while for very long tables: to be done in a worker. */
export async function toXlsx(tables: readonly ExportTable[], language: Language): Promise<Blob> {
  const t = exportTexts[language];
  const sheets = tables.map(({ id, columns, rows }) => ({
    sheet: t(`sheet.${id}`),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: WIDTHS[column] ?? WIDTH })),
    data: [
      columns.map((column) => ({
        value: headOf(column, language),
        type: String,
        fontWeight: 'bold' as const,
      })),
      ...Array.from(rows, (row) => row.map((cell, index) => cellOf(cell, columns[index] ?? ''))),
    ],
  }));
  return writeWorkbook(sheets).toBlob();
}

function headOf(column: string, language: Language): string {
  const key = `column.${column}`;
  return isExportKey(key) ? exportTexts[language](key) : column;
}

function cellOf(cell: TableCell, column: string) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number')
    return AMOUNTS.has(column)
      ? { value: cell, type: Number, format: AMOUNT_FORMAT }
      : { value: cell, type: Number };
  // Given as text, a cell is never a formula.
  return { value: printable(cell), type: String };
}

/** Control characters, for which XML has no place, are left out by the library. */
function printable(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}
