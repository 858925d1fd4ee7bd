/** Totals: one figure for both sides, two figures in a row, totals under several names, totals with their parts in brackets. */
import { truthTable } from './truth-table.ts';

truthTable('one figure for both sides', [
  ['2023年度收入支出总计1733.14\n万元。', [], ['1733.14 万元 balanceTotal level 2023']],
  ['2023年度收、支总计1903.88万元。', [], ['1903.88 万元 balanceTotal level 2023']],
  ['2023年财政拨款收支总预算 1085203.63 元。', [], ['1085203.63 元 fiscalBalanceTotal level 2023']],
  ['2023年收支总预算500万元。', [], ['500 万元 balanceTotal level 2023']],
  ['2023年度收入總計和支出總計500萬元。', [], ['500 万元 balanceTotal level 2023']],
  ['收入和支出总计均为88.50万元。', [], ['88.50 万元 balanceTotal level 2023']],
  ['收入、支出预算各为88.50万元。', [], ['88.50 万元 balanceTotal level 2023']],
  ['本部门收支总体预算88.50万元。', [], ['88.50 万元 balanceTotal level 2023']],
  [
    '收入、支出预算总计136.50万元，比上年增加8.40万元。其中：¶（一）收入预算总计136.50万元，比上年增加8.40万元。¶（二）支出预算总计136.50万元，比上年增加8.40万元。',
    [
      'change 136.50 from · by 8.40 ·% up',
      'change 136.50 from · by 8.40 ·% up',
      'change 136.50 from · by 8.40 ·% up',
    ],
  ],
]);

truthTable('two figures for two sides', [
  [
    '收、支总计各是4125.49,4143.91万元。',
    [],
    ['4125.49 万元 totalIncome level 2023', '4143.91 万元 totalExpenditure level 2023'],
  ],
  [
    '2023年度收、支总计各是2125.49,2143.91万元，与2022年度相比，收、支总计各减少267.86,270.97万元，各下降11.19%、11.22%。',
    ['change 2125.49 from · by 267.86 11.19% down+down', 'change 2143.91 from · by 270.97 11.22% down+down'],
    ['267.86 万元 totalIncome change 2023', '270.97 万元 totalExpenditure change 2023'],
  ],
  [
    '收入总计1,545.08万元,支出总计1,545.08万元。',
    [],
    ['1,545.08 万元 totalIncome level 2023', '1,545.08 万元 totalExpenditure level 2023'],
  ],
  [
    '人员经费、公用经费分别为80万元、20万元。',
    [],
    ['80 万元 personnelFunds level 2023', '20 万元 publicFunds level 2023'],
  ],
]);

truthTable('names of a total', [
  ['2023年本年收入合计581.45万元。', [], ['581.45 万元 yearIncome level 2023']],
  ['2023年本年支出合计581.45万元。', [], ['581.45 万元 yearExpenditure level 2023']],
  [
    '本單位收入為1687.45萬元，支出為1680.00萬元。',
    [],
    ['1687.45 万元 totalIncome level 2023', '1680.00 万元 totalExpenditure level 2023'],
  ],
  ['其中利息收入为5万元。', [], ['5 万元 - level 2023']],
  ['三公经费预算拨入33万元。', [], ['33 万元 threePublic level 2023']],
  [
    '支出决算数共计296.07万元。合计支出1,293.60万元。',
    [],
    ['296.07 万元 totalExpenditure level 2023', '1,293.60 万元 totalExpenditure level 2023'],
  ],
  ['预算汇总数20218.21元。', [], ['20218.21 元 - level 2023']],
  ['经 费 总预 算 安 排 37337407.64 元。', [], ['37337407.64 元 - level 2023']],
  ['收入预算1748.35万元，其中：财政拨款收入1748.35万元。', ['within level 1748.35 = 1748.35']],
  [
    '支出总额为2,237.23万元，其中：一般公共预算安排2,237.23万元。',
    ['within level 2,237.23 = 2,237.23'],
    ['2,237.23 万元 totalExpenditure level 2023'],
  ],
  ['“三公”经费财政拨款支出年初预算为1.95万元。', [], ['1.95 万元 threePublic level 2023']],
]);

truthTable('a total and its parts', [
  [
    '总收入581.45万元，其中本年收\n入390.55万元，上年结转和结余190.90万元。',
    ['sum level 581.45 = 390.55 190.90'],
  ],
  [
    '公务用车购置及运行费2066万元(其中：公务用车购置费1920万元，公务用车运行维护费146万元)。',
    ['sum level 2066 = 1920 146'],
    ['2066 万元 vehicle level 2023'],
  ],
  [
    '公務用車購置及運行費2066萬元（其中：公務用車購置費1920萬元，公務用車運行維護費146萬元）。',
    ['sum level 2066 = 1920 146'],
  ],
  ['基本支出80万元，项目支出20万元。', []],
  ['预算收入1440224.6元，预算支出1440224.60元。', [], ['1440224.6 元 totalIncome level 2023']],
]);

truthTable('one total under two names, and a total without its parts', [
  [
    '支出总额为237.23万元，均为公用开支。一般公共预算安排237.23万元。',
    [],
    ['237.23 万元 totalExpenditure level 2023', '237.23 万元 - level 2023'],
  ],
  [
    '总收入581.45万元，其中本年收入390.55万元。具体情况如下：¶1、一般公共预算拨款收入380.55万元。¶2、其他收入10.00万元。¶3、上年结转和结余190.90万元。',
    ['within level 581.45 = 390.55'],
    ['190.90 万元 broughtForward level 2023'],
  ],
  [
    '2023年预算数为120万元，其中三公经费预算拨入20万元。',
    ['within level 120 = 20'],
    ['20 万元 threePublic level 2023'],
  ],
]);

truthTable('all assets, and the fixed ones among them', [
  [
    '资产总额500万元。固定资产120万元。',
    [],
    ['500 万元 totalAssets level 2023', '120 万元 fixedAssets level 2023'],
  ],
]);
