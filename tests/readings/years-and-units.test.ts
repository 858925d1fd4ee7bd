/** Years, units, number formats, counts and thresholds, and numbers that measure nothing. */
import { truthTable } from './truth-table.ts';

truthTable('years', [
  ['2023 年度公务接待费2万元。', [], ['2 万元 reception level 2023']],
  ['2022年公务接待费3万元。', [], ['3 万元 reception level 2022']],
  ['上年公务接待费3万元。', [], ['3 万元 reception level 2022']],
  ['本年公务接待费3万元。', [], ['3 万元 reception level 2023']],
]);

truthTable('units', [
  ['项目支出107.46 万\n元。', [], ['107.46 万元 projectExpenditure level 2023']],
  ['公务接待费1.2亿元。', [], ['1.2 亿元 reception level 2023']],
  ['項目支出1,305.25萬元。', [], ['1,305.25 万元 projectExpenditure level 2023']],
  [
    '公务用车购置费0万，公务接待费3476.69万,比上年增加0.39 万（含会议费）。',
    ['change 3476.69 from · by 0.39 ·% up'],
    ['0 万元 vehiclePurchase level 2023', '3476.69 万元 reception level 2023'],
  ],
  ['参观3万人次，绿化5万平方米。', [], ['3 万人次 - level 2023']],
  ['经费7.5万元，共3,520,772.45 元。', [], ['7.5 万元 - level 2023', '3,520,772.45 元 - level 2023']],
]);

truthTable('percent signs', [
  ['公务接待费2万元，比上年增长 6.90 %。', ['change 2 from · by · 6.90% up'], ['6.90 % reception rate 2023']],
  ['公务接待费2万元，比上年增长13.95。', ['change 2 from · by · 13.95% up'], ['13.95 % reception rate 2023']],
  [
    '支出预算100万元，其中：公用经费76.23万元，占 76.23；人员经费23.77万元，占23.77%。',
    ['share 76.23 of 100 76.23%', 'share 23.77 of 100 23.77%', 'sum level 100 = 76.23 23.77'],
  ],
  ['公务接待费占基本支出预算%，占 %。', []],
  ['公务接待费2万元，增长率比上年提高3.5个百分点。', [], ['3.5 个百分点 - none 2022']],
  ['差异率-2.72%。', [], ['-2.72 % - none 2023']],
]);

truthTable('number formats', [
  ['项目支出3，518.85万元。', [], ['3，518.85 万元 projectExpenditure level 2023']],
  ['项目支出3,520,772.45 元。', [], ['3,520,772.45 元 projectExpenditure level 2023']],
  ['项目支出1166.0944万元。', [], ['1166.0944 万元 projectExpenditure level 2023']],
  ['项目支出 1,305 .25 万元。', [], ['1,305 .25 万元 projectExpenditure level 2023']],
  ['项目支出4733.14\n万元。', [], ['4733.14 万元 projectExpenditure level 2023']],
  ['培训费.5万元。', [], ['.5 万元 training level 2023']],
  ['培训费１２．５万元。', [], ['１２．５ 万元 training level 2023']],
  ['结余-44.44万元。', [], ['-44.44 万元 - level 2023']],
  ['14,206 万\n元', [], ['14,206 万元 - level 2023']],
]);

truthTable('counts', [
  [
    '行政编制7名，实有6人；事业编制12名，实有11人；离休1人，退休18人。',
    [],
    [
      '7 名 establishmentAdmin level 2023',
      '12 名 establishmentInstitution level 2023',
      '18 人 retiredStaff level 2023',
    ],
  ],
  ['机动车辆12 辆，其中：一般公务用车5辆，执法执勤用车7辆。', ['sum count 12 = 5 7'], ['12 辆 - level 2023']],
  [
    '国内公务接待20批次，200人次；因公出国（境）团组2个，5人次。',
    [],
    ['20 批次 - level 2023', '200 人次 - level 2023', '2 个 abroad level 2023'],
  ],
  ['涉及４个项目，预算绩效目标覆盖４个项目。', [], ['４ 个 - level 2023']],
  ['占地面积1,200.50平方米，价值500万元。', [], ['1,200.50 平方米 - level 2023', '500 万元 - level 2023']],
]);

truthTable('thresholds, prices and other numbers', [
  [
    '单价100万元（含）以上设备3台，每人标准3.5万元/人。',
    [],
    ['100 万元 - threshold 2023', '3 台 - level 2023', '3.5 万元 - unit-price 2023'],
  ],
  [
    '单位价值50万元以上通用设备2台（套），单价100万元以上专用设备0台（套）。',
    [],
    ['50 万元 - threshold 2023', '2 台(套) - level 2023', '100 万元 - threshold 2023'],
  ],
  ['根据财预〔2022〕25号文件，办公电话12345678，共有车辆5辆。', [], ['5 辆 - level 2023']],
  ['接待2000余人次。', [], ['2000 人次 - none 2023']],
  [
    '一般公共服务支出（201）财政事务（06）行政运行（01）120万元。',
    [],
    ['120 万元 totalExpenditure level 2023'],
  ],
  [
    '卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）12万元。',
    [],
    ['12 万元 totalExpenditure level 2023'],
  ],
]);

truthTable('numbers in two words, in Chinese numerals and misread ones', [
  ['收入预算1亿2000万元。', [], ['1亿2000 万元 totalIncome level 2023']],
  ['收入预算1万2000元。', [], ['1万2000 元 totalIncome level 2023']],
  ['公务用车购置费壹佰贰拾万元。', []],
  ['收入34L5亿元，增长L3%。', []],
  ['项目支出１，２３４．５６万元。', [], ['１，２３４．５６ 万元 projectExpenditure level 2023']],
  ['公务用车购置费20萬。', [], ['20 万元 vehiclePurchase level 2023']],
  ['三公经费支出1.58元，其中公务接待费1.58万元。', ['within level 1.58 = 1.58']],
  [
    '公务接待费2万元，比上年增长 0.083 %，占三公经费的7.4 %。',
    ['share 2 of · 7.4%', 'change 2 from · by · 0.083% up'],
  ],
]);

truthTable('years by other words', [
  [
    '当年公务接待费3万元，上年同期2万元。',
    [],
    ['3 万元 reception level 2023', '2 万元 reception level 2022'],
  ],
  ['截至2023年8月31日，固定资产总额500万元。', [], ['500 万元 fixedAssets level 2023']],
]);
