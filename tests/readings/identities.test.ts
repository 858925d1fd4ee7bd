/** The identities of a disclosure: each is evaluated on a small document that keeps it, and a planted number is named. */
import type { Identity } from './check-identities.ts';
import { checkIdentities } from './check-identities.ts';

const BUDGET = '2023年某局部门预算\n';
const FINAL = '2023年某局部门决算\n';
const BALANCE = `${BUDGET}部门收支总表\n单位：万元\n| 收入 | | 支出 | |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、一般公共预算拨款收入 | 80.00 | 一、教育支出 | 70.00 |\n| 二、事业收入 | 15.00 | 二、住房保障支出 | 28.00 |\n| 本年收入合计 | 95.00 | 本年支出合计 | 98.00 |\n| 上年结转 | 5.00 | 结转下年 | 2.00 |\n| 收入总计 | 100.00 | 支出总计 | 100.00 |`;
const EXPENDITURE = `${BUDGET}部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 70.00 | 50.00 | 20.00 |\n| 20502 | 普通教育 | 70.00 | 50.00 | 20.00 |\n| 2050202 | 小学教育 | 45.00 | 40.00 | 5.00 |\n| 2050203 | 初中教育 | 25.00 | 10.00 | 15.00 |\n| 221 | 住房保障支出 | 28.00 | 28.00 | 0.00 |\n| | 合计 | 98.00 | 78.00 | 20.00 |`;
const THREE_PUBLIC = `${BUDGET}“三公”经费支出预算表\n单位：万元\n| 项目 | 预算数 |\n| 合计 | 38.00 |\n| 因公出国（境）费 | 10.00 |\n| 公务用车购置及运行费 | 20.00 |\n| 其中：公务用车购置费 | 5.00 |\n| 公务用车运行费 | 15.00 |\n| 公务接待费 | 8.00 |`;

const identities: Identity[] = [
  {
    name: 'total income is total expenditure',
    text: BALANCE,
    holds: ['100.00', '100.00'],
    plant: ['| 支出总计 | 100.00', '| 支出总计 | 101.00'],
  },
  {
    name: 'the income of the year is the sum of its sources',
    text: BALANCE,
    holds: ['95.00', '80.00', '15.00'],
    plant: ['| 二、事业收入 | 15.00', '| 二、事业收入 | 16.00'],
  },
  {
    name: 'total income is the income of the year and what is carried over',
    text: BALANCE,
    holds: ['100.00', '95.00', '5.00'],
    plant: ['| 上年结转 | 5.00', '| 上年结转 | 6.00'],
  },
  {
    name: 'the expenditure of the year is the sum of its classes',
    text: BALANCE,
    holds: ['98.00', '70.00', '28.00'],
    plant: ['教育支出 | 70.00', '教育支出 | 71.00'],
  },
  {
    name: 'a row is the sum of its columns',
    text: EXPENDITURE,
    holds: ['45.00', '40.00', '5.00'],
    plant: ['小学教育 | 45.00', '小学教育 | 46.00'],
  },
  {
    name: 'an item is the sum of the items below it',
    text: EXPENDITURE,
    holds: ['70.00', '45.00', '25.00'],
    plant: ['普通教育 | 70.00', '普通教育 | 71.00'],
  },
  {
    name: 'a column adds up to its total',
    text: EXPENDITURE,
    holds: ['98.00', '70.00', '28.00'],
    plant: ['| 合计 | 98.00', '| 合计 | 99.00'],
  },
  {
    name: 'three public expenses and their parts',
    text: THREE_PUBLIC,
    holds: ['38.00', '10.00', '20.00', '8.00'],
    plant: ['公务接待费 | 8.00', '公务接待费 | 9.00'],
  },
  {
    name: 'vehicles are bought and run',
    text: THREE_PUBLIC,
    holds: ['20.00', '5.00', '15.00'],
    plant: ['公务用车购置费 | 5.00', '公务用车购置费 | 6.00'],
  },
  {
    name: 'one table after another',
    text: `${EXPENDITURE}\n\n一般公共预算基本支出表\n单位：万元\n| 科目编码 | 科目名称 | 金额 |\n| 30101 | 基本工资 | 50.00 |\n| 30201 | 办公费 | 28.00 |\n| | 合计 | 78.00 |\n\n一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 70.00 | 50.00 | 20.00 |\n| 221 | 住房保障支出 | 28.00 | 28.00 | 0.00 |\n| | 合计 | 98.00 | 78.00 | 20.00 |`,
    holds: ['78.00', '78.00'],
    plant: ['| 合计 | 78.00', '| 合计 | 79.00'],
  },
  {
    name: 'procurement is goods, works and services',
    text: `${BUDGET}2023年政府采购预算总额100.50万元，其中：政府采购货物预算40.50万元，政府采购工程预算20.00万元，政府采购服务预算40.00万元。`,
    holds: ['100.50', '40.50', '20.00', '40.00'],
    plant: ['40.50', '41.50'],
  },
  {
    name: 'vehicles by use',
    text: `${BUDGET}共有车辆12辆，其中：一般公务用车5辆，执法执勤用车7辆。`,
    holds: ['12', '5', '7'],
    plant: ['7辆', '8辆'],
  },
  {
    name: 'people',
    text: `${BUDGET}离退休人员19人，其中：离休1人，退休18人。`,
    holds: ['19', '1', '18'],
    plant: ['18人', '16人'],
  },
  {
    name: 'basic expenditure is personnel and public funds',
    text: `${BUDGET}基本支出100.00万元，其中：人员经费80.00万元，公用经费20.00万元。`,
    holds: ['100.00', '80.00', '20.00'],
    plant: ['80.00', '81.00'],
  },
  {
    name: 'a change is this year less the year before',
    text: `${BUDGET}收入预算120.00万元，比2022年100.00万元增加20.00万元，增长20%。`,
    holds: ['120.00', '100.00', '20.00'],
    plant: ['增加20.00', '增加21.00'],
  },
  {
    name: 'a percentage is the change over the year before',
    text: `${BUDGET}收入预算120.00万元，比上年增加20.00万元，增长20%。`,
    holds: ['20', '20.00', '120.00'],
    plant: ['增长20%', '增长2.0%'],
  },
  {
    name: 'a word of direction has the sign of the change',
    text: `${BUDGET}收入预算120.00万元，比2022年100.00万元增加20.00万元。`,
    holds: ['120.00', '100.00', '20.00'],
    plant: ['比2022年100.00', '比2022年140.00'],
  },
  {
    name: 'a share is the part over the whole',
    text: `${BUDGET}支出预算200.00万元，其中：基本支出150.00万元，占75%；项目支出50.00万元，占25%。`,
    holds: ['75', '150.00', '200.00'],
    plant: ['占75%', '占57%'],
  },
  {
    name: 'shares add up to 100%',
    text: `${BUDGET}支出预算200.00万元，其中：基本支出150.00万元，占75%；项目支出50.00万元，占25%。`,
    holds: ['75', '25'],
    plant: ['占25%', '占35%'],
  },
  {
    name: 'a completion rate is the outturn over the budget',
    text: `${FINAL}教育支出年初预算为200.00万元，支出决算为150.00万元，完成年初预算的75%。`,
    holds: ['75', '150.00', '200.00'],
    plant: ['的75%', '的57%'],
  },
  {
    name: 'changes of the parts make the change of the whole',
    text: `${BUDGET}支出预算300.00万元，比上年增加50.00万元，其中：基本支出增加60.00万元；项目支出减少10.00万元。`,
    holds: ['50.00', '60.00', '10.00'],
    plant: ['减少10.00', '减少20.00'],
  },
  {
    name: 'the text states the amount of the table, in another unit',
    text: `${EXPENDITURE.replaceAll('万元', '元')}\n\n2023年项目支出20.00元。`,
    holds: ['20.00', '20.00'],
    plant: ['2023年项目支出20.00', '2023年项目支出26.00'],
  },
];

checkIdentities(identities);
