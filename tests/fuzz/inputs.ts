/** Whole files of every format, as the beginning of broken ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { grid, smallPdf, text } from '../samples/small-pdf.ts';

/** A file to break. */
export interface FuzzInput {
  name: string;
  bytes: Uint8Array;
  /** True for files of the shared folder, which not every machine has. */
  shared: boolean;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Published PDFs and the texts of the seeds, beside the project where there are any. */
const SHARED = path.resolve(ROOT, '../shared');

/** The project's own files, one of every format at least. */
export function ownInputs(): FuzzInput[] {
  const folder = path.join(ROOT, 'tests/fixtures');
  const fixtures = readdirSync(folder).map((name) => own(name, read(path.join(folder, name))));
  const of = (ending: string): Uint8Array =>
    fixtures.find(({ name }) => name.endsWith(`2019.${ending}`))?.bytes ?? new Uint8Array();
  const pages = readdirSync(path.join(ROOT, 'seeds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => own(`${entry.name}.html`, read(path.join(ROOT, 'seeds', entry.name, 'page.html'))));
  const page = pages[0]?.bytes ?? new Uint8Array();
  return [
    ...fixtures,
    ...pages,
    own('archive.zip', zipSync({ 'a.docx': of('docx'), 'b.xls': of('xls'), 'c.txt': encode(TEXT) })),
    own('text.txt', encode(TEXT)),
    own('saved.mht', encode(savedPage(page))),
    own('workbook.xml', encode(WORKBOOK)),
    own('plain.pdf', plainPdf()),
  ];
}

/** Files of the shared folder; none where there is no such folder. */
export function sharedInputs(): FuzzInput[] {
  return ['corpus', 'seeds'].flatMap((name) => {
    const folder = path.join(SHARED, name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => /\.(?:pdf|txt)$/.test(file))
      .map((file) => ({ name: file, bytes: read(path.join(folder, file)), shared: true }));
  });
}

function own(name: string, bytes: Uint8Array): FuzzInput {
  return { name, bytes, shared: false };
}

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function encode(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

const TEXT = `某区档案馆2023年部门预算公开
一、收入预算情况说明
2023年收入预算900.50万元，比2022年800.50万元增加100.00万元，增长12.49%。
二、支出预算情况说明
2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。
收支预算总表
单位：万元
| 项目 | 金额 | 项目 | 金额 |
| 一、财政拨款 | 900.50 | 一、一般公共服务支出 | 900.50 |
| 收入总计 | 900.50 | 支出总计 | 900.50 |
`;

const WORKBOOK = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="#,##0.00"/></Style></Styles>
<Worksheet ss:Name="收支总表"><Table>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">2023年部门预算 单位：万元</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">收入合计</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">900.5</Data></Cell></Row>
</Table></Worksheet></Workbook>`;

function savedPage(page: Uint8Array): string {
  const base64 = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----x"',
    '',
    '------x',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64,
    '------x--',
    '',
  ].join('\r\n');
}

/** A file whose parts are not packed, so that a changed byte is a changed operator. */
function plainPdf(): Uint8Array {
  const rows = [700, 680, 660, 640];
  const content = [
    text(60, 780, '某区档案馆2023年部门预算', 14),
    text(60, 750, '2023年收入预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。'),
    grid([60, 200, 340], rows),
    ...rows.slice(1).flatMap((y) => [text(65, y + 5, '基本支出'), text(205, y + 5, '600.50')]),
  ].join('\n');
  return smallPdf([{ content }, { content, rotate: 90 }]);
}
