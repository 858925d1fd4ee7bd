/** Workbooks as one XML file (Excel 2003, called .xml or .xls): what reporting systems write when they "export to Excel". */
import { readFailure } from '../format.ts';
import type { Format, Reading, ReadRequest } from '../format.ts';
import { toDocument } from '../sheets/to-document.ts';
import { CellCollector, emptySheet, MOST_MERGES } from '../sheets/workbook.ts';
import type { Sheet } from '../sheets/workbook.ts';
import { headOf, stemOf } from '../sniff.ts';
import type { XmlAttributes } from '../xml/tokens.ts';
import { atPath, childOf, childrenOf, parseXml, textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** Formats that are called by name instead of by code. */
const NAMED = new Map<string, string>([
  ['General Number', 'General'],
  ['Currency', '"¥"#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Short Date', 'yyyy/m/d'],
  ['Medium Date', 'd-mmm-yy'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['General Date', 'yyyy/m/d h:mm'],
]);
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export const spreadsheetXmlFormat: Format = {
  id: 'spreadsheet-xml',
  extensions: ['.xml'],
  accepts(bytes) {
    const head = headOf(bytes);
    return head.startsWith('<?xml') && /<(?:\w+:)?Workbook\b/.test(head) && head.includes(NAMESPACE);
  },
  read: (request) => Promise.resolve(read(request)),
};

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

function read({ bytes, name }: ReadRequest): Reading {
  const root = parseXml(bytes);
  if (root === null) return readFailure('unpacks-too-large');
  const workbook = childOf(root, 'Workbook');
  if (workbook === null) return readFailure('damaged');
  const formats = readFormats(workbook);
  const sheets = childrenOf(workbook, 'Worksheet').map((element) => readSheet(element, formats));
  return sheets.length === 0 ? readFailure('damaged') : toDocument({ sheets }, stemOf(name));
}

/** Format code by the id of a style, along the style's parents. */
function readFormats(workbook: XmlElement): (style: string | null) => string {
  const styles = new Map(
    childrenOf(childOf(workbook, 'Styles'), 'Style').map((style) => [style.attributes.get('ID'), style]),
  );
  return (style) => {
    let id: string | null = style ?? 'Default';
    for (let depth = 0; id !== null && depth < 10; depth += 1) {
      const element = styles.get(id);
      const format = childOf(element ?? null, 'NumberFormat')?.attributes.get('Format') ?? null;
      if (format !== null) return NAMED.get(format) ?? format;
      id = element?.attributes.get('Parent') ?? null;
    }
    return 'General';
  };
}

function readSheet(element: XmlElement, formatOf: (style: string | null) => string): Sheet {
  const visible = atPath(element, 'WorksheetOptions', 'Visible');
  const sheet = emptySheet(
    element.attributes.get('Name') ?? '',
    visible !== null && textOf(visible).trim() !== 'SheetVisible',
  );
  const cells = new CellCollector(sheet, false);
  cells.hideZeros = atPath(element, 'WorksheetOptions', 'DoNotDisplayZeros') !== null;
  const table = childOf(element, 'Table');
  let column = -1;
  for (const { attributes } of childrenOf(table, 'Column')) {
    column = indexOf(attributes, column);
    const last = column + Math.max(0, attributes.number('Span') ?? 0);
    if (attributes.get('Hidden') === '1')
      sheet.hiddenColumns.push({ first: column, last: Math.min(last, LAST_COLUMN) });
    column = last;
  }
  let row = -1;
  for (const line of childrenOf(table, 'Row')) {
    row = indexOf(line.attributes, row);
    if (row > LAST_ROW) break;
    if (line.attributes.get('Hidden') === '1') sheet.hiddenRows.add(row);
    readRow(line, row, cells, formatOf);
    row += Math.max(0, line.attributes.number('Span') ?? 0);
  }
  return sheet;
}

/** Rows, columns and cells are numbered from 1 where something is left out, and follow each other else. */
function indexOf(attributes: XmlAttributes, before: number): number {
  const index = attributes.number('Index');
  return index === null || index <= before + 1 ? before + 1 : index - 1;
}

function readRow(
  line: XmlElement,
  row: number,
  cells: CellCollector,
  formatOf: (style: string | null) => string,
): void {
  const { merges } = cells.sheet;
  let column = -1;
  for (const cell of childrenOf(line, 'Cell')) {
    column = indexOf(cell.attributes, column);
    if (column > LAST_COLUMN) return;
    const across = Math.max(0, cell.attributes.number('MergeAcross') ?? 0);
    const down = Math.max(0, cell.attributes.number('MergeDown') ?? 0);
    if ((across > 0 || down > 0) && merges.length < MOST_MERGES) {
      const bottom = Math.min(row + down, LAST_ROW);
      merges.push({ top: row, left: column, bottom, right: Math.min(column + across, LAST_COLUMN) });
    }
    const data = childOf(cell, 'Data');
    if (data !== null) {
      const style = cell.attributes.get('StyleID') ?? line.attributes.get('StyleID');
      addData(data, row, column, cells, formatOf(style));
    }
    column += across;
  }
}

function addData(data: XmlElement, row: number, column: number, cells: CellCollector, code: string): void {
  const text = textOf(data);
  const type = data.attributes.get('Type');
  if (type === 'Number') {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value)) cells.addNumber(row, column, value, code);
  } else if (type === 'DateTime') {
    const days = Date.parse(`${text}Z`) / 86_400_000 + 25_569;
    if (Number.isFinite(days)) cells.addNumber(row, column, days, code === 'General' ? 'yyyy/m/d' : code);
  } else if (type === 'Boolean') cells.addText(row, column, text === '1' ? 'TRUE' : 'FALSE', code);
  else cells.addText(row, column, text, code);
}
