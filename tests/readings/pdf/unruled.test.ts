import { expect, it } from 'vitest';
import { line, text } from '../../samples/small-pdf.ts';
import { readSmallPdf } from './read-small-pdf.ts';

const page = (...content: string[]): { content: string } => ({ content: content.join('\n') });
/** Figures end at this edge; digits and points are 5 points wide. */
const right = (edge: number, y: number, value: string): string => text(edge - 5 * value.length, y, value);

it('reads a table without any line by where its columns stand', async () => {
  const { texts, tables } = await readSmallPdf(
    page(
      text(220, 800, '支出预算表', 16),
      text(400, 780, '单位：万元'),
      text(60, 760, '科目名称'),
      text(270, 760, '合计'),
      text(350, 760, '基本支出'),
      text(440, 760, '项目支出'),
      text(60, 740, '一般公共服务支出'),
      right(290, 740, '306.90'),
      right(390, 740, '200.00'),
      right(480, 740, '106.90'),
      text(60, 720, '行政单位离退休'),
      right(290, 720, '252.74'),
      right(390, 720, '252.74'),
      text(60, 700, '合计'),
      right(290, 700, '559.64'),
      right(390, 700, '452.74'),
      right(480, 700, '106.90'),
      text(60, 660, '以上数据均取自部门预算，与批复的预算数一致，特此说明。'),
    ),
  );
  expect(tables).toEqual([
    [
      '科目名称|合计|基本支出|项目支出',
      '一般公共服务支出|306.90|200.00|106.90',
      '行政单位离退休|252.74|252.74|',
      '合计|559.64|452.74|106.90',
    ],
  ]);
  expect(texts).toEqual([
    '支出预算表',
    '单位：万元',
    '以上数据均取自部门预算，与批复的预算数一致，特此说明。',
  ]);
});

it('reads a table with horizontal lines only, and labels wrapped round their row', async () => {
  const rules = [770, 750, 700, 680].map((y) => line(50, y, 500, y));
  const { tables } = await readSmallPdf(
    page(
      ...rules,
      text(60, 756, '科目'),
      text(300, 756, '预算数'),
      text(420, 756, '决算数'),
      text(60, 734, '机关事业单位基本养老保'),
      text(60, 708, '险缴费支出'),
      right(330, 721, '545.85'),
      right(450, 721, '504.39'),
      text(60, 686, '合计'),
      right(330, 686, '545.85'),
      right(450, 686, '504.39'),
    ),
    page(
      ...rules,
      text(60, 756, '科目'),
      text(300, 756, '预算数'),
      text(420, 756, '决算数'),
      right(330, 726, '1.20'),
      right(450, 726, '1.00'),
      text(60, 726, '办公费'),
      text(60, 708, '印刷费'),
      right(330, 708, '2.20'),
      right(450, 708, '2.00'),
      text(60, 686, '合计'),
      right(330, 686, '3.40'),
      right(450, 686, '3.00'),
    ),
  );
  expect(tables[0]?.slice(0, 3)).toEqual([
    '科目|预算数|决算数',
    '机关事业单位基本养老保险缴费支出|545.85|504.39',
    '合计|545.85|504.39',
  ]);
  expect(tables.flat().slice(-3)).toEqual(['办公费|1.20|1.00', '印刷费|2.20|2.00', '合计|3.40|3.00']);
});

it('takes no list, no contents and no running text for a table', async () => {
  const { tables, texts } = await readSmallPdf(
    page(
      text(60, 780, '一、部门概况'),
      text(480, 780, '3'),
      text(60, 760, '二、预算表'),
      text(480, 760, '12'),
      text(60, 740, '三、情况说明'),
      text(480, 740, '25'),
      text(60, 700, '收入预算120.50万元，比上年增加20.30万元，增长20.26%。'),
      text(60, 680, '支出预算120.50万元，比上年增加20.30万元，增长20.26%。'),
      text(60, 660, '基本支出100.00万元，比上年增加10.30万元，增长11.48%。'),
    ),
  );
  expect(tables).toEqual([]);
  expect(texts.length).toBeGreaterThan(3);
});
