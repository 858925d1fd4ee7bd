import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { defineCheck } from './check.ts';
import type { LabelSum } from './label-tree.ts';
import { labelSums, topEntries } from './label-tree.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { addableColumns, isNothing, isRagged, operand, orDoubt, skip, toDoubt } from './table-cells.ts';

/** Kinds with a check of their own, or whose rows are no list of parts. */
const OTHERS = new Set([
  'three-public',
  'assets',
  'department-performance',
  'project-performance',
  'procurement',
]);

export default defineCheck({
  id: 'column-total-equals-sum-of-items',
  kind: 'sums',
  title: { zh: '总计等于各项之和', en: 'A column total equals the sum of its items' },
  why: {
    zh: '收支总表里，本年合计应等于所列各项之和，总计应等于本年合计加结转；分级编号的项目，上级应等于下级之和。',
    en: "In a table of income and expenditure the year's total is the sum of its items, the grand total adds what is carried over, and a numbered item equals the items numbered below it.",
  },
  basis: 'Arithmetic; 预算法 art. 32',
  examples: [
    {
      kind: 'holds',
      text: '收支总表\n单位：元\n| 收入项目 | 收入金额 | 支出项目 | 支出金额 |\n| 一般公共预算拨款收入 | 80.00 | 教育支出 | 95.00 |\n| 其他收入 | 15.00 | | |\n| 本年收入合计 | 95.00 | 本年支出合计 | 95.00 |\n| 上年结转 | 5.00 | 结转下年 | 5.00 |\n| 收入总计 | 100.00 | 支出总计 | 100.00 |',
      names: ['95.00', '80.00', '15.00'],
    },
    {
      kind: 'holds',
      text: '财政拨款收支总表\n单位：元\n| 收入项目 | 收入金额 |\n| 一、本年收入 | 80.00 |\n| （一）一般公共预算财政拨款 | 60.00 |\n| （二）政府性基金预算财政拨款 | 20.00 |\n| 二、上年结转 | 0 |\n| 收入总计 | 80.00 |',
      names: ['80.00', '60.00', '20.00'],
    },
    {
      kind: 'breaks',
      text: '收支总表\n单位：元\n| 收入项目 | 收入金额 |\n| 一般公共预算拨款收入 | 80.00 |\n| 其他收入 | 15.00 |\n| 本年收入合计 | 85.00 |',
      names: ['85.00', '80.00', '15.00'],
    },
    {
      kind: 'breaks',
      text: '财政拨款收支总表\n单位：元\n| 收入项目 | 收入金额 |\n| 一、本年收入 | 80.00 |\n| （一）一般公共预算财政拨款 | 60.00 |\n| （二）政府性基金预算财政拨款 | 30.00 |',
      names: ['80.00', '60.00', '30.00'],
    },
    {
      kind: 'skips',
      text: '收支总表\n单位：元\n| 收入项目 | 收入金额 |\n| 甲 | 80.00 |\n| 乙 | 15.00 |\n| 本年收入合计 | 85.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (OTHERS.has(table.kind ?? '') || hasCodes(table)) continue;
      for (const column of addableColumns(table)) {
        const results = labelSums(disclosure, table, column).flatMap((sum) =>
          checkSum(disclosure, table, sum),
        );
        yield* orDoubt(results);
      }
      yield* splitByUse(disclosure, table);
    }
  },
});

/** Measures into which expenditure is split by use; beside the split by function it has no total of its own. */
const USES = new Set([
  'basicExpenditure',
  'projectExpenditure',
  'reserve',
  'operatingExpenditure',
  'superiorRemittance',
  'affiliatedSubsidy',
  'carriedForward',
]);

/** 基本支出 + 项目支出 + 预留 on a side of its own is the same expenditure as 本年支出 on the other. */
function* splitByUse(disclosure: Disclosure, table: DisclosureTable): Iterable<CheckResult> {
  for (const column of addableColumns(table)) {
    const entries = topEntries(disclosure, table, column);
    const measures = entries.map((entry) => entry.label.measure ?? '');
    const isSplit = measures.includes('basicExpenditure') && measures.includes('projectExpenditure');
    if (!isSplit || entries.some((entry) => entry.total !== null || !USES.has(entry.label.measure ?? '')))
      continue;
    const wanted = measures.includes('carriedForward') ? 'totalExpenditure' : 'yearExpenditure';
    const total = disclosure.figures.find(
      (figure) =>
        figure.place.block === table.block &&
        figure.measure === wanted &&
        figure.functionCode === null &&
        figure.basis === (column.basis ?? figure.basis) &&
        figure.year === (column.year ?? figure.year),
    );
    const parts = entries.map((entry) => entry.figure).filter((part): part is Figure => part !== null);
    if (total !== undefined && parts.length > 0)
      yield evaluateSum(disclosure, {
        reported: total.id,
        operands: parts.map((part) => operand(part, 'part')),
        params: { table: table.title },
      });
  }
}

function hasCodes(table: DisclosureTable): boolean {
  return table.rows.some((row) => row.code !== null);
}

function checkSum(disclosure: Disclosure, table: DisclosureTable, sum: LabelSum): CheckResult[] {
  const total = sum.total.figure;
  if (total === null) return [];
  const parts = sum.parts.map((part) => part.figure).filter((part): part is Figure => part !== null);
  if (sum.parts.some((part) => part.isUnreadable)) return [skip('unreadable-cell', [total, ...parts])];
  if (parts.length === 0) return isNothing(total) ? [] : [skip('blank-cell', [total])];
  const result = evaluateSum(disclosure, {
    reported: total.id,
    operands: parts.map((part) => operand(part, 'part')),
    params: { table: table.title },
  });
  if (result.outcome !== 'finding') return [result];
  if (!sum.isCertain) return [skip('no-relation', [total, ...parts])];
  const guessed = [sum.total, ...sum.parts].some((entry) => isRagged(disclosure, table, entry.row));
  return [guessed ? toDoubt(result, 'ragged-row') : result];
}
