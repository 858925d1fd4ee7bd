import { defineCheck } from './check.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { skip } from './table-cells.ts';
import type { FactIndex, TableFact } from './table-facts.ts';
import { factIndex, tableSets } from './table-facts.ts';

/** The table of expenditure that stands against a scope of the income table. */
const EXPENDITURE_OF = {
  all: ['expenditure'],
  general: ['general-expenditure'],
  fund: ['fund-expenditure'],
  'state-capital': ['state-capital-expenditure'],
} as const;

export default defineCheck({
  id: 'income-equals-expenditure',
  kind: 'sums',
  title: { zh: '收入总计等于支出总计', en: 'Income equals expenditure' },
  why: {
    zh: '收支总表的收入总计必须等于支出总计；预算中没有结转时，收入总表每个科目也应等于支出总表的同一科目。',
    en: 'The grand totals of both sides must be equal; in a budget without carry-over, so must each item of the income and the expenditure table.',
  },
  basis: '预算法 art. 12 (收支平衡); form of the published tables',
  examples: [
    {
      kind: 'holds',
      text: '收支总表\n单位：元\n| 收入项目 | 收入金额 | 支出项目 | 支出金额 |\n| 一般公共预算拨款收入 | 80.00 | 教育支出 | 80.00 |\n| 收入总计 | 80.00 | 支出总计 | 80.00 |',
      names: ['80.00'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n\n收入总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 80.00 |\n\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 80.00 |',
      names: ['80.00'],
    },
    {
      kind: 'breaks',
      text: '收支总表\n单位：元\n| 收入项目 | 收入金额 | 支出项目 | 支出金额 |\n| 一般公共预算拨款收入 | 80.00 | 教育支出 | 90.00 |\n| 收入总计 | 80.00 | 支出总计 | 90.00 |',
      names: ['80.00', '90.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n\n收入总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 80.00 |\n\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 81.00 |',
      names: ['80.00', '81.00'],
    },
    {
      kind: 'skips',
      text: '收支总表\n| 收入项目 | 收入金额 | 支出项目 | 支出金额 |\n| 一般公共预算拨款收入 | 80.00 | 教育支出 | 80.00 |\n| 收入总计 | 80.00 | 支出总计 | 80.00 |',
    },
  ],
  *run(disclosure) {
    for (const tables of tableSets(disclosure)) {
      const index = factIndex(disclosure, tables);
      yield* withinTables(index);
      if (disclosure.kind !== 'final-accounts') yield* betweenTables(index);
    }
  },
});

/** 收入总计 = 支出总计 in one table: equal by definition, whatever is carried over. */
function* withinTables(index: FactIndex): Iterable<CheckResult> {
  const totals = index.facts.filter(
    ({ figure }) =>
      figure.measure === 'totalExpenditure' && figure.functionCode === null && figure.economicCode === null,
  );
  for (const { table, figure } of index.facts) {
    if (figure.measure !== 'totalIncome' || figure.functionCode !== null) continue;
    const facing = totals.filter(
      (other) =>
        other.table === table &&
        other.figure.scope === figure.scope &&
        other.figure.year === figure.year &&
        other.figure.basis === figure.basis,
    );
    // Two splits of the same expenditure may each have a total.
    for (const other of facing)
      yield evaluateEqual({
        one: figure,
        other: other.figure,
        roles: ['income', 'expenditure'],
        params: { table: table.title },
      });
  }
}

/** Items of the income table against the expenditure tables, in budgets only. */
function* betweenTables(index: FactIndex): Iterable<CheckResult> {
  const carried = index.carriedOver();
  for (const income of index.facts) {
    const { scope, functionCode, measure } = income.figure;
    if (income.table.kind !== 'income' || measure === null) continue;
    if (scope !== 'all' && scope !== 'general' && scope !== 'fund' && scope !== 'state-capital') continue;
    const isTotal =
      measure === 'totalIncome' ||
      (functionCode === null && /^(?:general|fund|stateCapital)Appropriation$/.test(measure));
    if (!isTotal) continue;
    const expenditure = index.find({
      kinds: EXPENDITURE_OF[scope],
      measure: 'totalExpenditure',
      scope,
      functionCode,
      like: income.figure,
    });
    if (expenditure === undefined) continue;
    yield compare(income, expenditure, carried.length > 0);
  }
}

function compare(income: TableFact, expenditure: TableFact, hasCarryOver: boolean): CheckResult {
  const result = evaluateEqual({
    one: income.figure,
    other: expenditure.figure,
    roles: ['income', 'expenditure'],
    params: { table: income.table.title, otherTable: expenditure.table.title },
    atMost: income.figure.functionCode === null ? 'error' : 'warning',
  });
  return result.outcome === 'finding' && hasCarryOver
    ? skip('other-scope', [income.figure, expenditure.figure])
    : result;
}
