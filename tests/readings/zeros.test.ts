/** Zero, none, flat and not applicable: a printed zero, a zero in words, no change, and what only looks like one. */
import { truthTable } from './truth-table.ts';

truthTable('printed zeros', [
  ['公务接待费0 万元。', [], ['0 万元 reception level 2023']],
  ['公务接待费0.00\n万元。', [], ['0.00 万元 reception level 2023']],
  ['公务接待费0元。', [], ['0 元 reception level 2023']],
  [
    '公務接待費0元，公務用車購置費2萬元。',
    [],
    ['0 元 reception level 2023', '2 万元 vehiclePurchase level 2023'],
  ],
  ['因公出国（境）费用为0，公务接待费2万元。', ['zero abroad'], ['2 万元 reception level 2023']],
  ['公务接待费0元，比上年增加0万元，增长0%。', ['change 0 from · by 0 0% up+up']],
  ['公务接待费2万元，比预算增加 0 万元，增长0.00%。', ['change 2 from · by 0 0.00% up+up']],
  ['公务接待费2万元，比上年减少0万元,下降0%。', ['change 2 from · by 0 0% down+down']],
]);

truthTable('flat', [
  ['公务接待费8万元，与上年持平。', ['change 8 from · by · ·% flat'], ['8 万元 reception level 2023']],
  ['公务接待费0元，与2022年预算持平。', ['change 0 from · by · ·% flat']],
  ['公务接待费2万元，比2022年预算持平。', ['change 2 from · by · ·% flat']],
  ['公务接待费2万元，和年初预算持平。', ['change 2 from · by · ·% flat']],
  ['公务接待费2万元，与上年基本持平。', ['change 2 from · by · ·% flat']],
  ['公务接待费8万元，與上年預算數持平,無增減變化。', ['change 8 from · by · ·% flat+flat']],
  ['公务接待费2万元，同比无增减变化。', ['change 2 from · by · ·% flat']],
  ['公务接待费2万元，较上年无变化。', ['change 2 from · by · ·% flat']],
  ['公务接待费2万元，与2021年预算一致,持平。', ['change 2 from · by · ·% flat+flat']],
  ['公务接待费2万元，与2017年一致。', ['change 2 from · by · ·% flat']],
]);

truthTable('zero in words', [
  ['本年无政府性基金预算财政\n拨款收入和支出，故本表无数据。', ['zero fundAppropriation']],
  ['2023年没有使用财政拨款安排“三公”经费预算。', ['zero threePublic']],
  ['2023年没有安排出国计划。', ['zero abroad']],
  ['2023年政府性基金预算未安排此项支出。', ['zero fundAppropriation']],
  ['未安排因公出国（境）费。', ['zero abroad']],
  ['政府采购预算支出费用没有。', ['zero governmentProcurement']],
  ['本单位无政府采购项目。', ['zero governmentProcurement']],
  ['本单位不涉及政府性基金预算支出。', ['zero fundExpenditure']],
  ['本單位無國有資本經營預算支出，故本表無數據。', ['zero stateCapitalExpenditure']],
]);

truthTable('words that deny no measure', [
  ['公务接待费2万元，无新增公务用车购置费。', [], ['2 万元 reception level 2023']],
  ['本单位无线网络改造项目支出5万元。', [], ['5 万元 projectExpenditure level 2023']],
]);

truthTable('no change in other words', [
  ['公务接待费2万元，较上年增加 0.00\n万元,增长 0%。', ['change 2 from · by 0.00 0% up+up']],
  ['公务接待费2万元，比2022年预算增加0万元，增长0.0%。', ['change 2 from · by 0 0.0% up+up']],
  ['公务接待费2万元，較上年無增減。', ['change 2 from · by · ·% flat']],
  ['公务接待费0万元，与2021年预算一致。', ['change 0 from · by · ·% flat']],
]);

truthTable('nothing behind a colon, as a value and as 零', [
  ['因公出国（境）费用：不涉及。', ['zero abroad']],
  ['因公出国（境）费：无。公务接待费2万元。', ['zero abroad'], ['2 万元 reception level 2023']],
  ['因公出国（境）费为零。', ['zero abroad']],
  ['未安排出（国）境费。', ['zero abroad']],
  ['公务用车购置费无。', ['zero vehiclePurchase']],
  ['本单位为事业单位，无机关运行经费。', ['zero operatingFunds']],
  ['为零星政府采购安排2万元。', [], ['2 万元 governmentProcurement level 2023']],
  ['因公出国（境）费用—万元，公务接待费2万元。', [], ['2 万元 reception level 2023']],
]);
