import { describe, expect, it } from 'vitest';
import type { Figure } from '../../disclosure/figure.ts';
import type { DisclosureTable } from '../../disclosure/table.ts';
import type { SourceDocument, TableBlock } from '../../source/document.ts';
import { FigureList } from '../figure-list.ts';
import { readTable } from './read-table.ts';

/** Reads rows of cell texts as a table below the given lines. */
function read(above: string[], rows: string[][], documentUnit: '元' | '万元' | null = null) {
  const block: TableBlock = {
    kind: 'table',
    index: 0,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((row, index) =>
      row.map((text, column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text, isHeader: false })),
    ),
    page: null,
    gridIsCertain: true,
  };
  const document: SourceDocument = { title: '', blocks: [block], unread: [] };
  const figures = new FigureList();
  const context = {
    document,
    headings: ['第二部分'],
    titleAbove: above,
    documentYear: 2021,
    documentUnit,
    kind: 'budget' as const,
  };
  const table = readTable(block, context, figures);
  return { table, figures: figures.figures };
}

const amounts = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => figure.class === 'money');
const keyOf = (figure: Figure | undefined): unknown[] => [
  figure?.measure,
  figure?.scope,
  figure?.functionCode,
  figure?.economicCode,
];
const kinds = (table: DisclosureTable, row: number): string[] =>
  (table.grid[row] ?? []).map((cell) => cell.kind);

const CODED = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['', '合计', '90.00', '60.00', '30.00'],
  ['205', '教育支出', '90.00', '60.00', '30.00'],
];

describe('title, kind and unit', () => {
  it('takes the nearest line that names a table and the unit line under it', () => {
    const { table } = read(
      ['说明文字。', '[bookmark: _Toc1]表3：2020年部门支出总表', '甲单位      单位：元'],
      CODED,
    );
    expect(table).toMatchObject({
      title: '表3：2020年部门支出总表',
      kind: 'expenditure',
      unit: '元',
      unitFrom: 'table',
      year: 2020,
    });
  });

  it('reads a unit that is split by spaces', () => {
    expect(read(['支出总表', '金 额 单 位 ： 万 元'], CODED).table.unit).toBe('万元');
  });

  it('prefers the unit of a column head for that column', () => {
    const { table, figures } = read(
      ['资产情况表'],
      [
        ['项目', '数量', '价值（万元）'],
        ['车辆', '2', '3.50'],
      ],
      '元',
    );
    expect(table.unitFrom).toBe('column');
    expect(figures.map((figure) => [figure.class, figure.unit])).toEqual([
      ['count', null],
      ['money', '万元'],
    ]);
  });

  it('falls back on the unit of the document', () => {
    expect(read(['支出总表'], CODED, '万元').table).toMatchObject({ unit: '万元', unitFrom: 'document' });
  });

  it('leaves amounts without any unit without a value', () => {
    expect(amounts(read(['支出总表'], CODED).figures).every((figure) => figure.value === null)).toBe(true);
  });

  it('does not take a sentence for a title', () => {
    expect(read(['各项安排见支出总表。', '附件'], CODED).table.title).toBe('');
  });
});

describe('facts', () => {
  it('keys the whole by the measure that names the scope and an item by the total of its side', () => {
    const { figures } = read(['一般公共预算支出表', '单位：元'], CODED);
    const [whole, basic, , item] = amounts(figures);
    expect(keyOf(whole)).toEqual(['generalExpenditure', 'general', null, null]);
    expect(keyOf(basic)).toEqual(['basicExpenditure', 'general', null, null]);
    expect(keyOf(item)).toEqual(['totalExpenditure', 'general', '205', null]);
  });

  it('keys sources of income by their scope', () => {
    const { figures } = read(
      ['收入总表', '单位：元'],
      [
        ['科目编码', '科目名称', '合计', '一般公共预算拨款收入', '事业收入'],
        ['205', '教育支出', '90.00', '60.00', '30.00'],
      ],
    );
    expect(amounts(figures).map(keyOf)).toEqual([
      ['totalIncome', 'all', '205', null],
      ['totalIncome', 'general', '205', null],
      ['businessIncome', 'all', '205', null],
    ]);
  });

  it('keys carried-over money below its heading as carried over', () => {
    const { figures } = read(
      ['财政拨款收支总表', '单位：元'],
      [
        ['收入项目', '金额'],
        ['一、本年收入', '90.00'],
        ['（一）一般公共预算财政拨款', '90.00'],
        ['二、上年结转', '5.00'],
        ['（一）一般公共预算财政拨款', '5.00'],
      ],
    );
    expect(amounts(figures).map((figure) => figure.measure)).toEqual([
      'fiscalAppropriation',
      'generalAppropriation',
      'broughtForward',
      'broughtForward',
    ]);
  });

  it('gives economic codes to the rows of basic expenditure', () => {
    const { figures } = read(
      ['一般公共预算基本支出表', '单位：元'],
      [
        ['经济分类代码', '名称', '人员经费', '公用经费'],
        ['30101', '基本工资', '60.00', ''],
      ],
    );
    expect(amounts(figures).map(keyOf)).toEqual([['personnelFunds', 'general', null, '30101']]);
  });

  it('gives a column of the year before its year and a column of changes no level', () => {
    const { figures } = read(
      ['一般公共预算支出表', '单位：元'],
      [
        ['科目编码', '科目名称', '上年预算数', '本年预算数', '增减额', '增减%'],
        ['205', '教育支出', '80.00', '90.00', '10.00', '12.50'],
      ],
    );
    expect(
      figures
        .filter((figure) => figure.class !== 'code')
        .map((figure) => [figure.class, figure.role, figure.year]),
    ).toEqual([
      ['money', 'level', 2020],
      ['money', 'level', 2021],
      ['money', 'change', 2021],
      ['percent', 'rate', 2021],
    ]);
  });
});

describe('cells', () => {
  it('tells numbers, blanks, dashes, words and unreadable digits apart', () => {
    const { table } = read(
      ['支出总表', '单位：元'],
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '备注'],
        ['205', '教育支出', '(1,234.50)', '—', '', '无'],
        ['206', '科学技术支出', '12 34 56', '１，２３４．００', '0　', ''],
      ],
    );
    expect(kinds(table, 1)).toEqual(['text', 'text', 'figure', 'dash', 'blank', 'text']);
    expect(kinds(table, 2)).toEqual(['text', 'text', 'unreadable', 'figure', 'figure', 'blank']);
  });

  it('reads numbers in brackets as negative', () => {
    const { figures } = read(
      ['支出总表', '单位：元'],
      [...CODED.slice(0, 1), ['205', '甲', '(1,234.50)', '', '']],
    );
    expect(amounts(figures)[0]).toMatchObject({ printed: '1,234.50', value: { minor: -123450 } });
  });

  it('joins 类, 款 and 项 in three cells and restores their zeros', () => {
    const { table } = read(
      ['一般公共预算支出表', '单位：元'],
      [
        ['类', '款', '项', '科目名称', '合计'],
        ['205', '', '', '教育支出', '90.00'],
        ['205', '2', '1', '小学', '90.00'],
      ],
    );
    expect(table.rows.map((row) => row.code)).toEqual([null, '205', '2050201']);
  });

  it('takes a row of column numbers for part of the head', () => {
    const { table, figures } = read(
      ['支出决算表', '单位：元'],
      [
        ['科目编码', '科目名称', '本年支出合计'],
        ['栏次', '', '1'],
        ['205', '教育支出', '90.00'],
      ],
    );
    expect(table.rows[1]?.role).toBe('header');
    expect(amounts(figures)).toHaveLength(1);
  });

  it('parts a table of two sides at the second label column', () => {
    const { table } = read(
      ['收支总表', '单位：元'],
      [
        ['收入项目', '金额', '支出项目', '金额'],
        ['其他收入', '90.00', '教育支出', '90.00'],
      ],
    );
    expect(table.columns.map((column) => column.side)).toEqual([0, 0, 1, 1]);
  });
});

describe('performance tables', () => {
  const FORM = [
    ['部门名称', '甲局', ''],
    ['联系电话', '12345678', ''],
    ['总体资金情况（万元）', '资金总额', '9.50'],
    ['', '项目支出', '9.50'],
    ['绩效指标', '数量', '举办讲座1-2次，满意度80%以上，不超过预算9.50万元'],
  ];

  it('reads a form by its labels, with the unit that stands at the left', () => {
    const { figures } = read(['部门整体支出绩效目标申报表'], FORM);
    const level = amounts(figures).filter((figure) => figure.role === 'level');
    expect(level.map((figure) => [figure.label, figure.printed, figure.unit])).toEqual([
      ['资金总额', '9.50', '万元'],
      ['项目支出', '9.50', '万元'],
    ]);
  });

  it('makes targets and bounds of the numbers in running text, and no figure of a telephone number', () => {
    const { figures } = read(['部门整体支出绩效目标申报表'], FORM);
    expect(
      figures
        .filter((figure) => figure.role !== 'level')
        .map((figure) => [figure.printed, figure.class, figure.role]),
    ).toEqual([
      ['12345678', 'other', 'none'],
      ['1', 'count', 'target'],
      ['2', 'count', 'target'],
      ['80', 'percent', 'target'],
      ['9.50', 'money', 'threshold'],
    ]);
  });
});

it('numbers figures in reading order and quotes their row', () => {
  const { figures } = read(['支出总表', '单位：元'], CODED);
  expect(figures.map((figure) => figure.printed)).toEqual([
    '90.00',
    '60.00',
    '30.00',
    '205',
    '90.00',
    '60.00',
    '30.00',
  ]);
  expect(figures.at(-1)).toMatchObject({
    quote: '205 教育支出 90.00 60.00 30.00',
    label: '教育支出 / 项目支出',
    path: ['第二部分', '支出总表'],
  });
});
