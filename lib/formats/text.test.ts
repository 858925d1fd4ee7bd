import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../source/document.ts';
import { readText } from './text.ts';

const paragraphs = (text: string): string[] =>
  readText(text).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const tables = (text: string): TableBlock[] =>
  readText(text).blocks.filter((block) => block.kind === 'table');
const grid = (table: TableBlock | undefined): string[] =>
  (table?.cells ?? []).map((cell) => `${cell.row},${cell.column}+${cell.columnSpan} ${cell.text}`);
/** Rows of cells in the form in which Word's text export writes a table. */
const exported = (...rows: string[][]): string =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');

describe('paragraphs', () => {
  it('keeps one line as one paragraph when the text is not wrapped', () => {
    expect(paragraphs('一、收入\n二、支出\n共3.5万元')).toEqual(['一、收入', '二、支出', '共3.5万元']);
  });

  it('joins a number and the unit that a line break parted from it', () => {
    expect(paragraphs('收入总计4733.14\n万元。\n二、支出')).toEqual(['收入总计4733.14\n万元。', '二、支出']);
  });

  it('joins the lines of a text wrapped at one width', () => {
    const full = '本部门收入总计与支出总计相等均包括财政拨款与其他资金';
    const wrapped = [...Array.from({ length: 9 }, () => full), '合计。', '二、支出说明'].join('\n');
    expect(paragraphs(wrapped)).toHaveLength(2);
  });
});

describe('tables with one cell per line', () => {
  it('reads rows parted by an empty line, cells over several lines, and the text after', () => {
    const text = `表1：收支\n\t项目\n\t金额\n\n\t甲\n乙\n\t 12.00 \n\n后文`;
    expect(grid(tables(text)[0])).toEqual(['0,0+1 项目', '0,1+1 金额', '1,0+1 甲\n乙', '1,1+1  12.00']);
    expect(paragraphs(text)).toEqual(['表1：收支', '后文']);
  });

  it('puts the numbers of a short total row into the columns of numbers', () => {
    const rows = exported(
      ['代码', '名称', '金额', '备注'],
      ['总计', '9.00'],
      ['201', '甲', '4.00', '否'],
      ['205', '乙', '5.00', ''],
    );
    const table = tables(rows)[0];
    expect(grid(table).slice(4, 6)).toEqual(['1,0+2 总计', '1,2+1 9.00']);
    expect(table?.gridIsCertain).toBe(true);
  });

  it('spreads a short header over the columns with text below it', () => {
    const rows = exported(
      ['科目', '合计', '其中'],
      ['代码', '名称', '', '甲', '乙'],
      ['201', '丙', '3.00', '1.00', '2.00'],
    );
    expect(grid(tables(rows)[0]).slice(0, 3)).toEqual(['0,0+2 科目', '0,2+1 合计', '0,3+2 其中']);
  });

  it('says so when a row with numbers had to be guessed', () => {
    const rows = exported(
      ['项目', '甲', '乙', '丙'],
      ['一', '1.00', '2.00', '3.00'],
      ['二', '1.00', '2.00', '3.00'],
      ['三', '4.00', '5.00'],
    );
    expect(tables(rows)[0]?.gridIsCertain).toBe(false);
  });

  it('keeps empty lines inside a cell whose row is not full', () => {
    const rows = `${exported(['活动', '目标', '指标'])}\n\n\t甲\n\t1、目标\n\n2、又一目标\n\t95%`;
    expect(grid(tables(rows)[0]).at(-2)).toBe('1,1+1 1、目标\n\n2、又一目标');
  });

  it('joins a row that an empty line at the end of a cell broke in two', () => {
    const rows =
      exported(['绩效', '一级', '指标'], ['', '产出', '数量']) +
      '\n\n\t\n\t效果\n\n\t满意度\n\n' +
      exported(['', '', '其他']);
    expect(tables(rows)[0]?.rowCount).toBe(4);
  });
});

describe('tables with one row per line', () => {
  it('reads Markdown rows and leaves the rule out', () => {
    const table = tables('| 项目 | 万元 |\n| --- | --- |\n|   甲 | 1.5 |')[0];
    expect(grid(table)).toEqual(['0,0+1 项目', '0,1+1 万元', '1,0+1   甲', '1,1+1 1.5']);
  });

  it('reads rows with bars between their cells only', () => {
    const table = tables('三公经费\n合计 | 34.35\n（1）公务用车运行维护费 | 32.65\n后文')[0];
    expect(grid(table)).toEqual([
      '0,0+1 合计',
      '0,1+1 34.35',
      '1,0+1 （1）公务用车运行维护费',
      '1,1+1 32.65',
    ]);
  });

  it('takes a single line with a bar for a paragraph', () => {
    expect(paragraphs('首页 | 新闻\n正文')).toEqual(['首页 | 新闻', '正文']);
  });

  it('reads tab-separated lines', () => {
    expect(grid(tables('项目\t金额\n甲\t1.5')[0])).toHaveLength(4);
  });
});

describe('coded rows joined by spaces', () => {
  const head = '科目编码 科目名称 合计 基本支出 项目支出';

  it('are a table when every row has all its numbers', () => {
    const text = `支出总表\n${head}\n合计 90.00 60.00 30.00\n205 教育支出 90.00 60.00 30.00\n20502 普通教育 90.00 60.00 30.00\n说明`;
    const table = tables(text)[0];
    expect(table?.rowCount).toBe(4);
    expect(grid(table).slice(10, 15)).toEqual([
      '2,0+1 205',
      '2,1+1 教育支出',
      '2,2+1 90.00',
      '2,3+1 60.00',
      '2,4+1 30.00',
    ]);
    expect(paragraphs(text)).toEqual(['支出总表', '说明']);
  });

  it('stay lines when a blank was dropped, for then no column is known', () => {
    const text = `${head}\n合计 90.00 60.00 30.00\n205 教育支出 90.00 90.00\n20502 普通教育 90.00 90.00`;
    expect(tables(text)).toEqual([]);
  });
});

it('reads megabytes of noise in time that grows with their length only', () => {
  const noise = '\tabc\n\nx y 12.5\n| a | b |\n'.repeat(40_000);
  expect(readText(noise).blocks.length).toBeGreaterThan(40_000);
});
