import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../source/document.ts';
import { readHtml } from './html.ts';
import { parse5Tree, parseHtml } from './parse5-tree.ts';
import type { Parse5Node } from './parse5-tree.ts';

const tree = parse5Tree();
const read = (html: string) => readHtml(parseHtml(html), tree, '');

/** Blocks as lines: `#` per heading level, tables as rows of `cell@column` with spans. */
function outline(html: string): string[] {
  return read(html).document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [`${'#'.repeat(block.level ?? 0)}${block.text}`];
    return grid(block);
  });
}

function grid(table: TableBlock): string[] {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return `| ${cells
      .map(({ text, column, rowSpan, columnSpan }) => {
        const span = rowSpan > 1 || columnSpan > 1 ? `[${rowSpan}x${columnSpan}]` : '';
        return `${column}:${text}${span}`;
      })
      .join(' | ')}`;
  });
}

it('takes a table in which every cell spans all below for no table, and keeps its text', () => {
  const lines = outline(`<table>${'<tr><td rowspan=65000 colspan=1000>1'.repeat(3000)}</table>`);
  expect(lines).toEqual(Array.from({ length: 3000 }, () => '1'));
});

describe('text', () => {
  it.each([
    ['joins inline elements', '<p>支出<span>10</span><b>58</b>.41万元</p>', ['支出1058.41万元']],
    ['keeps one line break', '<p>一、收入<br>二、支出</p>', ['一、收入\n二、支出']],
    ['ends the block at two line breaks', '<p>一<br> <br>二</p>', ['一', '二']],
    [
      'ends the block before an indented line',
      '<div>一<br>　　二<br>&nbsp;&nbsp;三</div>',
      ['一', '　　二', '\u00a0\u00a0三'],
    ],
    ['drops the layout of the source', '<div>\n  <p>一</p>\n  <p> 二 </p>\n</div>', ['一', '二']],
    ['sees no source line break between wide characters', '<p>决\n   算</p>', ['决算']],
    ['sees a source line break as a space elsewhere', '<p>12\n   34 a\r\nb</p>', ['12 34 a b']],
    ['keeps spaces, wide and narrow', '<p>１，３０５ .２５　万元</p>', ['１，３０５ .２５　万元']],
    ['knows headings', '<h1>甲</h1><h3><b>乙</b></h3>', ['#甲', '###乙']],
    ['skips what is no text', '<p>一<script>2</script><style>3</style><textarea>4</textarea></p>', ['一']],
    ['skips our own elements', '<p>一<gouji-card>二</gouji-card></p>', ['一']],
    ['skips what is hidden', '<p>一<span style="display:none">2</span></p><div hidden>3</div>', ['一']],
    ['drops blank blocks', '<p>&nbsp;</p><p>　</p><p>一</p>', ['一']],
    ['reads lines of preformatted text', '<pre>一\n二\n\n三</pre>', ['一\n二', '三']],
    ['separates text beside blocks', '<div>一<p>二</p>三</div>', ['一', '二', '三']],
  ])('%s', (_title, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });
});

describe('tables', () => {
  it.each([
    [
      'lays spans out',
      '<table><tr><th rowspan=2>项目<th colspan=2>金额<tr><td>基本<td>项目<tr><td>合计<td>1<td>2</table>',
      ['| 0:项目[2x1] | 1:金额[1x2]', '| 1:基本 | 2:项目', '| 0:合计 | 1:1 | 2:2'],
    ],
    [
      'shows the head first and the foot last',
      '<table><tfoot><tr><td>计<td>3</tfoot><tbody><tr><td>甲<td>3</tbody><thead><tr><td>名<td>额</thead></table>',
      ['| 0:名 | 1:额', '| 0:甲 | 1:3', '| 0:计 | 1:3'],
    ],
    [
      'puts the caption before it',
      '<table><caption>收支总表</caption><tr><td>甲<td>1</table>',
      ['收支总表', '| 0:甲 | 1:1'],
    ],
    [
      'keeps line breaks in a cell',
      '<table><tr><td><p>甲</p><p>乙</p><td>1<br>2</table>',
      ['| 0:甲\n乙 | 1:1\n2'],
    ],
    [
      'keeps blank cells and ragged rows',
      '<table><tr><td>甲<td>&nbsp;<td>1<tr><td>乙</table>',
      ['| 0:甲 | 1: | 2:1', '| 0:乙'],
    ],
    ['reads one cell as text', '<table><tr><td><h2>甲</h2>乙</td></tr></table>', ['##甲', '乙']],
    ['reads one column as text', '<table><tr><td>甲<tr><td>乙</table>', ['甲', '乙']],
    [
      'goes into a table that only holds tables',
      '<table><tr><td>左<td><table><tr><td>甲<td>1</table>后</td></tr><tr><td>底<td>栏</table>',
      ['左', '| 0:甲 | 1:1', '后', '底', '栏'],
    ],
    [
      'leaves out columns that exist only in spans',
      '<table><tr><td colspan=3>甲<td>1<tr><td colspan=3>乙<td>2</table>',
      ['| 0:甲 | 1:1', '| 0:乙 | 1:2'],
    ],
    [
      'survives wild spans',
      '<table><tr><td colspan=1000000000 rowspan=1000000000>甲<td>1<tr><td>乙<td colspan=-3>2</table>',
      ['| 0:甲[2x1] | 1:1', '| 1:乙 | 2:2'],
    ],
    [
      'stops a row span at its section',
      '<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</tbody></table>',
      ['| 0:甲 | 1:1', '| 0:乙 | 1:2'],
    ],
    [
      'stretches a row span of zero',
      '<table><tr><td rowspan=0>甲<td>1<tr><td>2</table>',
      ['| 0:甲[2x1] | 1:1', '| 1:2'],
    ],
    [
      'leaves out hidden rows',
      '<table><tr><td>甲<td>1<tr style="display:none"><td>x<td>9<tr><td>乙<td>2</table>',
      ['| 0:甲 | 1:1', '| 0:乙 | 1:2'],
    ],
  ])('%s', (_title, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it('marks header cells and says that its grid is certain', () => {
    const [table] = read('<table><tr><th>甲<td>1</table>').document.blocks;
    expect(table?.kind === 'table' && table.gridIsCertain).toBe(true);
    expect(table?.kind === 'table' && table.cells.map((cell) => cell.isHeader)).toEqual([true, false]);
  });
});

describe('places', () => {
  /** Puts a text together again from the nodes its runs name. */
  function rebuilt(html: string): { text: string; fromNodes: string }[] {
    const { document, places } = read(html);
    const one = (text: string, block: number, cell: number | null) => {
      let fromNodes = '';
      for (const run of places.runsOf(block, cell)) {
        const gap = text.slice(fromNodes.length, run.start);
        fromNodes += gap + (tree.textOf(run.node) ?? '').slice(run.nodeStart, run.nodeStart + run.length);
      }
      return { text, fromNodes };
    };
    return document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.cells.map((cell, index) => one(cell.text, block.index, index))
        : [one(block.text, block.index, null)],
    );
  }

  it.each([
    '<p> 支出\n  总计 <span>10</span><b>58\n.41 </b>万元 <br> 其中</p>',
    '<table><tr><td> <p>甲 </p>\n<p> 乙</p><td>1 2<br>3</table>',
    '<pre> 一\n  二 \n三</pre>',
  ])('come from the text nodes of %s', (html) => {
    for (const { text, fromNodes } of rebuilt(html)) expect(fromNodes).toBe(text);
  });

  it('know the element', () => {
    const { places } = read('<p>一</p><table><tr><td>甲<td>1</table>');
    const name = (node: Parse5Node | null) => node && tree.nameOf(node);
    expect([
      name(places.elementOf(0, null)),
      name(places.elementOf(1, 1)),
      places.elementOf(7, null),
    ]).toEqual(['p', 'td', null]);
  });
});

it('reads 10,000 levels of nesting', () => {
  const html = `${'<div>'.repeat(10_000)}一${'</div>'.repeat(10_000)}`;
  expect(outline(html)).toEqual(['一']);
  const tables = `${'<table><tr><td>'.repeat(3_000)}二`;
  expect(outline(tables)).toEqual(['二']);
});

it('reads the beginning of endless text and says so', () => {
  const { document } = read(`<p>${'预算 '.repeat(100_000)}</p><p>后</p>`);
  expect(document.blocks.map((block) => block.kind !== 'table' && block.text.length)).toEqual([20_000, 1]);
  expect(document.unread.map(({ reason }) => reason)).toEqual(['too-large']);
});

it('reads a million spans in little time', () => {
  const row = `<tr>${'<td colspan=1000 rowspan=1000>1'.repeat(100)}`;
  const started = performance.now();
  const { document } = read(`<table>${row.repeat(100)}</table>`);
  expect(document.blocks.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(2000);
});
