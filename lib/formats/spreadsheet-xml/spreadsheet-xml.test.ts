import { expect, it } from 'vitest';
import { codeOf, readAny, show } from '../../../tests/samples/read-blocks.ts';

const HEAD =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>' +
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const STYLES =
  '<Styles><Style ss:ID="a"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="b" ss:Parent="a"/>' +
  '<Style ss:ID="d"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>';
const cell = (type: string, value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
const sheet = (name: string, rows: string, more = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const read = (body: string) =>
  readAny(new TextEncoder().encode(`${HEAD}${STYLES}${body}</Workbook>`), '预算.xls');

it('reads texts, numbers and dates as they are shown, merged cells, and skipped rows and cells', async () => {
  const rows =
    `<Row>${cell('String', '科目', 'ss:MergeAcross="1"')}${cell('String', '合计', 'ss:MergeDown="1"')}</Row>` +
    `<Row>${cell('String', '编码')}${cell('String', '名称')}</Row>` +
    `<Row ss:Index="3">${cell('String', '201')}${cell('Number', '1234.5', 'ss:StyleID="b" ss:Index="3"')}</Row>` +
    `<Row>${cell('String', '日期')}${cell('DateTime', '2019-02-14T00:00:00.000', 'ss:StyleID="d"')}${cell('Number', '3')}</Row>`;
  expect(show(await read(sheet('表一', rows)))).toEqual([
    '# 表一',
    '0,0+2 科目',
    '0,2v2 合计',
    '1,0 编码',
    '1,1 名称',
    '2,0 201',
    '2,1 ',
    '2,2 1,234.50',
    '3,0 日期',
    '3,1 2019年2月',
    '3,2 3',
  ]);
});

it('names hidden sheets, rows and columns', async () => {
  const rows =
    `<Column/><Column ss:Hidden="1"/><Row>${cell('String', '甲')}${cell('String', '乙')}${cell('String', '丙')}</Row>` +
    `<Row ss:Hidden="1">${cell('String', '暗')}</Row><Row>${cell('Number', '1')}${cell('Number', '2')}${cell('Number', '3')}</Row>`;
  const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
  const reading = await read(sheet('表一', rows) + sheet('底稿', rows, hidden));
  expect(show(reading)).toEqual(['# 表一', '0,0 甲', '0,1 丙', '1,0 1', '1,1 3']);
  expect(reading.ok && reading.document.unread.map(({ where }) => where)).toEqual([
    '表一!2:2',
    '表一!B:B',
    '底稿',
  ]);
});

it('refuses a workbook without sheets', async () => {
  expect(codeOf(await read(''))).toBe('damaged');
});
