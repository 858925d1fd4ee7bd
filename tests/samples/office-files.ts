/** Small office files built in a test, with only the parts that a reader looks at. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A ZIP of text files. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

function relationships(targets: Record<string, string>): string {
  const items = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type.replace(/\d+$/, '')}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

/** A Word document with this body; styles, lists and notes only where given. */
export function docxOf(
  body: string,
  parts: { styles?: string; numbering?: string; footnotes?: string } = {},
): Uint8Array {
  const given = Object.entries(parts);
  return zipOf({
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries(given.map(([name]) => [name, `${name}.xml`])),
    ),
    ...Object.fromEntries(
      given.map(([name, content]) => [`word/${name}.xml`, `<w:${name} ${W}>${content}</w:${name}>`]),
    ),
  });
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table cell with one paragraph. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** One sheet of a workbook to build. */
export interface SheetSample {
  name: string;
  state?: 'hidden' | 'veryHidden';
  /** Everything from `<sheetViews>` to `<sheetData>`. */
  before?: string;
  /** Rows as XML: `<row r="1"><c r="A1" t="str"><v>合计</v></c></row>`. */
  rows: string;
  merges?: string[];
}

/** A workbook; `formats` are format codes that cells name by their position (`s="1"` is the second). */
export function xlsxOf(sheets: readonly SheetSample[], formats: readonly string[] = ['General']): Uint8Array {
  const xml = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const numFmts = formats.map(
    (code, index) => `<numFmt numFmtId="${String(200 + index)}" formatCode="${xml(code)}"/>`,
  );
  const xfs = formats.map((_code, index) => `<xf numFmtId="${String(200 + index)}"/>`);
  const targets: Record<string, string> = {};
  sheets.forEach(
    (_sheet, index) =>
      (targets[`worksheet${String(index + 1)}`] = `worksheets/sheet${String(index + 1)}.xml`),
  );
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${xml(name)}" sheetId="${String(index + 1)}" state="${state ?? 'visible'}" r:id="rId${String(index + 1)}"/>`,
  );
  const files: Record<string, string> = {
    '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({ ...targets, styles: 'styles.xml' }),
    'xl/styles.xml': `<styleSheet ${SHEET}><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ before = '', rows, merges = [] }, index) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] =
      `<worksheet ${SHEET}>${before}<sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  });
  return zipOf(files);
}

/** Rows of texts and numbers from A1 on; an empty text is no cell. */
export function sheetRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((cells, index) => {
      const number = String(index + 1);
      const xml = cells.map((value, column) => {
        const reference = `${String.fromCharCode(65 + column)}${number}`;
        if (value === '') return '';
        return typeof value === 'number'
          ? `<c r="${reference}"><v>${String(value)}</v></c>`
          : `<c r="${reference}" t="str"><v>${value}</v></c>`;
      });
      return `<row r="${number}">${xml.join('')}</row>`;
    })
    .join('');
}
