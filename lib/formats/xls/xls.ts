/** Excel 5 to 2003 workbooks (.xls) and the .et files of the same layout. Formulas and macros are never run. */
import { ByteView, COMPOUND_SIGNATURE, startsWith } from '../container/bytes.ts';
import { CompoundFile } from '../container/compound-file.ts';
import { readFailure } from '../format.ts';
import type { Format, Reading, ReadRequest } from '../format.ts';
import { toDocument } from '../sheets/to-document.ts';
import { emptySheet } from '../sheets/workbook.ts';
import type { Sheet } from '../sheets/workbook.ts';
import { stemOf } from '../sniff.ts';
import { readGlobals } from './globals.ts';
import { readSheet } from './read-sheet.ts';

/** `Workbook` since Excel 97, `Book` before. */
const STREAMS = ['Workbook', 'Book'];

export const xlsFormat: Format = {
  id: 'xls',
  extensions: ['.xls', '.et', '.xlt'],
  accepts(bytes) {
    if (!startsWith(bytes, COMPOUND_SIGNATURE)) return false;
    const container = CompoundFile.open(bytes);
    return container !== null && STREAMS.some((name) => container.has(name));
  },
  read: (request) => Promise.resolve(read(request)),
};

function read({ bytes, name, signal, progress }: ReadRequest): Reading {
  const container = CompoundFile.open(bytes);
  const stream = STREAMS.map((one) => container?.stream(one) ?? null).find((one) => one !== null);
  if (stream === undefined || stream === null) return readFailure('damaged');
  const view = new ByteView(stream);
  const reading = readGlobals(view);
  if (!reading.ok) {
    return readFailure(reading.error, reading.error === 'old-version' ? { version: 'Excel 2–4' } : {});
  }
  const { globals } = reading;
  const sheets: Sheet[] = [];
  for (const [index, entry] of globals.sheets.entries()) {
    if (signal?.aborted === true) return readFailure('cancelled');
    const sheet = emptySheet(entry.name, entry.hidden);
    readSheet(view, entry.at, sheet, globals);
    sheets.push(sheet);
    progress?.((index + 1) / globals.sheets.length);
  }
  return toDocument({ sheets }, stemOf(name));
}
