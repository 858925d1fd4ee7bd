/** The identities inside and between the tables of a disclosure: each on tables that keep it, and with a planted number. */
import type { Identity } from './check-identities.ts';
import { checkIdentities } from './check-identities.ts';

const BUDGET = '2023年某局部门预算\n';
const FINAL = '2023年某局部门决算\n';
const table = (title: string, rows: string): string => `${title}\n单位：万元\n${rows}\n\n`;

const BALANCE = table(
  '部门收支总表',
  '| 收入 | | 支出 | |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、一般公共预算拨款收入 | 80.00 | 一、教育支出 | 70.00 |\n| 二、事业收入 | 15.00 | 二、住房保障支出 | 28.00 |\n| 本年收入合计 | 95.00 | 本年支出合计 | 98.00 |\n| 上年结转 | 5.00 | 结转下年 | 2.00 |\n| 收入总计 | 100.00 | 支出总计 | 100.00 |',
);
const INCOME = table(
  '部门收入总表',
  '| 科目编码 | 科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 事业收入 |\n| 205 | 教育支出 | 70.00 | 5.00 | 55.00 | 10.00 |\n| 221 | 住房保障支出 | 30.00 | 0.00 | 25.00 | 5.00 |\n| | 合计 | 100.00 | 5.00 | 80.00 | 15.00 |',
);
const EXPENDITURE = table(
  '部门支出总表',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 70.00 | 50.00 | 20.00 |\n| 221 | 住房保障支出 | 28.00 | 28.00 | 0.00 |\n| | 合计 | 98.00 | 78.00 | 20.00 |',
);
const FISCAL = table(
  '财政拨款收支总表',
  '| 收入 | | 支出 | | | |\n| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 |\n| 一、一般公共预算拨款 | 80.00 | 一、教育支出 | 60.00 | 60.00 | 0.00 |\n| 二、政府性基金预算拨款 | 10.00 | 二、城乡社区支出 | 30.00 | 20.00 | 10.00 |\n| 收入总计 | 90.00 | 支出总计 | 90.00 | 80.00 | 10.00 |',
);
const GENERAL = table(
  '一般公共预算支出表',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 60.00 | 50.00 | 10.00 |\n| 212 | 城乡社区支出 | 20.00 | 15.00 | 5.00 |\n| | 合计 | 80.00 | 65.00 | 15.00 |',
);
const FUND = table(
  '政府性基金预算支出表',
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 212 | 城乡社区支出 | 10.00 | 0.00 | 10.00 |\n| | 合计 | 10.00 | 0.00 | 10.00 |',
);
const BASIC = table(
  '一般公共预算基本支出表',
  '| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |\n| 301 | 工资福利支出 | 44.00 | 44.00 | 0.00 |\n| 30101 | 基本工资 | 30.00 | 30.00 | 0.00 |\n| 30102 | 津贴补贴 | 14.00 | 14.00 | 0.00 |\n| 302 | 商品和服务支出 | 15.00 | 0.00 | 15.00 |\n| 30201 | 办公费 | 11.00 | 0.00 | 11.00 |\n| 30217 | 公务接待费 | 4.00 | 0.00 | 4.00 |\n| 303 | 对个人和家庭的补助 | 6.00 | 6.00 | 0.00 |\n| 30302 | 退休费 | 6.00 | 6.00 | 0.00 |\n| | 合计 | 65.00 | 50.00 | 15.00 |',
);
const THREE_PUBLIC = table(
  '一般公共预算“三公”经费支出表',
  '| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 |\n| | | 小计 | 公务用车购置费 | 公务用车运行费 | |\n| 38.00 | 10.00 | 20.00 | 5.00 | 15.00 | 8.00 |',
);

const inside: Identity[] = [
  {
    name: 'final accounts: both totals',
    text: `${FINAL}${table('收入支出决算总表', '| 收入 | | 支出 | |\n| 项目 | 决算数 | 项目 | 决算数 |\n| 一、一般公共预算财政拨款收入 | 90.00 | 一、教育支出 | 88.00 |\n| 本年收入合计 | 90.00 | 本年支出合计 | 88.00 |\n| 年初结转和结余 | 10.00 | 年末结转和结余 | 12.00 |\n| 总计 | 100.00 | 总计 | 100.00 |')}`,
    holds: ['100.00', '100.00'],
    plant: ['| 总计 | 100.00 |\n', '| 总计 | 103.00 |\n'],
  },
  {
    name: 'final accounts: the total of expenditure is that of the year and what is carried over',
    text: `${FINAL}${table('收入支出决算总表', '| 收入 | | 支出 | |\n| 项目 | 决算数 | 项目 | 决算数 |\n| 一、一般公共预算财政拨款收入 | 90.00 | 一、教育支出 | 88.00 |\n| 本年收入合计 | 90.00 | 本年支出合计 | 88.00 |\n| 年初结转和结余 | 10.00 | 年末结转和结余 | 12.00 |\n| 总计 | 100.00 | 总计 | 100.00 |')}`,
    holds: ['100.00', '88.00', '12.00'],
    plant: ['年末结转和结余 | 12.00', '年末结转和结余 | 13.00'],
  },
  {
    name: 'a row of income is the sum of its sources',
    text: BUDGET + INCOME,
    holds: ['70.00', '5.00', '55.00', '10.00'],
    plant: ['55.00', '56.00'],
  },
  {
    name: 'fiscal income is fiscal expenditure',
    text: BUDGET + FISCAL,
    holds: ['90.00', '90.00'],
    plant: ['| 支出总计 | 90.00', '| 支出总计 | 91.00'],
  },
  {
    name: 'fiscal income is the sum of its budgets',
    text: BUDGET + FISCAL,
    holds: ['90.00', '80.00', '10.00'],
    plant: ['| 收入总计 | 90.00', '| 收入总计 | 92.00'],
  },
  {
    name: 'a row of fiscal expenditure is the sum of its budgets',
    text: BUDGET + FISCAL,
    holds: ['30.00', '20.00', '10.00'],
    plant: ['城乡社区支出 | 30.00', '城乡社区支出 | 31.00'],
  },
  {
    name: 'an economic class is the sum of its items',
    text: BUDGET + BASIC,
    holds: ['44.00', '30.00', '14.00'],
    plant: ['津贴补贴 | 14.00', '津贴补贴 | 15.00'],
  },
  {
    name: 'basic expenditure is the sum of its economic classes',
    text: BUDGET + BASIC,
    holds: ['65.00', '44.00', '15.00', '6.00'],
    plant: ['| 合计 | 65.00', '| 合计 | 66.00'],
  },
  {
    name: 'basic expenditure is personnel and public funds, in its table',
    text: BUDGET + BASIC,
    holds: ['65.00', '50.00', '15.00'],
    plant: ['| 合计 | 65.00 | 50.00', '| 合计 | 65.00 | 51.00'],
  },
  {
    name: 'three public expenses in one row',
    text: BUDGET + THREE_PUBLIC,
    holds: ['38.00', '10.00', '20.00', '8.00'],
    plant: ['| 38.00 |', '| 39.00 |'],
  },
  {
    name: 'three public expenses with meetings and training',
    text: `${BUDGET}${table('“三公”经费、会议费、培训费支出预算表', '| 合计 | “三公”经费小计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 会议费 | 培训费 |\n| 54.50 | 38.00 | 10.00 | 20.00 | 8.00 | 12.00 | 4.50 |')}`,
    holds: ['54.50', '38.00', '12.00', '4.50'],
    plant: ['| 54.50 |', '| 55.50 |'],
  },
  {
    name: 'a government fund: what was there, came in, went out and is left',
    text: `${FINAL}${table('政府性基金预算财政拨款收入支出决算表', '| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |\n| | | | | 小计 | 基本支出 | 项目支出 | |\n| 212 | 城乡社区支出 | 10.00 | 40.00 | 35.00 | 0.00 | 35.00 | 15.00 |\n| | 合计 | 10.00 | 40.00 | 35.00 | 0.00 | 35.00 | 15.00 |')}`,
    holds: ['10.00', '40.00', '35.00', '15.00'],
    plant: ['| 35.00 | 15.00 |\n', '| 35.00 | 17.00 |\n'],
  },
  {
    name: 'this year less the year before',
    text: `${BUDGET}${table('一般公共预算支出表', '| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减额 | 增减% |\n| 205 | 教育支出 | 50.00 | 60.00 | 10.00 | 20.00 |\n| 212 | 城乡社区支出 | 20.00 | 18.00 | -2.00 | -10.00 |\n| | 合计 | 70.00 | 78.00 | 8.00 | 11.43 |')}`,
    holds: ['60.00', '50.00', '10.00'],
    plant: ['| 60.00 | 10.00 |', '| 60.00 | 11.00 |'],
  },
  {
    name: 'expenditure with a reserve',
    text: `${BUDGET}2023年支出预算100.00万元，其中：基本支出70.00万元，项目支出25.00万元，单位预留机动经费5.00万元。`,
    holds: ['100.00', '70.00', '25.00', '5.00'],
    plant: ['机动经费5.00', '机动经费6.00'],
  },
];

const between: Identity[] = [
  {
    name: 'total income is the total of the table of income',
    text: BUDGET + BALANCE + INCOME,
    holds: ['100.00', '100.00'],
    plant: ['| 合计 | 100.00', '| 合计 | 104.00'],
  },
  {
    name: 'the expenditure of the year is the total of the table of expenditure',
    text: BUDGET + BALANCE + EXPENDITURE,
    holds: ['98.00', '98.00'],
    plant: ['| 合计 | 98.00', '| 合计 | 99.00'],
  },
  {
    name: 'a class of the balance is the class of the table of expenditure',
    text: BUDGET + BALANCE + EXPENDITURE,
    holds: ['70.00', '70.00'],
    plant: ['教育支出 | 70.00 | 50.00', '教育支出 | 71.00 | 50.00'],
  },
  {
    name: 'the general budget of the fiscal table is its own table',
    text: BUDGET + FISCAL + GENERAL,
    holds: ['80.00', '80.00'],
    plant: ['| 合计 | 80.00', '| 合计 | 81.00'],
  },
  {
    name: 'the funds of the fiscal table are their own table',
    text: BUDGET + FISCAL + FUND,
    holds: ['10.00', '10.00'],
    plant: ['| 合计 | 10.00 | 0.00 | 10.00', '| 合计 | 12.00 | 0.00 | 12.00'],
  },
  {
    name: 'basic expenditure by function is basic expenditure by economic class',
    text: BUDGET + GENERAL + BASIC,
    holds: ['65.00', '65.00'],
    plant: ['| 合计 | 65.00 | 50.00', '| 合计 | 67.00 | 52.00'],
  },
  {
    name: 'receptions in basic expenditure are within receptions in all',
    text: BUDGET + BASIC + THREE_PUBLIC,
    holds: ['4.00', '8.00'],
    plant: ['| 8.00 |', '| 3.00 |'],
  },
  {
    name: 'the text states the total of three public expenses',
    text: `${BUDGET}${THREE_PUBLIC}2023年“三公”经费预算38.00万元。`,
    holds: ['38.00', '38.00'],
    plant: ['38.00万元', '36.00万元'],
  },
];

checkIdentities([...inside, ...between]);
