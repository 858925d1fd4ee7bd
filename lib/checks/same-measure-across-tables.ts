import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, Scope } from '../disclosure/figure.ts';
import { defineCheck } from './check.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { isEvaluated } from './outcome.ts';
import { splitByFunds } from './split-by-funds.ts';
import { evaluateSum } from './sum-relation.ts';
import { operand, skip } from './table-cells.ts';
import type { FactIndex, TableFact } from './table-facts.ts';
import { factIndex, factKey, tableSets } from './table-facts.ts';

export default defineCheck({
  id: 'same-measure-across-tables',
  kind: 'agreement',
  title: { zh: '不同表中的同一项数字相等', en: 'The same amount in two tables is equal' },
  why: {
    zh: '同一口径、同一科目的金额在几张表里应当相等；不等说明其中一张表有误，或者表中的名称用错了口径。',
    en: 'One item of one scope is the same amount in every table; if not, one table is wrong or its label names another scope.',
  },
  basis: '财预〔2016〕143号 (内容准确); form of the published tables',
  examples: [
    {
      kind: 'holds',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 |\n| | 合计 | 90.00 | 60.00 |\n| 205 | 教育支出 | 90.00 | 60.00 |\n\n一般公共预算基本支出表\n单位：元\n| 经济分类科目编码 | 科目名称 | 金额 |\n| | 合计 | 60.00 |\n| 30101 | 基本工资 | 60.00 |',
      names: ['60.00'],
    },
    {
      kind: 'holds',
      text: '财政拨款收支总表\n单位：万元\n| 支出项目 | 支出金额 |\n| 一、一般公共预算财政拨款本年支出 | 1.23 |\n\n一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 12345.00 |\n| 205 | 教育支出 | 12345.00 |',
      names: ['1.23', '12345.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 |\n| | 合计 | 90.00 | 60.00 |\n| 205 | 教育支出 | 90.00 | 60.00 |\n\n一般公共预算基本支出表\n单位：元\n| 经济分类科目编码 | 科目名称 | 金额 |\n| | 合计 | 61.00 |\n| 30101 | 基本工资 | 61.00 |',
      names: ['60.00', '61.00'],
    },
    {
      kind: 'breaks',
      text: '财政拨款收支总表\n单位：元\n| 支出项目 | 支出金额 |\n| 一、一般公共预算财政拨款本年支出 | 95.00 |\n\n一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 90.00 |\n| 205 | 教育支出 | 90.00 |',
      names: ['95.00', '90.00'],
    },
    {
      kind: 'breaks',
      text: '财政拨款收支总表\n单位：万元\n| 支出项目 | 支出金额 |\n| 一、一般公共预算财政拨款本年支出 | 326.71 |\n\n一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 326.72 |\n| 205 | 教育支出 | 326.72 |',
      names: ['326.71', '326.72'],
    },
    {
      kind: 'skips',
      text: '一般公共预算支出表\n| 科目编码 | 科目名称 | 合计 | 基本支出 |\n| | 合计 | 90.00 | 60.00 |\n\n一般公共预算基本支出表\n| 经济分类科目编码 | 科目名称 | 金额 |\n| | 合计 | 60.00 |\n| 30101 | 基本工资 | 60.00 |',
    },
  ],
  *run(disclosure) {
    for (const tables of tableSets(disclosure)) {
      const index = factIndex(disclosure, tables);
      const results = repeated(index.facts).flatMap((facts) => [...compareFacts(index, facts)]);
      yield* weighLastDigits(disclosure, results);
      yield* basicFromFunds(disclosure, index);
      if (disclosure.kind !== 'final-accounts') yield* splitByFunds(disclosure, index);
    }
  },
});

/** More than so many amounts printed with two last digits, and the document balances its tables by them as a habit. */
const FEW_LAST_DIGITS = 2;

/** Two amounts that differ in their last digit are told once, however many tables repeat them; a habit is a remark. */
function* weighLastDigits(disclosure: Disclosure, results: readonly CheckResult[]): Iterable<CheckResult> {
  const pairOf = (result: CheckResult): string | null =>
    isEvaluated(result) && result.outcome === 'finding' && result.params['lastDigit'] === true
      ? result.operands
          .map(({ figure }) => figureById(disclosure, figure).value?.minor ?? 0)
          .toSorted((a, b) => a - b)
          .join(' ')
      : null;
  const pairs = new Set(results.map(pairOf).filter((pair) => pair !== null));
  const severity = pairs.size > FEW_LAST_DIGITS ? 'info' : 'warning';
  const told = new Set<string>();
  for (const result of results) {
    const pair = pairOf(result);
    if (pair === null || !isEvaluated(result)) yield result;
    else if (told.has(pair)) yield { ...result, outcome: 'pass', grade: 'explained', severity: null };
    else yield { ...result, severity };
    if (pair !== null) told.add(pair);
  }
}

/** Facts that two tables or more state, each table once: a fact stated twice within a table is not one fact. */
function repeated(facts: readonly TableFact[]): TableFact[][] {
  const groups = new Map<string, TableFact[]>();
  for (const fact of facts) {
    const key = factKey(fact.figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].map(oncePerTable).filter((group) => group.length > 1);
}

/** 基本支出 of 一般公共预算 against 人员经费合计 + 公用经费合计, where the table of basic expenditure prints no total of both. */
function* basicFromFunds(disclosure: Disclosure, index: FactIndex): Iterable<CheckResult> {
  const find = (kinds: readonly string[], measure: string): TableFact | undefined =>
    index.find({ kinds, measure, scope: 'general', functionCode: null });
  const basic = find(['general-expenditure'], 'basicExpenditure');
  const personnel = find(['general-basic'], 'personnelFunds');
  const publicFunds = find(['general-basic'], 'publicFunds');
  if (basic === undefined || personnel === undefined || publicFunds === undefined) return;
  if (find(['general-basic'], 'basicExpenditure') !== undefined) return;
  const isAlike = [personnel, publicFunds].every(
    ({ figure }) => figure.year === basic.figure.year && figure.basis === basic.figure.basis,
  );
  if (isAlike)
    yield evaluateSum(disclosure, {
      reported: basic.figure.id,
      operands: [operand(personnel.figure, 'part'), operand(publicFunds.figure, 'part')],
      params: { table: basic.table.title, otherTable: personnel.table.title },
    });
}

function oncePerTable(group: readonly TableFact[]): TableFact[] {
  const counts = new Map<unknown, number>();
  for (const { table } of group) counts.set(table, (counts.get(table) ?? 0) + 1);
  return group.filter(({ table }) => counts.get(table) === 1);
}

/** Each statement against the one that most tables agree on, so that a single odd one is named once. */
function* compareFacts(index: FactIndex, facts: readonly TableFact[]): Iterable<CheckResult> {
  const votes = new Map<number | undefined, number>();
  for (const { figure } of facts) votes.set(figure.value?.minor, (votes.get(figure.value?.minor) ?? 0) + 1);
  const of = (fact: TableFact): number => votes.get(fact.figure.value?.minor) ?? 0;
  const anchor = facts.reduce((best, fact) => (of(fact) > of(best) ? fact : best));
  for (const fact of facts) if (fact !== anchor) yield comparePair(index, anchor, fact);
}

function comparePair(index: FactIndex, one: TableFact, other: TableFact): CheckResult {
  const params = { table: one.table.title, otherTable: other.table.title };
  const result = evaluateEqual({ one: one.figure, other: other.figure, params });
  if (result.outcome !== 'finding') return result;
  const gap = Math.abs((one.figure.value?.minor ?? 0) - (other.figure.value?.minor ?? 0));
  if (index.carriedOver().some((figure) => Math.abs(figure.value?.minor ?? 0) === gap))
    return ofTheYear(index, one, other) ?? skip('other-scope', [one.figure, other.figure]);
  const scope = otherScope(index, one.figure, gap);
  if (scope === null) return result;
  return evaluateEqual({
    one: one.figure,
    other: other.figure,
    params: { ...params, otherScope: scope },
    atMost: 'warning',
  });
}

/** Without what is carried over, a table's total is the amount of the year in the other: 支出总表合计 = 本年支出合计. */
function ofTheYear(index: FactIndex, ...totals: TableFact[]): CheckResult | null {
  for (const total of totals) {
    const measure = OF_THE_YEAR[total.figure.measure ?? ''];
    const others = index.facts.filter(
      ({ table, figure }) =>
        figure.measure === measure &&
        table !== total.table &&
        figure.scope === total.figure.scope &&
        figure.year === total.figure.year &&
        figure.basis === total.figure.basis,
    );
    for (const { table, figure } of others) {
      const params = { table: table.title, otherTable: total.table.title };
      const result = evaluateEqual({ one: figure, other: total.figure, params });
      if (result.outcome === 'pass') return result;
    }
  }
  return null;
}

const OF_THE_YEAR: Readonly<Record<string, string>> = {
  totalIncome: 'yearIncome',
  totalExpenditure: 'yearExpenditure',
};

/** The scope of the money whose amount is exactly the difference; null when there is none. */
function otherScope(index: FactIndex, like: Figure, gap: number): Scope | null {
  const codes = [like.functionCode, null];
  for (const code of codes) {
    const funds = index.nonFiscalIncome(code, like);
    const exact = funds.find((figure) => figure.value?.minor === gap);
    if (exact !== undefined) return exact.scope ?? 'non-fiscal';
    const sum = funds.reduce((total, figure) => total + (figure.value?.minor ?? 0), 0);
    if (funds.length > 1 && sum === gap) return 'non-fiscal';
  }
  return null;
}
