import { expect, it } from 'vitest';
import { grid, line, text } from '../../samples/small-pdf.ts';
import { readSmallPdf } from './read-small-pdf.ts';

const COLUMNS = [50, 200, 260, 400];
const page = (...content: string[]): { content: string } => ({ content: content.join('\n') });

it('reads a ruled table with its title and unit', async () => {
  const { texts, tables } = await readSmallPdf(
    page(
      text(180, 800, '收支预算总表', 16),
      text(50, 770, '编制部门：某局'),
      text(350, 770, '单位：万元'),
      grid(COLUMNS, [760, 740, 720, 700]),
      text(60, 746, '项目'),
      text(205, 746, '金额'),
      text(60, 726, '一、基本支出'),
      text(205, 726, '120.50'),
      text(60, 706, '二、项目支出'),
      text(205, 706, '30.00'),
    ),
  );
  expect(texts).toEqual(['收支预算总表', '编制部门：某局  单位：万元']);
  expect(tables).toEqual([['项目|金额|', '一、基本支出|120.50|', '二、项目支出|30.00|']]);
});

it('takes the order of the page, not of the file', async () => {
  const { texts } = await readSmallPdf(page(text(50, 700, '第二行。'), text(50, 760, '第一行。')));
  expect(texts).toEqual(['第一行。', '第二行。']);
});

it('keeps a figure whole that is wider than its column, in the column where it ends', async () => {
  const { tables } = await readSmallPdf(
    page(
      grid(COLUMNS, [760, 740, 720]),
      text(60, 746, '合计'),
      text(205, 746, '120.50'),
      text(225, 726, '1,234,567.89'),
      text(50, 726, ''),
    ),
  );
  // 12 characters of 5 points from 225 end at 285: in the third column, though most of them lie in the second.
  expect(tables).toEqual([['合计|120.50|', '||1,234,567.89']]);
});

it('separates figures that touch at a column line', async () => {
  const { tables } = await readSmallPdf(
    page(
      grid([50, 110, 170, 230], [760, 740, 720]),
      text(60, 746, '合计'),
      text(120, 746, '基本'),
      text(180, 746, '项目'),
      text(60, 726, '5060500.000.50'),
    ),
  );
  expect(tables[0]?.[1]).toBe('5060500.00|0.50|');
});

it('makes one cell of two without a line between them', async () => {
  const { document } = await readSmallPdf(
    page(
      grid([50, 150, 250], [760, 740, 720]).replace(line(150, 720, 150, 760), line(150, 720, 150, 740)),
      text(100, 746, '支出预算'),
      text(60, 726, '基本支出'),
      text(160, 726, '1.00'),
    ),
  );
  const [table] = document.blocks;
  expect(table?.kind === 'table' ? table.cells.map(({ columnSpan }) => columnSpan) : []).toEqual([2, 1, 1]);
});

it('splits rows that no line separates, each with its wrapped label', async () => {
  const { tables } = await readSmallPdf(
    page(
      grid([50, 150, 250], [760, 740, 660]),
      text(60, 746, '项目'),
      text(160, 746, '金额'),
      text(60, 724, '基本支出'),
      text(200, 724, '11.20'),
      text(60, 704, '项目支出'),
      text(200, 704, '22.30'),
      text(60, 684, '合计'),
      text(200, 684, '33.50'),
    ),
  );
  expect(tables).toEqual([['项目|金额', '基本支出|11.20', '项目支出|22.30', '合计|33.50']]);
});

it('joins a figure that wraps inside its cell', async () => {
  const { tables } = await readSmallPdf(
    page(
      grid([50, 150, 185, 260], [760, 730, 700]),
      text(60, 742, '合计'),
      text(152, 746, '76590.6'),
      text(152, 734, '4'),
      text(190, 740, '76590.64'),
      text(60, 712, '基本支出'),
      text(152, 712, '1.00'),
      text(190, 712, '1.00'),
    ),
  );
  expect(tables[0]?.[0]).toBe('合计|76590.64|76590.64');
});

it('joins a table that goes on over a page, without its repeated header', async () => {
  const header = [text(60, 806, '科目'), text(205, 806, '金额')];
  const { tables, texts } = await readSmallPdf(
    page(
      grid(COLUMNS.slice(0, 3), [820, 800, 780]),
      ...header,
      text(60, 786, '基本支出'),
      text(205, 786, '1.50'),
      text(290, 30, '— 1 —'),
    ),
    page(
      grid(COLUMNS.slice(0, 3), [820, 800, 780]),
      ...header,
      text(60, 786, '项目支出'),
      text(205, 786, '2.50'),
      text(290, 30, '— 2 —'),
    ),
  );
  expect(tables).toEqual([['科目|金额', '基本支出|1.50', '项目支出|2.50']]);
  expect(texts).toEqual([]);
});

it('drops title and unit that are printed again on every page of a table', async () => {
  const sheet = (label: string, amount: string): { content: string } =>
    page(
      text(180, 790, '2025年部门收入预算总表', 16),
      text(350, 770, '单位：元'),
      grid(COLUMNS.slice(0, 3), [760, 740, 720]),
      text(60, 746, '科目'),
      text(205, 746, '金额'),
      text(60, 726, label),
      text(205, 726, amount),
    );
  const { tables, texts } = await readSmallPdf(
    sheet('基本支出', '1.50'),
    sheet('项目支出', '2.50'),
    sheet('合计', '4.00'),
  );
  expect(tables).toEqual([['科目|金额', '基本支出|1.50', '项目支出|2.50', '合计|4.00']]);
  expect(texts).toEqual(['2025年部门收入预算总表', '单位：元']);
});

it('joins a row that the page break cuts', async () => {
  const { tables } = await readSmallPdf(
    page(
      grid([50, 122, 200], [120, 100, 80]),
      text(51, 106, '科目'),
      text(130, 106, '金额'),
      text(51, 86, '社会保障和就业'),
      text(130, 86, '1.50'),
    ),
    page(
      grid([50, 122, 200], [820, 800, 780]),
      text(51, 806, '支出'),
      text(51, 786, '合计'),
      text(130, 786, '1.50'),
    ),
  );
  expect(tables).toEqual([['科目|金额', '社会保障和就业支出|1.50', '合计|1.50']]);
});

it.each([90, 180, 270])('reads a page rotated by %d degrees by what is seen', async (rotate) => {
  // The content is turned against the rotation, so that it stands upright again on the displayed page.
  const turn = { 90: '0 1 -1 0 595 0 cm', 180: '-1 0 0 -1 595 842 cm', 270: '0 -1 1 0 0 842 cm' }[rotate];
  const { tables } = await readSmallPdf({
    content: [
      turn,
      grid([50, 150, 250], [500, 480, 460]),
      text(60, 486, '合计'),
      text(160, 466, '7.10'),
    ].join('\n'),
    rotate,
  });
  expect(tables).toEqual([['合计|', '|7.10']]);
});

it('reads a table that is set sideways on an upright page', async () => {
  const { tables } = await readSmallPdf({
    content: [
      '0 1 -1 0 595 0 cm',
      grid([50, 150, 250], [500, 480, 460]),
      text(60, 486, '合计'),
      text(160, 466, '7.10'),
    ].join('\n'),
  });
  expect(tables).toEqual([['合计|', '|7.10']]);
});
