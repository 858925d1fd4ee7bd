/** Final accounts: the outturn against its budgets, completion rates, 决算数大于预算数. */
import { truthTable } from './truth-table.ts';

truthTable('completion rates', [
  [
    '部门决算¶基本支出年初预算为200万元，支出决算为150万元，完成年初预算的75%。',
    ['rate 150 of 200 75%'],
    ['200 万元 basicExpenditure level 2023', '150 万元 basicExpenditure level 2023'],
  ],
  ['部门决算¶教育支出年初预算为50万元，支出决算为84万元，完成年初预算的168%。', ['rate 84 of 50 168%']],
  [
    '部门决算¶教育支出年初预算为0万元，全年预算为50万元，支出决算为48万元，完成全年预算的96%。',
    ['rate 48 of 50 96%'],
  ],
  ['部门决算¶教育支出年初预算50万元，支出决算49万元，为年初预算的98%。', ['rate 49 of 50 98%']],
  ['部门决算¶教育支出年初预算50万元，支出决算49万元，为年初预算数50万元的98%。', ['rate 49 of 50 98%']],
  ['部门决算¶公务接待费预算0万元，支出决算0万元，完成预算的0%。', ['rate 0 of 0 0%']],
  [
    '部門決算¶公務接待費年初預算為2萬元，支出決算為1萬元，完成年初預算的50%。',
    ['rate 1 of 2 50%'],
    ['1 万元 reception level 2023'],
  ],
]);

truthTable('the outturn against the budget in words', [
  [
    '部门决算¶教育支出年初预算为50万元，支出决算为50万元，决算数等于预算数。',
    ['change 50 from 50 by · ·% flat'],
  ],
  [
    '部门决算¶教育支出年初预算为50万元，支出决算为60万元，决算数大于预算数的主要原因：年中追加10万元。',
    ['change 60 from 50 by · ·% up'],
    ['10 万元 - none 2023'],
  ],
  [
    '部门决算¶教育支出年初预算为50万元，支出决算为40万元，决算数小于预算数。',
    ['change 40 from 50 by · ·% down'],
  ],
  [
    '部门决算¶教育支出年初预算为50万元，支出决算为50.3万元，与预算数基本持平。',
    ['change 50.3 from · by · ·% flat'],
  ],
  ['部门决算¶支出决算为95万元，年初预算100万元，决算数大于小于预算数。', []],
  ['部门决算¶支出预决算差异率为-2.72%。', [], ['-2.72 % - none 2023']],
]);

truthTable('an amount without its unit is in the unit of the document', [
  [
    '部门决算¶公务用车支出决算为10.50万元。¶公务接待费支出决算为4.19。',
    [],
    ['10.50 万元 vehicle level 2023', '4.19 万元 reception level 2023'],
  ],
  ['部门决算¶公务接待费支出决算为4.19。', [], []],
]);
