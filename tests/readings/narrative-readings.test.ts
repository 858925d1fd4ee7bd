/** How disclosures word their figures, and what must be read: a truth table written by hand, with numbers of our own. */
import { describe, expect, it } from 'vitest';
import { readingOf } from './render-reading.ts';

/** [wording, expected statements, expected figures (those listed must be among the figures)] */
type Case = [text: string, statements: string[], figures?: string[]];

const totals: Case[] = [
  ['2023年度收入支出总计1733.14\n万元。', [], ['1733.14 万元 balanceTotal level 2023']],
  ['2023年度收、支总计1903.88万元。', [], ['1903.88 万元 balanceTotal level 2023']],
  [
    '收入总计1,545.08万元,支出总计1,545.08万元。',
    [],
    ['1,545.08 万元 totalIncome level 2023', '1,545.08 万元 totalExpenditure level 2023'],
  ],
  ['2023年财政拨款收支总预算 1085203.63 元。', [], ['1085203.63 元 fiscalBalanceTotal level 2023']],
  ['收入预算1748.35万元，其中：财政拨款收入1748.35万元。', ['within level 1748.35 = 1748.35']],
  ['本單位收入為1687.45萬元。', [], ['1687.45 万元 - level 2023']],
  [
    '总收入581.45万元，其中本年收\n入390.55万元，上年结转和结余190.90万元。',
    ['sum level 581.45 = 390.55 190.90'],
  ],
  ['三公经费预算拨入33万元。', [], ['33 万元 threePublic level 2023']],
  [
    '公务用车购置及运行费2066万元(其中：公务用车购置费1920万元，公务用车运行维护费146万元)。',
    ['sum level 2066 = 1920 146'],
    ['2066 万元 vehicle level 2023'],
  ],
  ['经 费 总预 算 安 排 37337407.64 元。', [], ['37337407.64 元 - level 2023']],
];

const parts: Case[] = [
  [
    '本年支出合计4733.14万元，其中：基本支出 3365.38 万元，\n占 71.10%；项目支出 1367.76 万元，占 28.90%。',
    [
      'share 3365.38 of 4733.14 71.10%',
      'share 1367.76 of 4733.14 28.90%',
      'sum level 4733.14 = 3365.38 1367.76',
    ],
  ],
  [
    '基本支出2982.18万元，其中人员经费2617.97万元,公用经费364.21万元。',
    ['sum level 2982.18 = 2617.97 364.21'],
  ],
  [
    '收支总预算7057682.18元。收入包\n括:一般公共预算拨款 7,034,418.94 元、上年结转结余\n23,263.24 元;支出包括:基本支出7,057,682.18元。',
    ['sum level 7057682.18 = 7,034,418.94 23,263.24', 'within level 7057682.18 = 7,057,682.18'],
  ],
  [
    '人员经费1125.55万元，主要包括基本工资547.19万元、绩效工资578.36万元等。',
    ['within level 1125.55 = 547.19 578.36'],
  ],
  ['基本支出100万元，主要包括：办公费、印刷费、差旅费。', []],
  [
    '“三公”经费38万元。其中，因公出国（境）费用没有，公务接待费8万元，公务用车购置及运行费30万元。',
    ['zero abroad', 'sum level 38 = 8 30'],
  ],
  [
    '政府采购支出总额4821.20万元，其中：政府采购货物支出57.43万元，政府采购工程支出3780.72万元，政府采购服务支出983.05万元。',
    ['sum level 4821.20 = 57.43 3780.72 983.05'],
  ],
  [
    '行政编制7名，实际6人；离退休人员19人，其中：离休1人，退休18人；其他人员5人，其中：社会化用工2人。',
    ['sum count 19 = 1 18', 'within count 5 = 2'],
  ],
];

const changes: Case[] = [
  ['收入预算220万元，与2022年度相比，增加20万元，增长10%。', ['change 220 from · by 20 10% up+up']],
  ['收入预算220万元，比上年预算数增加20万元,增长10%。', ['change 220 from · by 20 10% up+up']],
  [
    '公务接待费19.92万元，比2022年30万元减少10.08万元,下降33.6 %。',
    ['change 19.92 from 30 by 10.08 33.6% down+down'],
    ['30 万元 reception level 2022'],
  ],
  ['项目支出1134万元，较上年1174万元减少40万元,下降3.41%。', ['change 1134 from 1174 by 40 3.41% down+down']],
  ['公务接待费9.80万元，较上年减少18.50万元(65.37%)。', ['change 9.80 from · by 18.50 65.37% down']],
  ['公务接待费8万元，与上年持平。', ['change 8 from · by · ·% flat'], ['8 万元 reception level 2023']],
  ['公务接待费8万元，與上年預算數持平,無增減變化。', ['change 8 from · by · ·% flat+flat']],
  ['培训费8万元，同比增加2万元。', ['change 8 from · by 2 ·% up']],
  ['项目支出决算50万元，主要原因是按项目推进情况年中调减项目经费20万元。', [], ['20 万元 - none 2023']],
  ['在编人员由3人增加至5人。', ['change 5 from 3 by · ·% up']],
  ['公务接待费支出减少为0万元。', [], ['0 万元 reception level 2023']],
];

const finals: Case[] = [
  [
    '部门决算¶基本支出年初预算为200万元，支出决算为150万元，完成年初预算的75%。',
    ['rate 150 of 200 75%'],
    ['150 万元 basicExpenditure level 2023'],
  ],
];

const zeros: Case[] = [
  ['本年无政府性基金预算财政\n拨款收入和支出，故本表无数据。', ['zero fundAppropriation']],
  ['2023年没有使用财政拨款安排“三公”经费预算。', ['zero threePublic']],
  ['公务接待费0元，比上年增加0万元，增长0%。', ['change 0 from · by 0 0% up+up']],
];

const units: Case[] = [
  ['项目支出3，518.85万元。', [], ['3，518.85 万元 projectExpenditure level 2023']],
  ['项目支出107.46 万\n元。', [], ['107.46 万元 projectExpenditure level 2023']],
  ['收、支总计各是4125.49,4143.91万元。', [], ['4143.91 万元 balanceTotal level 2023']],
  [
    '单价100万元（含）以上设备3台，每人标准3.5万元/人。',
    [],
    ['100 万元 - threshold 2023', '3 台 - level 2023', '3.5 万元 - unit-price 2023'],
  ],
  ['根据财预〔2022〕25号文件，办公电话12345678，共有车辆5辆。', [], ['5 辆 - level 2023']],
  ['占地面积1,200.50平方米。', [], ['1,200.50 平方米 - level 2023']],
];

describe.each([
  ['totals', totals],
  ['parts', parts],
  ['changes', changes],
  ['final accounts', finals],
  ['zeros', zeros],
  ['units', units],
] as const)('%s', (_name, cases) => {
  it.each(cases)('%s', (text, statements, figures = []) => {
    const reading = readingOf(text);
    expect(reading.statements.toSorted()).toEqual(statements.toSorted());
    expect(reading.figures).toEqual(expect.arrayContaining(figures));
  });
});
