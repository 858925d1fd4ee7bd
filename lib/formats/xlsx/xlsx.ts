/** Excel workbooks of 2007 and later (.xlsx, .xlsm). Formulas are not computed: their stored results are what a reader saw. */
import { startsWith, ZIP_SIGNATURE } from '../container/bytes.ts';
import { OfficePackage } from '../container/office-package.ts';
import { ZipArchive } from '../container/zip-archive.ts';
import { readFailure } from '../format.ts';
import type { Format, Reading, ReadRequest } from '../format.ts';
import { toDocument } from '../sheets/to-document.ts';
import { emptySheet } from '../sheets/workbook.ts';
import type { Sheet } from '../sheets/workbook.ts';
import { stemOf } from '../sniff.ts';
import { atPath, childrenOf } from '../xml/tree.ts';
import { readSheet } from './read-sheet.ts';
import { readStrings } from './strings.ts';
import { readFormats } from './styles.ts';

const MOST_SHEETS = 500;

export const xlsxFormat: Format = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xltx', '.et'],
  accepts: (bytes) =>
    startsWith(bytes, ZIP_SIGNATURE) &&
    (ZipArchive.open(bytes)?.entries.some(({ name }) => /^xl\/.*\.xml$/i.test(name)) ?? false),
  read: (request) => Promise.resolve(read(request)),
};

function read({ bytes, name, signal, progress }: ReadRequest): Reading {
  const file = OfficePackage.open(bytes);
  if (file === null) return readFailure('damaged');
  const main = file.mainPart() ?? 'xl/workbook.xml';
  const workbook = atPath(file.tree(main), 'workbook');
  if (workbook === null) return readFailure(file.error ?? 'damaged');
  const parts = file.relationships(main);
  const path = (type: string): string => parts.find((one) => one.type === type)?.target ?? `xl/${type}.xml`;
  const strings = readStrings(file.bytes(path('sharedStrings')));
  const formats = readFormats(file.tree(path('styles')));
  // Without its texts or number formats a workbook would be read wrongly, not just in part.
  if (file.error !== null) return readFailure(file.error);
  const epoch1904 = ['1', 'true'].includes(atPath(workbook, 'workbookPr')?.attributes.get('date1904') ?? '');
  const sheets: Sheet[] = [];
  const elements = childrenOf(atPath(workbook, 'sheets'), 'sheet').slice(0, MOST_SHEETS);
  for (const [index, { attributes }] of elements.entries()) {
    if (signal?.aborted === true) return readFailure('cancelled');
    const part = parts.find(({ id }) => id === attributes.get('id'));
    // Chart sheets and old macro sheets have no table.
    if (part === undefined || part.type !== 'worksheet') continue;
    const state = attributes.get('state') ?? 'visible';
    const sheet = emptySheet(attributes.get('name') ?? '', state !== 'visible');
    const content = file.bytes(part.target);
    if (content === null) sheet.trouble = 'damaged';
    else readSheet(content, sheet, { strings, formats, epoch1904 });
    sheets.push(sheet);
    progress?.((index + 1) / elements.length);
  }
  if (file.error === 'unpacks-too-large') return readFailure(file.error);
  if (sheets.length > 0 && sheets.every(({ trouble }) => trouble === 'damaged'))
    return readFailure('damaged');
  return toDocument({ sheets }, stemOf(name));
}
