import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure, Scope } from '../disclosure/figure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { defineCheck } from './check.ts';
import type { DetailRow } from './detail-rows.ts';
import { detailRows } from './detail-rows.ts';
import type { CheckResult, Severity } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { operand, orDoubt, skip } from './table-cells.ts';
import type { FactIndex, TableFact } from './table-facts.ts';
import { factIndex, tableSets } from './table-facts.ts';

export default defineCheck({
  id: 'detail-equals-table',
  kind: 'agreement',
  title: { zh: '明细预算表按科目汇总等于各表', en: 'The detail table agrees with the other tables' },
  why: {
    zh: '明细预算表按功能科目、经济科目汇总，应与支出总表、一般公共预算支出表和基本支出表的同一科目相等。',
    en: 'The rows of the detail table, added up by function and by economic code, are the items of the other tables.',
  },
  basis: 'Form of the published tables; arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 2050201 | 甲教育 | 90.00 |\n\n明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出 | 60.00 |\n| 2050201 | 甲教育 | 30201 | 办公费 | 宣传项目 | 30.00 |',
      names: ['90.00', '60.00', '30.00'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| 30101 | 基本工资 | 90.00 |\n\n明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出_甲 | 60.00 |\n| 2050202 | 乙教育 | 30101 | 基本工资 | 人员支出_乙 | 30.00 |',
      names: ['90.00', '60.00', '30.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 2050201 | 甲教育 | 95.00 |\n\n明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出 | 60.00 |\n| 2050201 | 甲教育 | 30201 | 办公费 | 宣传项目 | 30.00 |',
      names: ['95.00', '60.00', '30.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| 30101 | 基本工资 | 80.00 |\n\n明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出_甲 | 60.00 |\n| 2050202 | 乙教育 | 30101 | 基本工资 | 人员支出_乙 | 30.00 |',
      names: ['80.00', '60.00', '30.00'],
    },
    {
      kind: 'skips',
      text: '2023年部门预算\n\n支出总表\n| 科目编码 | 科目名称 | 合计 |\n| 2050201 | 甲教育 | 90.00 |\n\n明细预算表\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出 | 90.00 |',
    },
  ],
  *run(disclosure) {
    const sets = tableSets(disclosure);
    for (const tables of sets) {
      const index = factIndex(disclosure, tables);
      const basic = index.facts.filter(({ table, figure }) => isBasicItem(table, figure));
      for (const table of tables) {
        if (table.kind !== 'detail') continue;
        const rows = detailRows(disclosure, table);
        yield* orDoubt([...byFunction(disclosure, index, rows)]);
        yield* orDoubt([...byEconomicClass(disclosure, basic, rows)]);
        // The text speaks of one unit; of which, it does not say where there are several.
        if (sets.length === 1) yield* procurement(disclosure, rows);
      }
    }
  },
});

function isBasicItem(table: DisclosureTable, figure: Figure): boolean {
  const isBasicTable = table.kind === 'general-basic' || table.kind === 'fiscal-basic';
  return isBasicTable && figure.measure === 'basicExpenditure' && figure.economicCode !== null;
}

/** "reported = Σ rows". */
function claim(
  disclosure: Disclosure,
  reported: Figure,
  rows: readonly DetailRow[],
  atMost: Severity,
): CheckResult {
  return evaluateSum(disclosure, {
    reported: reported.id,
    operands: rows.map((row) => operand(row.figure, 'part')),
    params: { detail: true },
    atMost,
  });
}

function* byFunction(
  disclosure: Disclosure,
  index: FactIndex,
  rows: readonly DetailRow[],
): Iterable<CheckResult> {
  for (const [code, ofCode] of groupBy(rows, (row) => row.functionCode)) {
    const like = ofCode[0]?.figure;
    if (like === undefined) continue;
    const fiscal = ofCode.filter((row) => !row.isOtherFunds);
    const marked = ofCode.filter((row) => row.isOtherFunds);
    const funds = index.nonFiscalIncome(code, like);
    yield* compareScope(disclosure, index, { code, scope: 'all', kind: 'expenditure', rows: ofCode });
    // Without a mark on its rows nothing says which of them are paid from other funds.
    if (funds.length > 0 && marked.length === 0)
      yield skip('scope-unknown', [funds[0] ?? like, ...ofCode.map((row) => row.figure)]);
    else
      yield* compareScope(disclosure, index, {
        code,
        scope: 'general',
        kind: 'general-expenditure',
        rows: fiscal,
      });
    const [only, second] = funds;
    if (marked.length > 0 && only !== undefined && second === undefined)
      yield claim(disclosure, only, marked, 'warning');
  }
}

interface ScopeClaim {
  code: string;
  scope: Scope;
  kind: string;
  rows: DetailRow[];
}

/** Total, basic and project expenditure of one item. What is basic is told by names, so a difference there proves nothing. */
function* compareScope(disclosure: Disclosure, index: FactIndex, one: ScopeClaim): Iterable<CheckResult> {
  const like = one.rows[0]?.figure;
  if (like === undefined) return;
  const find = (measure: string): Figure | undefined =>
    index.find({ kinds: [one.kind], measure, scope: one.scope, functionCode: one.code, like })?.figure;
  const total = find('totalExpenditure');
  if (total !== undefined) yield claim(disclosure, total, one.rows, 'error');
  for (const measure of ['basicExpenditure', 'projectExpenditure'] as const) {
    const figure = find(measure);
    const rows = one.rows.filter((row) => row.isBasic === (measure === 'basicExpenditure'));
    if (figure === undefined || rows.length === 0) continue;
    const result = claim(disclosure, figure, rows, 'warning');
    yield result.outcome === 'finding' ? skip('scope-unknown', [figure]) : result;
  }
}

/** Basic expenditure from 一般公共预算 by economic code, against the table of basic expenditure. */
function* byEconomicClass(
  disclosure: Disclosure,
  facts: readonly TableFact[],
  rows: readonly DetailRow[],
): Iterable<CheckResult> {
  const basic = rows.filter((row) => row.isBasic && !row.isOtherFunds);
  const byCode = new Map(groupBy(basic, (row) => row.economicCode));
  for (const { figure } of facts) {
    const ofCode = byCode.get(figure.economicCode ?? '');
    if (ofCode !== undefined) yield claim(disclosure, figure, ofCode, 'error');
  }
}

/** The procurement budget that the text states, against the rows marked as procurement. */
function* procurement(disclosure: Disclosure, rows: readonly DetailRow[]): Iterable<CheckResult> {
  const marked = rows.filter((row) => row.isProcurement);
  const year = rows[0]?.figure.year;
  const stated = textFigures(disclosure).find(
    (figure) =>
      figure.measure === 'governmentProcurement' &&
      figure.class === 'money' &&
      figure.role === 'level' &&
      figure.year === year,
  );
  if (stated !== undefined && marked.length > 0) yield claim(disclosure, stated, marked, 'warning');
}

function groupBy(
  rows: readonly DetailRow[],
  key: (row: DetailRow) => string | null,
): [string, DetailRow[]][] {
  const groups = new Map<string, DetailRow[]>();
  for (const row of rows) {
    const own = key(row);
    if (own !== null) groups.set(own, [...(groups.get(own) ?? []), row]);
  }
  return [...groups];
}
