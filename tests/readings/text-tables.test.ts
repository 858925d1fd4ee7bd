/** Tables as text: rows with bars or spaces, codes in one cell or three, two sides, row numbers, units per table, blanks. */
import { describe, expect, it } from 'vitest';
import { tablesOf } from './render-table.ts';

/** [what it shows, the text, "kind unit" and "label: printed measure scope code; …" of every row with figures] */
const tables: [name: string, text: string, expected: string[]][] = [
  [
    'a row of cells joined by spaces, all printed',
    '2023年部门预算\n一般公共预算支出表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 306.90 200.00 106.90\n2010101 行政运行 200.00 200.00 0.00\n2010102 一般行政管理事务 106.90 0.00 106.90\n合计 306.90 200.00 106.90',
    [
      'general-expenditure 万元',
      '一般公共服务支出: 306.90 totalExpenditure general 201; 200.00 basicExpenditure general 201; 106.90 projectExpenditure general 201',
      '行政运行: 200.00 totalExpenditure general 2010101; 200.00 basicExpenditure general 2010101; 0.00 projectExpenditure general 2010101',
      '一般行政管理事务: 106.90 totalExpenditure general 2010102; 0.00 basicExpenditure general 2010102; 106.90 projectExpenditure general 2010102',
      '合计: 306.90 generalExpenditure general; 200.00 basicExpenditure general; 106.90 projectExpenditure general',
    ],
  ],
  [
    'blank cells keep their columns',
    '2023年部门预算\n部门支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 一般公共服务支出 | 306.00 | | 306.00 |\n| 2080501 | 行政单位离退休 | 252.00 | 252.00 | |\n| | 总计 | 558.00 | 252.00 | 306.00 |',
    [
      'expenditure 元',
      '一般公共服务支出: 306.00 totalExpenditure all 201; 306.00 projectExpenditure all 201',
      '行政单位离退休: 252.00 totalExpenditure all 2080501; 252.00 basicExpenditure all 2080501',
      '总计: 558.00 totalExpenditure all; 252.00 basicExpenditure all; 306.00 projectExpenditure all',
    ],
  ],
  [
    'a code in three cells, its zeros printed',
    '2023年部门预算\n部门支出总表\n单位：元\n| 类 | 款 | 项 | 科目名称 | 合计 |\n| 208 | 05 | 01 | 行政单位离退休 | 252.00 |\n| 212 | 01 | 04 | 城管执法 | 100.00 |\n| | | | 合计 | 352.00 |',
    [
      'expenditure 元',
      '行政单位离退休: 252.00 totalExpenditure all 2080501',
      '城管执法: 100.00 totalExpenditure all 2120104',
      '合计: 352.00 totalExpenditure all',
    ],
  ],
  [
    'two sides side by side',
    '2023年部门预算\n收支预算总表\n单位：元\n| 收入 | | 支出 | |\n| 项目 | 预算数 | 项目 | 预算数 |\n| 一、财政拨款收入 | 47,483,458 | 一、社会保障和就业支出 | 6,397,096 |\n| 二、其他收入 | 100 | 二、教育支出 | 41,086,462 |\n| 收入总计 | 47,483,558 | 支出总计 | 47,483,558 |',
    [
      'balance 元',
      '一、财政拨款收入 / 一、社会保障和就业支出: 47,483,458 fiscalAppropriation fiscal; 6,397,096 totalExpenditure all 208',
      '二、其他收入 / 二、教育支出: 100 otherFunds other; 41,086,462 totalExpenditure all 205',
      '收入总计 / 支出总计: 47,483,558 totalIncome all; 47,483,558 totalExpenditure all',
    ],
  ],
  [
    'numbers of rows are no amounts',
    '2023年部门预算\n收入预算表\n单位：万元\n行次 | 项目 | 金额\n1 | 一、一般公共预算拨款收入 | 100.00\n2 | 二、事业收入 | 20.00\n3 | 本年收入合计 | 120.00',
    [
      'income 万元',
      '一、一般公共预算拨款收入: 100.00 generalAppropriation general',
      '二、事业收入: 20.00 businessIncome all',
      '本年收入合计: 120.00 yearIncome all',
    ],
  ],
  [
    'economic codes, and a unit in traditional characters',
    '2023年部门预算\n一般公共预算基本支出表\n單位：萬元\n| 科目编码 | 科目名称 | 金额 |\n| 301 | 工资福利支出 | 60.00 |\n| 30101 | 基本工资 | 60.00 |\n| 302 | 商品和服务支出 | 20.00 |\n| 30201 | 办公费 | 20.00 |',
    [
      'general-basic 万元',
      '工资福利支出: 60.00 basicExpenditure general 301',
      '基本工资: 60.00 basicExpenditure general 30101',
      '商品和服务支出: 20.00 basicExpenditure general 302',
      '办公费: 20.00 basicExpenditure general 30201',
    ],
  ],
  [
    'a parent of zero over a filled child; a dash and a blank are no zeros',
    '2023年部门预算\n“三公”经费支出预算表\n单位：万元\n| 项目 | 预算数 |\n| 合计 | 34.35 |\n| 1.因公出国（境）费 | - |\n| 2.公务接待费 | 1.70 |\n| 3.公务用车费 | 0 |\n| (1)公务用车运行维护费 | 32.65 |\n| (2)公务用车购置费 | |',
    [
      'three-public 万元',
      '合计: 34.35 threePublic fiscal',
      '2.公务接待费: 1.70 reception fiscal',
      '3.公务用车费: 0 vehicle fiscal',
      '(1)公务用车运行维护费: 32.65 vehicleRunning fiscal',
    ],
  ],
  [
    'one cell per line with a bar behind it, and the title of the next table between two',
    '2023年部门预算\n“三公”经费支出预算表\n单位：万元\n项 目 |\n预算数 |\n合计 |\n34.35 |\n公务接待费 |\n1.70 |\n公务用车购置及运行费 |\n32.65 |\n其中：公务用车购置费 |\n|\n“三公”经费实物量情况\n名称 |\n数量 |\n公务用车保有量 |\n6 |\n国内公务接待批次 |\n48 |\n以上为本年安排。',
    [
      'three-public 万元',
      '合计: 34.35 threePublic fiscal',
      '公务接待费: 1.70 reception fiscal',
      '公务用车购置及运行费: 32.65 vehicle fiscal',
      'three-public 万元',
      '公务用车保有量: 6 - -',
      '国内公务接待批次: 48 - -',
    ],
  ],
  [
    'one cell per line with bars on lines of their own, each row opened by one',
    '2023年部门预算\n“三公”經費預算表\n|\n|\n|\n單位：萬元\n|\n|\n項 目\n|\n合計\n|\n一般公共\n預算\n|\n|\n“三公”經費\n|\n29.00\n|\n29.00\n|\n|\n公務接待費\n|\n1.00\n|\n1\n|\n|\n公務用車購置及運行維護支出\n|\n28.00\n|\n28.00\n|',
    [
      'three-public 万元',
      '“三公”經費: 29.00 threePublic fiscal; 29.00 threePublic general',
      '公務接待費: 1.00 reception fiscal; 1 reception general',
      '公務用車購置及運行維護支出: 28.00 vehicle fiscal; 28.00 vehicle general',
    ],
  ],
  [
    'two sides with one cell per line',
    '2023年部门预算\n收支预算总表\n单位：万元\n项目 |\n预算数 |\n项目 |\n预算数 |\n一、财政拨款收入 |\n80.00 |\n一、教育支出 |\n70.00 |\n二、其他收入 |\n20.00 |\n二、住房保障支出 |\n30.00 |\n收入总计 |\n100.00 |\n支出总计 |\n100.00 |',
    [
      'balance 万元',
      '一、财政拨款收入 / 一、教育支出: 80.00 fiscalAppropriation fiscal; 70.00 totalExpenditure all 205',
      '二、其他收入 / 二、住房保障支出: 20.00 otherFunds other; 30.00 totalExpenditure all 221',
      '收入总计 / 支出总计: 100.00 totalIncome all; 100.00 totalExpenditure all',
    ],
  ],
  [
    'one cell per line, a cell lost: no width fits, and nothing is read',
    '2023年部门预算\n“三公”经费支出预算表\n单位：万元\n项 目 |\n预算数 |\n合计 |\n34.35 |\n公务接待费 |\n公务用车购置及运行费 |\n32.65 |',
    [],
  ],
  [
    'words for nothing, a dash of each width and a stroke are no zeros; a bracket is a minus',
    '2023年部门预算\n“三公”经费支出预算表\n单位：万元\n| 项目 | 预 算 数(万元) |\n| 合计 | 10.00 |\n| 因公出国（境）费 | 无 |\n| 公务接待费 | 不涉及 |\n| 公务用车购置及运行费 | 10.00 |\n| 其中：公务用车购置费 | —— |\n| 公务用车运行费 | （0.50） |\n| 会议费 | / |\n| 培训费 | －－ |',
    [
      'three-public 万元',
      '合计: 10.00 threePublic fiscal',
      '公务用车购置及运行费: 10.00 vehicle fiscal',
      '公务用车运行费: 0.50 vehicleRunning fiscal',
    ],
  ],
  [
    'cells joined by spaces whose blanks were dropped: nothing tells the columns',
    '2023年部门预算\n一般公共预算支出表\n单位：元\n科目编码 科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 306.90 306.90\n2080501 行政单位离退休 252.74 252.74\n210 卫生健康支出 50.00 50.00\n合计 609.64 559.64 50.00',
    [],
  ],
];

describe('tables as text', () => {
  it.each(tables)('%s', (_name, text, expected) => {
    expect(tablesOf(text)).toEqual(expected);
  });

  it('reads a row of twelve numbers under a head of three lines', () => {
    const [, row] = tablesOf(
      '2023年部门决算\n“三公”经费支出决算表\n单位：万元\n| 预算数 | | | | | | 决算数 | | | | | |\n| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 |\n| | | 小计 | 公务用车购置费 | 公务用车运行费 | | | | 小计 | 公务用车购置费 | 公务用车运行费 | |\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n| 21.00 | 0.00 | 16.00 | 0.00 | 16.00 | 5.00 | 20.50 | 0.00 | 15.50 | 0.00 | 15.50 | 5.00 |',
    );
    const parts = ['16.00 vehicle', '16.00 vehicleRunning', '5.00 reception', '15.50 vehicle', '0.00 abroad'];
    for (const part of parts) expect(row).toContain(part);
  });
});
