import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { extractDisclosure } from '../extract/extract.ts';
import { readHtml } from '../formats/html.ts';
import { parse5Tree, parseHtml } from '../formats/parse5-tree.ts';
import { describeFigure, resolveFigure } from './figure-anchor.ts';

const read = (html: string): Disclosure =>
  extractDisclosure(readHtml(parseHtml(html), parse5Tree(), '').document);

const NARRATIVE = `<h1>某区档案馆2023年部门预算公开</h1>
<h2>二、收入预算说明</h2>
<p>2023年收入总计1,234.56万元，比2022年1,000.00万元增加234.56万元，增长23.46%。</p>
<h2>三、支出预算说明</h2>
<p>2023年支出总计1,234.56万元，其中：基本支出1,000.00万元，项目支出234.56万元。</p>`;

const TABLE = `<h1>某区档案馆2023年部门预算公开</h1>
<p>收支总表</p><p>单位：元</p>
<table>
<tr><th>收入项目<th>金额<th>支出项目<th>金额
<tr><td>一、财政拨款<td>900.00<td>一、文化支出<td>700.00
<tr><td>二、其他收入<td>100.00<td>二、住房支出<td>300.00
<tr><td>收入总计<td>1000.00<td>支出总计<td>1000.00
</table>
<p>支出总表</p><p>单位：元</p>
<table>
<tr><th>科目编码<th>科目名称<th>合计<th>基本支出<th>项目支出
<tr><td>207<td>文化支出<td>700.00<td>600.00<td>100.00
<tr><td>20701<td>文化和旅游<td>700.00<td>600.00<td>100.00
<tr><td>221<td>住房支出<td>300.00<td>300.00<td>0.00
<tr><td><td>合计<td>1000.00<td>900.00<td>100.00
</table>`;

/** Describes the `nth` figure printed like that in the old text and finds it again in the new one. */
function follow(before: string, printed: string, nth: number, change: (html: string) => string) {
  const old = read(before);
  const figure = old.figures.filter((candidate) => candidate.printed === printed)[nth];
  if (figure === undefined) throw new Error(`no figure ${printed}`);
  const anchor = structuredClone(describeFigure(old, figure.id));
  const now = read(change(before));
  const { state, figure: id } = resolveFigure(now, anchor);
  const found = now.figures.find((candidate) => candidate.id === id);
  return { state, printed: found?.printed ?? null, quote: found?.quote ?? '' };
}

const unchanged = (html: string): string => html;

describe.each([
  ['the narrative', NARRATIVE],
  ['tables', TABLE],
])('an unchanged copy of %s', (_title, html) => {
  it('gives every figure back as the same', () => {
    const disclosure = read(html);
    expect(disclosure.figures.length).toBeGreaterThan(6);
    for (const figure of disclosure.figures) {
      const anchor = describeFigure(disclosure, figure.id);
      expect(resolveFigure(disclosure, anchor)).toEqual({ state: 'same', figure: figure.id });
    }
  });
});

describe('in the narrative', () => {
  it('says that a total has changed, and to what', () => {
    const change = (html: string) => html.replace('收入总计1,234.56', '收入总计1,235.56');
    expect(follow(NARRATIVE, '1,234.56', 0, change)).toMatchObject({ state: 'changed', printed: '1,235.56' });
  });

  it('does not take an equal figure when the other one changed', () => {
    const change = (html: string) => html.replace('支出总计1,234.56', '支出总计1,284.56');
    expect(follow(NARRATIVE, '1,234.56', 1, change)).toMatchObject({ state: 'changed', printed: '1,284.56' });
    expect(follow(NARRATIVE, '1,234.56', 0, change)).toMatchObject({ state: 'same', printed: '1,234.56' });
  });

  it('misses a figure whose sentence was deleted, though an equal one stands elsewhere', () => {
    const change = (html: string) => html.replace(/<p>2023年支出总计.*?<\/p>/, '<p>略。</p>');
    expect(follow(NARRATIVE, '1,234.56', 1, change)).toMatchObject({ state: 'missing', printed: null });
  });

  it('is not disturbed by paragraphs that come before', () => {
    const change = (html: string) => html.replace('<h2>三', '<p>另有本年收入88.00万元。</p><h2>三');
    expect(follow(NARRATIVE, '234.56', 1, change)).toMatchObject({ state: 'same', printed: '234.56' });
  });

  it('is not disturbed by other numbers of headings', () => {
    const change = (html: string) => html.replace('三、支出', '五、支出');
    expect(follow(NARRATIVE, '1,234.56', 1, change)).toMatchObject({ state: 'same' });
  });

  it('finds a sentence that went under another heading', () => {
    const change = (html: string) => html.replace('三、支出预算说明', '三、支出情况');
    expect(follow(NARRATIVE, '1,234.56', 1, change)).toMatchObject({ state: 'moved', printed: '1,234.56' });
  });
});

describe('in tables', () => {
  it('says that a total has changed', () => {
    const change = (html: string) => html.replace('支出总计<td>1000.00', '支出总计<td>1100.00');
    expect(follow(TABLE, '1000.00', 1, change)).toMatchObject({ state: 'changed', printed: '1100.00' });
    expect(follow(TABLE, '1000.00', 0, change)).toMatchObject({ state: 'same', printed: '1000.00' });
  });

  it('is not disturbed by a row that was inserted', () => {
    const row = '<tr><td>20799<td>其他文化支出<td>0.00<td>0.00<td>0.00';
    const change = (html: string) => html.replace('<tr><td>221<', `${row}<tr><td>221<`);
    expect(follow(TABLE, '300.00', 1, change)).toMatchObject({ state: 'same', printed: '300.00' });
  });

  it('misses a figure whose row was deleted', () => {
    const change = (html: string) => html.replace(/<tr><td>20701.*\n/, '');
    expect(follow(TABLE, '600.00', 1, change)).toMatchObject({ state: 'missing' });
    expect(follow(TABLE, '600.00', 0, change)).toMatchObject({ state: 'same' });
  });

  it('knows its column', () => {
    const change = (html: string) =>
      html.replace('<td>300.00<td>300.00<td>0.00', '<td>300.00<td>0.00<td>300.00');
    expect(follow(TABLE, '0.00', 0, change)).toMatchObject({ state: 'changed', printed: '300.00' });
  });

  it('is not disturbed by thousands separators', () => {
    const change = (html: string) => html.replace('支出总计<td>1000.00', '支出总计<td>1,000.00');
    expect(follow(TABLE, '1000.00', 1, change)).toMatchObject({ state: 'same', printed: '1,000.00' });
  });

  it('survives a table put before it', () => {
    const other = '<p>说明表</p><table><tr><td>项目<td>金额<tr><td>收入总计<td>7.00</table>';
    const change = (html: string) => html.replace('<p>收支总表', `${other}<p>收支总表`);
    expect(follow(TABLE, '900.00', 0, change)).toMatchObject({ state: 'same' });
  });
});

it('refuses a figure that does not exist', () => {
  expect(() => describeFigure(read(NARRATIVE), 'f999')).toThrow('no figure');
});

it('is plain data', () => {
  const disclosure = read(TABLE);
  const anchor = describeFigure(disclosure, 'f1');
  expect(JSON.parse(JSON.stringify(anchor))).toEqual(anchor);
  expect(follow(TABLE, '900.00', 0, unchanged).state).toBe('same');
});
