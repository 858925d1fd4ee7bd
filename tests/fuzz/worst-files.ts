/** Files made of what each reader likes least, over and over: unclosed parts, wild spans, lists without end. */
import { docxOf, xlsxOf, zipOf } from '../samples/office-files.ts';
import { line, smallPdf, text } from '../samples/small-pdf.ts';

/** A file of about this many bytes, before it is packed. */
export interface WorstFile {
  title: string;
  /** File name, for its ending. */
  name: string;
  make: (length: number) => Uint8Array;
}

const encode = (value: string): Uint8Array => new TextEncoder().encode(value);
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const PAGE = '<!doctype html><html><body>';
const IN_PAGES = [
  '<div>',
  '<table><tr><td>',
  '<p>1,',
  '<h1>1',
  '<',
  '<!--',
  '&',
  '<a ',
  '<b><i>',
  '<p><b>',
  '<ul><li>',
  '<select>',
  '<svg><title>',
  '<template>',
  '<iframe src=a>',
];
const IN_TABLES = [
  '<td>',
  '<tr><td>1<td>2',
  '<td colspan=1000>1',
  '<td rowspan=65000>1',
  '<tr><td rowspan=65000 colspan=1000>1',
  '<caption>1',
];
const IN_DOCUMENTS = [
  '<w:p>',
  '<w:tbl><w:tr><w:tc><w:p/>',
  '<',
  '<w:p ',
  '<!--',
  '<w:p><w:r><w:t>1,</w:t></w:r></w:p>',
];
const IN_ROWS = [
  '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr></w:tc></w:tr>',
  '<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>',
];
const IN_SHEETS = [
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<row><c r="XFD1048576"><v>1</v></c></row>',
  '<c><v>1</v></c>',
  '<row>',
];
const IN_XML_WORKBOOKS = [
  '<Row ss:Index="999999999"><Cell ss:Index="999999" ss:MergeAcross="99999" ss:MergeDown="99999"><Data>1</Data></Cell></Row>',
  '<Row><Cell ss:MergeAcross="99" ss:MergeDown="9999"><Data>1</Data></Cell></Row>',
];
const IN_TEXTS = ['| 1 | 2 | 3 |\n', '合计\t1\t2\n', '合计    1.00    2.00\n', '一、收入预算情况说明\n'];
const IN_MESSAGES = ['--x\r\n\r\n', 'a: b\r\n', '--x\r\nContent-Type: text/html\r\n\r\n<p>1\r\n'];
const IN_PDFS = ['1 1 l ', '10 10 50 20 re S ', 'BT ET ', '[', '(', '<<', '/F 1 Tf '];

const of = (
  name: string,
  pieces: readonly string[],
  make: (piece: string, length: number) => Uint8Array,
): WorstFile[] =>
  pieces.map((piece) => ({
    title: `${name} of ${JSON.stringify(piece)}`,
    name,
    make: (length) => make(piece, length),
  }));

const XML_WORKBOOK =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>';
const MESSAGE = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n';

/** Glyphs or lines strewn over a page. */
function strewn(count: number, one: (n: number) => string): Uint8Array {
  return smallPdf([{ content: Array.from({ length: count }, (_, n) => one(n)).join('\n') }]);
}

export const WORST_FILES: readonly WorstFile[] = [
  ...of('page.html', IN_PAGES, (piece, length) => encode(PAGE + fill(piece, length))),
  ...of('table.html', IN_TABLES, (piece, length) => encode(`${PAGE}<table><tr>${fill(piece, length)}`)),
  ...of('a.docx', IN_DOCUMENTS, (piece, length) => docxOf(fill(piece, length))),
  ...of('table.docx', IN_ROWS, (piece, length) => docxOf(`<w:tbl>${fill(piece, length)}</w:tbl>`)),
  ...of('a.xlsx', IN_SHEETS, (piece, length) => xlsxOf([{ name: 'a', rows: fill(piece, length) }])),
  ...of('a.xml', IN_XML_WORKBOOKS, (piece, length) => encode(XML_WORKBOOK + fill(piece, length))),
  ...of('a.txt', IN_TEXTS, (piece, length) =>
    encode(`2023年部门预算公开\n收支预算总表\n单位：万元\n${fill(piece, length)}`),
  ),
  ...of('a.mht', IN_MESSAGES, (piece, length) => encode(MESSAGE + fill(piece, length))),
  ...of('a.pdf', IN_PDFS, (piece, length) => smallPdf([{ content: `0 0 m ${fill(piece, length)}` }])),
  {
    title: 'a.pdf of glyphs everywhere',
    name: 'a.pdf',
    make: (length) => strewn(length / 60, (n) => text((n * 7) % 500, (n * 13) % 800, '1.00', 4)),
  },
  {
    title: 'a.pdf of glyphs in one place',
    name: 'a.pdf',
    make: (length) => strewn(length / 60, () => text(100, 100, '1.00', 4)),
  },
  {
    title: 'a.pdf of lines across the page',
    name: 'a.pdf',
    make: (length) =>
      strewn(length / 40, (n) => (n % 2 === 0 ? line(0, n / 30, 595, n / 30) : line(n / 43, 0, n / 43, 842))),
  },
  {
    title: 'a.pdf of short lines',
    name: 'a.pdf',
    make: (length) => strewn(length / 35, (n) => line(n % 500, (n * 7) % 800, (n % 500) + 20, (n * 7) % 800)),
  },
  {
    title: 'a.zip of many files',
    name: 'a.zip',
    make: (length) =>
      zipOf(
        Object.fromEntries(
          Array.from({ length: Math.min(400, length / 100) }, (_, n) => [
            `${String(n)}.txt`,
            '2023年预算收入1元。',
          ]),
        ),
      ),
  },
];
