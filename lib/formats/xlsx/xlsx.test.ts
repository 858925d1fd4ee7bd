import { describe, expect, it } from 'vitest';
import { sheetRows, xlsxOf } from '../../../tests/samples/office-files.ts';
import { readAny, show } from '../../../tests/samples/read-blocks.ts';

const read = async (...parameters: Parameters<typeof xlsxOf>) => readAny(xlsxOf(...parameters), 'a.xlsx');
const TABLE = [
  ['项目', '金额'],
  ['甲', 1],
  ['乙', 2],
] as const;

describe('cells', () => {
  it('shows numbers as the sheet does and keeps the whole value', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>金额</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" s="1"><v>1234.5678</v></c></row>' +
      '<row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3" s="1"><v>1234.5</v></c></row>' +
      '<row r="4"><c r="A4" t="str"><v>丙</v></c><c r="B4" s="2"><v>0</v></c></row>';
    const reading = await read([{ name: 'Sheet1', rows }], ['General', '#,##0.00', '0.00;-0.00;"-"']);
    expect(show(reading)).toEqual([
      '0,0 项目',
      '0,1 金额',
      '1,0 甲',
      '1,1 1,234.57',
      '2,0 乙',
      '2,1 1,234.50',
      '3,0 丙',
      '3,1 -',
    ]);
    const places = reading.ok && reading.places?.kind === 'sheets' ? reading.places.blocks[0]?.cells : [];
    expect(places?.[3]).toEqual({ row: 1, column: 1, exact: '1234.5678' });
    expect(places?.[5]).toEqual({ row: 2, column: 1 });
  });

  it('reads texts of every kind and stored results of formulas', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>项</t></r><r><t>目</t></r><rPh><t>xiang</t></rPh></is></c><c r="B1" t="str"><f>A1</f><v>金_x000D_额</v></c></row>' +
      '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><f>SUM(1,2)</f><v>3</v></c></row>' +
      '<row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3"/></row>';
    expect(show(await read([{ name: 'Sheet1', rows }]))).toEqual([
      '0,0 项目',
      '0,1 金额',
      '1,0 TRUE',
      '1,1 3',
      '2,0 #REF!',
      '2,1 ',
    ]);
  });

  it('does not show zeros where the sheet does not', async () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const reading = await read([
      {
        name: 'Sheet1',
        before,
        rows: sheetRows([
          ['项目', '金额'],
          ['甲', 0],
        ]),
      },
    ]);
    expect(show(reading)).toEqual(['0,0 项目', '0,1 金额', '1,0 甲', '1,1 ']);
  });

  it('shows merged cells once, without what lies under them', async () => {
    const rows = sheetRows([
      ['科目', '旧', '合计'],
      ['编码', '名称', '旧'],
      ['201', '甲', 3],
    ]);
    const reading = await read([{ name: 'Sheet1', rows, merges: ['A1:B1', 'C1:C2'] }]);
    expect(show(reading)).toEqual([
      '0,0+2 科目',
      '0,2v2 合计',
      '1,0 编码',
      '1,1 名称',
      '2,0 201',
      '2,1 甲',
      '2,2 3',
    ]);
  });
});

describe('what is hidden', () => {
  it('is not read and named: sheets, rows, columns', async () => {
    const before = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const rows = sheetRows([
      ['项目', '金额', '底稿'],
      ['甲', 1, 9],
      ['暗', 2, 9],
      ['乙', 3, 9],
    ]).replace('<row r="3">', '<row r="3" hidden="1">');
    const reading = await read([
      { name: '表一', before, rows },
      { name: '底稿', state: 'hidden', rows: sheetRows(TABLE) },
      { name: '参数', state: 'veryHidden', rows: sheetRows(TABLE) },
      { name: '空', state: 'hidden', rows: '' },
    ]);
    expect(show(reading)).toEqual(['# 表一', '0,0 项目', '0,1 金额', '1,0 甲', '1,1 1', '2,0 乙', '2,1 3']);
    expect(reading.ok && reading.document.unread).toEqual([
      { reason: 'hidden', where: '表一!3:3' },
      { reason: 'hidden', where: '表一!C:C' },
      { reason: 'hidden', where: '底稿' },
      { reason: 'hidden', where: '参数' },
    ]);
  });

  it('does not take a merged cell with it whose other half is shown', async () => {
    const rows = sheetRows([
      ['科目', ''],
      ['编码', '名称'],
      ['201', '甲'],
    ]).replace('<row r="1">', '<row r="1" hidden="1">');
    const reading = await read([{ name: 'Sheet1', rows, merges: ['A1:A2'] }]);
    expect(show(reading)[0]).toBe('0,0 科目');
  });
});

describe('tables on a sheet', () => {
  it('stand apart from title, unit line and note', async () => {
    const rows = sheetRows([
      ['收支总表'],
      ['部门：某局', '', '单位：万元'],
      ['收入', '金额', '备注'],
      ['合计', 3, '无'],
      ['注：本表不含结转。'],
    ]);
    const reading = await read([{ name: 'Sheet1', rows, merges: ['A1:C1'] }]);
    expect(show(reading)).toEqual([
      '收支总表',
      '部门：某局',
      '单位：万元',
      '0,0 收入',
      '0,1 金额',
      '0,2 备注',
      '1,0 合计',
      '1,1 3',
      '1,2 无',
      '注：本表不含结转。',
    ]);
  });

  it('are two where a blank row and a title part them', async () => {
    const rows = sheetRows([['表一'], ...TABLE, [], ['表二'], ...TABLE]);
    const reading = await read([{ name: 'Sheet1', rows }]);
    const kinds = reading.ok ? reading.document.blocks.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph', 'table']);
  });

  it('are one over a blank row in the middle of figures, and keep rows with a label only', async () => {
    const rows = sheetRows([...TABLE, [], ['丙', 3], ['其中：'], ['丁', 4]]);
    expect(show(await read([{ name: 'Sheet1', rows }]))).toEqual([
      '0,0 项目',
      '0,1 金额',
      '1,0 甲',
      '1,1 1',
      '2,0 乙',
      '2,1 2',
      '3,0 丙',
      '3,1 3',
      '4,0 其中：',
      '4,1 ',
      '5,0 丁',
      '5,1 4',
    ]);
  });

  it('keep a run of labels, and end where a title over the full width is followed by text', async () => {
    const rows = sheetRows([
      ['项目', '数量', '价值'],
      ['车辆', 1, 2.5],
      ['设备'],
      ['房屋'],
      ['其他', 9, 3],
      ['二、支出说明'],
      ['本年支出5.50万元。\n其中：基本支出3.00万元。'],
    ]);
    const reading = await read([{ name: 'Sheet1', rows, merges: ['A6:C6', 'A7:C7'] }]);
    expect(show(reading).slice(6)).toEqual([
      '2,0 设备',
      '2,1 ',
      '2,2 ',
      '3,0 房屋',
      '3,1 ',
      '3,2 ',
      '4,0 其他',
      '4,1 9',
      '4,2 3',
      '二、支出说明',
      '本年支出5.50万元。\n其中：基本支出3.00万元。',
    ]);
  });

  it('keep their merged cells where those are blank', async () => {
    const rows = sheetRows([
      ['项目', '甲', '乙'],
      ['合计', '', 3],
      ['其他', '', 4],
    ]);
    const reading = await read([{ name: 'Sheet1', rows, merges: ['B2:B3'] }]);
    expect(show(reading)).toContain('1,1v2 ');
  });

  it('begin and end where their text does', async () => {
    const rows = '<row r="900000"><c r="XFD900000" t="str"><v>甲</v></c></row>' + sheetRows(TABLE);
    expect(show(await read([{ name: 'Sheet1', rows }]))).toEqual([
      '0,0 项目',
      '0,1 金额',
      '1,0 甲',
      '1,1 1',
      '2,0 乙',
      '2,1 2',
      '甲',
    ]);
  });
});

it.each([
  ['a merge over the whole sheet', { rows: sheetRows(TABLE), merges: ['D1:XFD1048576'] }],
  [
    'a sheet that claims a million rows',
    { before: '<dimension ref="A1:XFD1048576"/>', rows: sheetRows(TABLE) },
  ],
])('reads %s in no time', async (_title, sheet) => {
  const before = performance.now();
  expect(show(await read([{ name: 'Sheet1', ...sheet }]))).toHaveLength(6);
  expect(performance.now() - before).toBeLessThan(1000);
});

it('says so when a sheet is longer than what was read', async () => {
  const rows = `<row>${'<c><v>1</v></c>'.repeat(101)}</row>`.repeat(2000);
  const reading = await read([{ name: '长表', rows }]);
  expect(reading.ok && reading.document.unread).toEqual([{ reason: 'too-large', where: '长表' }]);
});
