/** Changes: bases, verbs, directions, rates, several bases in one sentence, reasons, changes of counts, changes in a row. */
import { truthTable } from './truth-table.ts';

truthTable('the base and its wording', [
  ['收入预算220万元，与2022年度相比，增加20万元，增长10%。', ['change 220 from · by 20 10% up+up']],
  ['收入预算220万元，比上年预算数增加20万元,增长10%。', ['change 220 from · by 20 10% up+up']],
  ['收入预算220万元，较上年决算数增加20万元，增长10%。', ['change 220 from · by 20 10% up+up']],
  ['收入预算220万元，比上年预算数字增加20万元。', ['change 220 from · by 20 ·% up']],
  ['收入預算220萬元，較上年預算數增加20萬元，增長10%。', ['change 220 from · by 20 10% up+up']],
  ['机关运行经费110万元，按同口径同比增支10万元，增长10%。', ['change 110 from · by 10 10% up+up']],
  ['公务接待费9.80万元，较上年同期减少1万元。', ['change 9.80 from · by 1 ·% down']],
  ['公务接待费9.80万元，比上一度减少1万元。', ['change 9.80 from · by 1 ·% down']],
  ['公务接待费9.80万元，比去年减少1万元。', ['change 9.80 from · by 1 ·% down']],
]);

truthTable('the base stated before the change', [
  [
    '公务接待费19.92万元，比2022年30万元减少10.08万元,下降33.6 %。',
    ['change 19.92 from 30 by 10.08 33.6% down+down'],
    ['30 万元 reception level 2022'],
  ],
  [
    '公务接待费136万元，较2022年的178萬元減少42萬元。',
    ['change 136 from 178 by 42 ·% down'],
    ['178 万元 reception level 2022'],
  ],
  ['项目支出1134万元，较上年1174万元减少40万元,下降3.41%。', ['change 1134 from 1174 by 40 3.41% down+down']],
  [
    '公务用车运行维护费251万元，比上年累计支出285万元下降34万元，下降11.93%。',
    ['change 251 from 285 by 34 11.93% down+down'],
  ],
  [
    '公务接待费：2023年预算8万元，2022年预算12.5万元；对比减少4.5万元；减少率36%。',
    ['change 8 from 12.5 by 4.5 ·% down', 'change 8 from 12.5 by · 36% down'],
    ['12.5 万元 reception level 2022'],
  ],
  [
    '2023年公务接待费2万元，比2021年的1万元增加1万元。',
    ['change 2 from 1 by 1 ·% up'],
    ['1 万元 reception level 2021'],
  ],
  ['2022年公务接待费3万元，2023年公务接待费2万元，比上年减少1万元。', ['change 2 from · by 1 ·% down']],
]);

truthTable('several bases in one sentence', [
  [
    '项目支出110万元，比上年预算数增加10万元，增长10%；比2021年预算减少5万元。',
    ['change 110 from · by 10 10% up+up', 'change 110 from · by 5 ·% down'],
  ],
  [
    '决算¶公务接待费支出决算8万元，较上年决算数减少2万元，较年初预算数减少1万元，下降11.11%。',
    ['change 8 from · by 2 ·% down', 'change 8 from · by 1 11.11% down+down'],
  ],
  [
    '决算¶“三公”经费1134万元，较上年1174万元减少40万元，下降3.41%，较预算数1237万元减少103万元，下降8.33%。',
    ['change 1134 from 1174 by 40 3.41% down+down', 'change 1134 from 1237 by 103 8.33% down+down'],
    ['1174 万元 threePublic level 2022', '1237 万元 threePublic level 2023'],
  ],
]);

truthTable('verbs, brackets and rates alone', [
  ['机关运行经费110万元，比上年减支10万元，负增长8.33%。', ['change 110 from · by 10 8.33% down+down']],
  ['公务接待费9.80万元，较上年减少18.50万元(65.37%)。', ['change 9.80 from · by 18.50 65.37% down']],
  ['公务接待费9.80万元，同比下降10.91%。', ['change 9.80 from · by · 10.91% down']],
  ['培训费8万元，同比增加2万元。', ['change 8 from · by 2 ·% up']],
  ['公务接待费8万元，比上年净减2万元。', ['change 8 from · by 2 ·% down']],
  ['培训费8万元，比上年压减2万元，降幅20%。', ['change 8 from · by 2 20% down+down']],
]);

truthTable('directions that say two things or nothing', [
  ['公务接待费0万元，较上年增加(减少)0万元(0%)。', ['change 0 from · by 0 0% both']],
  ['公务接待费8万元，比上年下降（增长）27.78%。', ['change 8 from · by · 27.78% both']],
  ['公务接待费支出减少为0万元。', [], ['0 万元 reception level 2023']],
  ['公务接待费8万元，比上年略有增加。', []],
]);

truthTable('to zero and from zero', [
  ['公务接待费0万元，比上年减少4.76万元，下降100%。', ['change 0 from · by 4.76 100% down+down']],
  [
    '信访经费307.82万元，比2022年度增加 307.82万元，增长 100.00%。',
    ['change 307.82 from · by 307.82 100.00% up+up'],
  ],
  ['培训费17000元，同比增加 17000 元,上年无该预算,增长率无可比性。', ['change 17000 from · by 17000 ·% up']],
]);

truthTable('one amount against two totals', [
  [
    '一般公共预算财政拨款收入848万元，占本年收入合计1809万元的46.88%，占财政拨款收入1803.5万元的47.02%。',
    ['share 848 of 1809 46.88%', 'share 848 of 1803.5 47.02%'],
  ],
]);

truthTable('reasons', [
  [
    '项目支出133.95万元，比上年增加33.95万元，增长33.95%，主要原因是新增抚恤金34.31万元、调减项目经费0.36万元。',
    ['change 133.95 from · by 33.95 33.95% up+up'],
    ['34.31 万元 - none 2023', '0.36 万元 - none 2023'],
  ],
  [
    '项目支出133.95万元，比上年增加33.95万元。主要原因是新增抚恤金34.31万元。',
    ['change 133.95 from · by 33.95 ·% up'],
    ['34.31 万元 - none 2023'],
  ],
  ['项目支出决算50万元，主要原因是按项目推进情况年中调减项目经费20万元。', [], ['20 万元 - none 2023']],
  [
    '项目支出90万元，比上年减少10万元，主要是压减办公费5万元，统一压减10%。',
    ['change 90 from · by 10 ·% down'],
    ['5 万元 - none 2023', '10 % - none 2023'],
  ],
]);

truthTable('changes of parts', [
  [
    '支出预算300万元，比上年增加50万元，其中：基本支出增加60万元，增长30%；项目支出减少10万元，下降10%。',
    [
      'change 300 from · by 50 ·% up',
      'change · from · by 60 30% up+up',
      'change · from · by 10 10% down+down',
      'sum change 50 = 60 -10',
    ],
  ],
]);

truthTable('分别: changes in a row', [
  [
    '因公出国费0.40亿元，公务用车费0.50亿元，公务接待费0.60亿元。与2022年决算数相比,分别减少0.09亿元、0.13亿元、0.14亿元。',
    [
      'change 0.40 from · by 0.09 ·% down',
      'change 0.50 from · by 0.13 ·% down',
      'change 0.60 from · by 0.14 ·% down',
    ],
    ['0.13 亿元 vehicle change 2023'],
  ],
  [
    '2023年收入预算120万元，支出预算130万元，比上年分别增加20万元、30万元，分别增长20%、30%。',
    ['change 120 from · by 20 20% up+up', 'change 130 from · by 30 30% up+up'],
  ],
]);

truthTable('counts', [
  ['在编人员由3人增加至5人。', ['change 5 from 3 by · ·% up']],
  ['在职人员由35人减少到30人。', ['change 30 from 35 by · ·% down']],
  [
    '共有车辆25辆，比2021年增加2辆；2023年更新执法车辆5辆，比上年度少3辆。',
    ['change 25 from · by 2 ·% up', 'change 5 from · by 3 ·% down'],
  ],
]);

truthTable('more bases and verbs', [
  ['公务接待费2万元，较2022年度决算数增加0.5万元，增长33.33%。', ['change 2 from · by 0.5 33.33% up+up']],
  ['公务接待费2万元，较年初预算数减少0.5万元，下降20%。', ['change 2 from · by 0.5 20% down+down']],
  ['公务接待费2万元，比2021年预算减少0.5万元，降低20%。', ['change 2 from · by 0.5 20% down+down']],
  ['公务接待费2万元，对比上年调减0.5万元，减低20%。', ['change 2 from · by 0.5 20% down+down']],
  ['收入预算200万元，比上年增收50万元，上升33.33%。', ['change 200 from · by 50 33.33% up+up']],
  ['收入预算200万元，比上年减收50万元，降20%。', ['change 200 from · by 50 20% down+down']],
  ['公务接待费2万元，同期相比调增0.5万元。', ['change 2 from · by 0.5 ·% up']],
  ['公务接待费2万元，与上年同口径相比增加0.5万元，增长33.33%。', ['change 2 from · by 0.5 33.33% up+up']],
  [
    '“三公”经费2.5万元，上年预算数4万元，同比减少1.5万元，下降37.5%。',
    ['change 2.5 from 4 by 1.5 37.5% down+down'],
  ],
  ['公务接待费2.5万元，比上年减少1.5万元(42.86%)。', ['change 2.5 from · by 1.5 42.86% down']],
]);

truthTable('a level after 减少为, and a year without the item', [
  ['部门决算¶公务接待费支出决算减少为 0.00\n万元，与2022年持平。', ['change 0.00 from · by · ·% flat']],
  ['培训费3万元，去年项目支出未列该项。', [], ['3 万元 training level 2023']],
  ['培训费3万元，增加3万元，上年无此项。', ['change 3 from · by 3 ·% up']],
  ['项目支出60万元，较上年增加56万元。', ['change 60 from · by 56 ·% up']],
]);

truthTable('a minus is printed', [
  ['公务接待费2万元，较上年增长-16.77%。', ['change 2 from · by · -16.77% up']],
  ['公务接待费2万元，较上年增加-0.5万元。', ['change 2 from · by -0.5 ·% up']],
  ['公务接待费2万元，比上年-16.77万元。', ['change 2 from -16.77 by · ·%']],
  ['在2021年-2025年规划期内，公务接待费2万元。', [], ['2 万元 reception level 2023']],
]);

truthTable('changes of parts against the base of the whole', [
  [
    '部门决算¶“三公”经费支出40万元，较上年减少19万元，较年初预算数减少5万元。其中：公务用车运行维护费20万元，较上年减少16万元，较年初预算数减少4万元；公务接待费20万元，较上年减少3万元，较年初预算数减少1万元。',
    [
      'change 40 from · by 19 ·% down',
      'change 40 from · by 5 ·% down',
      'change 20 from · by 16 ·% down',
      'change 20 from · by 4 ·% down',
      'change 20 from · by 3 ·% down',
      'change 20 from · by 1 ·% down',
      'sum level 40 = 20 20',
      'sum change 5 = 4 1',
    ],
  ],
  [
    '部门决算¶“三公”经费支出40万元，较上年减少19万元。其中：公务用车运行维护费20万元，较上年减少16万元；公务接待费20万元，较年初预算数减少1万元。',
    [
      'change 40 from · by 19 ·% down',
      'change 20 from · by 16 ·% down',
      'change 20 from · by 1 ·% down',
      'sum level 40 = 20 20',
    ],
  ],
  [
    '经比较2023年“三公”经费41万元，较上年减少19万元，下降31.67%。',
    ['change 41 from · by 19 31.67% down+down'],
  ],
  ['公务接待费2万元，比较2022年预算无变化。', ['change 2 from · by · ·% flat']],
  [
    '公务接待费2万元，比上年压减1万元；培训费3万元，增添1万元。',
    ['change 2 from · by 1 ·% down', 'change 3 from · by 1 ·% up'],
  ],
]);
