/** Mirrors in traditional characters, readings in brackets, residue of content systems, captions, page numbers, list numbers. */
import { truthTable } from './truth-table.ts';

truthTable('traditional characters and readings in brackets', [
  [
    '項目支出1,305.25萬元，較上年預算數增加105.25萬元，增長8.77%，佔本年支出合計的50%。',
    ['change 1,305.25 from · by 105.25 8.77% up+up', 'share 1,305.25 of · 50%'],
  ],
  [
    '公務接待經(jīng)費(fèi)2萬元，公務接待費(fèi)1萬元，比上年預(yù)算數(shù)減少1萬元。',
    ['change 1 from · by 1 ·% down'],
    ['1 万元 reception level 2023'],
  ],
  [
    '“三公”經費38萬元，其中：因公出國（境）費10萬元，公務用車購置及運行維護費20萬元，公務接待費8萬元。',
    ['sum level 38 = 10 20 8'],
    ['10 万元 abroad level 2023', '20 万元 vehicle level 2023'],
  ],
]);

truthTable('residue and captions', [
  ['PAGEREF _Toc25831 h 3', []],
  ['[bookmark: _Toc123]收入预算120万元。', [], ['120 万元 totalIncome level 2023']],
  ['（图1：收、支决算总计变动情况图）(柱状图)收入预算120万元。', [], ['120 万元 totalIncome level 2023']],
  ['—10—¶收入预算120万元。¶12', [], ['120 万元 totalIncome level 2023']],
  [
    '１、收入预算120万元。２、支出预算120万元。',
    [],
    ['120 万元 totalIncome level 2023', '120 万元 totalExpenditure level 2023'],
  ],
]);

truthTable('commas printed twice, a page that begins in a number, and what content systems print', [
  [
    '收入預算120萬元,,支出預算120萬元,,比上年增加20萬元。',
    ['change 120 from · by 20 ·% up'],
    ['120 万元 totalIncome level 2023', '120 万元 totalExpenditure level 2023'],
  ],
  ['19816.81 元，项目支出20000.00元。', [], ['20000.00 元 projectExpenditure level 2023']],
  ['监督索引号53010000123456000¶首页 > 信息公开 > 财政预决算 > 2023年部门预算', []],
]);

truthTable('readings in brackets inside units and years', [
  [
    '公務(wù)接待費(fèi)安排312.23萬(wàn)元，比上年增加15.18萬(wàn)元，增長(zhǎng)5.11%。',
    ['change 312.23 from · by 15.18 5.11% up+up'],
    ['312.23 万元 reception level 2023'],
  ],
  ['綠化面積5萬(wàn)平方米，公務(wù)接待費(fèi)2元。', [], ['2 元 reception level 2023']],
]);
