/** Which formats there are, in order of priority. Only the viewer and the command line import this list. */
import { encryptedOfficeFormat, unknownCompoundFormat } from './container/encrypted-office.ts';
import { docFormat } from './doc/doc.ts';
import { docxFormat } from './docx/docx.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html-file.ts';
import { mhtmlFormat } from './mhtml.ts';
import { spreadsheetXmlFormat } from './spreadsheet-xml/spreadsheet-xml.ts';
import { textFormat } from './text-file.ts';
import { xlsFormat } from './xls/xls.ts';
import { xlsxFormat } from './xlsx/xlsx.ts';
import { zipFormat } from './zip.ts';

/**
 * All formats; the first that accepts a file reads it. `given` are those that the caller has to equip (PDF with its
 * build of pdf.js, pages with a way to frames that lie beside them) and are asked first. Text is last: anything may be text.
 */
export function listFormats(given: readonly Format[] = []): readonly Format[] {
  const formats: Format[] = [
    ...given,
    docxFormat,
    docFormat,
    xlsxFormat,
    xlsFormat,
    encryptedOfficeFormat,
    unknownCompoundFormat,
    zipFormat(() => formats),
    spreadsheetXmlFormat,
    mhtmlFormat,
    htmlFormat(),
    textFormat,
  ];
  return formats;
}
