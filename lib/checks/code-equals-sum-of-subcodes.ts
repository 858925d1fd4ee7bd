import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { defineCheck } from './check.ts';
import type { CodeEntry, CodeTree } from './code-tree.ts';
import { readCodeTree, unitEntries } from './code-tree.ts';
import type { CheckResult, Severity } from './outcome.ts';
import { figuresOf } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { addableColumns, isNothing, isRagged, operand, orDoubt, skip, toDoubt } from './table-cells.ts';

export default defineCheck({
  id: 'code-equals-sum-of-subcodes',
  kind: 'sums',
  title: { zh: '类等于各款之和，款等于各项之和', en: 'Each code equals the sum of its subcodes' },
  why: {
    zh: '同一列里，类级科目应等于所属各款之和，款等于各项之和，合计等于各类之和；不等说明有一行写错或漏列。',
    en: 'Within a column a class equals its groups, a group its items, and the total all classes; if not, a row is wrong or missing.',
  },
  basis: '预算法 art. 32 (类、款、项); arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 140.00 |\n| 201 | 甲类支出 | 90.00 |\n| 20101 | 子款 | 90.00 |\n| 2010101 | 子项 | 40.00 |\n| 2010199 | 丑项 | 50.00 |\n| 205 | 乙类支出 | 50.00 |',
      names: ['140.00', '90.00', '50.00'],
    },
    {
      kind: 'holds',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类科目编码 | 科目名称 | 金额 |\n| 合计 | | 90.00 |\n| 30101 | 基本工资 | 60.00 |\n| 30201 | 办公费 | 30.00 |',
      names: ['90.00', '60.00', '30.00'],
    },
    {
      kind: 'breaks',
      text: '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 140.00 |\n| 201 | 甲类支出 | 90.00 |\n| 20101 | 子款 | 91.00 |\n| 205 | 乙类支出 | 50.00 |',
      names: ['90.00', '91.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类科目编码 | 科目名称 | 金额 |\n| 合计 | | 95.00 |\n| 30101 | 基本工资 | 60.00 |\n| 30201 | 办公费 | 30.00 |',
      names: ['95.00', '60.00', '30.00'],
    },
    {
      kind: 'skips',
      text: '支出总表\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 140.00 |\n| 201 | 甲类支出 | 140.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (!table.columns.some((column) => /-code$/.test(column.role))) continue;
      const columns = addableColumns(table);
      const trees = columns.map((column) => ({ column, tree: readCodeTree(disclosure, table, column) }));
      for (const { column, tree } of trees) {
        if (tree.coded.length === 0) continue;
        const others = trees.filter((one) => sameColumn(one.column, column) && one.column !== column);
        yield* orDoubt(
          checkTree(
            disclosure,
            table,
            tree,
            others.map((one) => one.tree),
          ),
        );
      }
    }
  },
});

/** The same head in the other half of a table printed in two halves. */
function sameColumn(one: TableColumn, other: TableColumn): boolean {
  return one.side !== other.side && one.path.at(-1) === other.path.at(-1);
}

function checkTree(
  disclosure: Disclosure,
  table: DisclosureTable,
  tree: CodeTree,
  otherHalves: readonly CodeTree[],
): CheckResult[] {
  if (!tree.isOrderly)
    return [
      skip(
        'no-relation',
        tree.coded.map((entry) => entry.figure),
      ),
    ];
  const results: CheckResult[] = [];
  const add = (total: CodeEntry, parts: readonly CodeEntry[], atMost: Severity = 'error'): void => {
    if (parts.length === 0) return;
    const result = evaluateSum(disclosure, {
      reported: total.figure.id,
      operands: parts.map((part) => operand(part.figure, 'part')),
      params: { table: table.title },
      atMost,
    });
    const guessed =
      result.outcome === 'finding' && [total, ...parts].some((one) => isRagged(disclosure, table, one.row));
    results.push(guessed ? toDoubt(result, 'ragged-row') : result);
  };
  const units = unitsOf(tree);
  for (const total of tree.totals) {
    if (table.kind === 'transfer' || /小计/.test(total.label?.text ?? '')) continue;
    if (units === null) results.push(skip('no-relation', [total.figure]));
    else if (units.length > 0) add(total, entriesOf(units));
    else add(total, [...tree.tops, ...otherHalves.flatMap((half) => half.tops)]);
  }
  for (const unit of units ?? []) {
    add(unit.entry, unit.units.length > 0 ? entriesOf(unit.units) : unit.tops);
    for (const below of unit.units) add(below.entry, below.tops);
  }
  // A department above its units is told by place alone: where the sums fail, the rows may mean something else.
  if (units?.some((unit) => unit.units.length > 0) === true)
    results.forEach((result, index) => {
      if (result.outcome === 'finding') results[index] = skip('no-relation', figuresIn(disclosure, result));
    });
  for (const entry of tree.others) add(entry, fundsParts(entry, [tree, ...otherHalves]), 'warning');
  for (const entry of tree.coded)
    if (!(isNothing(entry.figure) && entry.children.length === 0)) add(entry, entry.children);
  return results;
}

/** A row of a unit with the codes below it, or of a department with its units. */
interface UnitRow {
  entry: CodeEntry;
  tops: CodeEntry[];
  units: UnitRow[];
}

const entriesOf = (units: readonly UnitRow[]): CodeEntry[] => units.map((unit) => unit.entry);

/**
 * Rows of units between the codes: each sums up the codes below it, the total sums up the units; a row with no codes
 * below it but units is their department. Null when some codes stand above all units.
 */
function unitsOf(tree: CodeTree): UnitRow[] | null {
  const entries = unitEntries(tree);
  if (entries.length === 0) return [];
  const first = entries[0]?.row ?? 0;
  if (tree.tops.some((top) => top.row < first)) return null;
  const units: UnitRow[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const end = entries[index + 1]?.row ?? Infinity;
    const from = at;
    while ((tree.tops[at]?.row ?? end) < end) at += 1;
    const tops = tree.tops.slice(from, at);
    const unit: UnitRow = { entry, tops, units: [] };
    const department = units.at(-1);
    if (tops.length > 0 && department !== undefined && department.tops.length === 0)
      department.units.push(unit);
    else units.push(unit);
  });
  return units;
}

function figuresIn(disclosure: Disclosure, result: CheckResult): Figure[] {
  return figuresOf(result).map((id) => figureById(disclosure, id));
}

/** 人员经费合计 is 301 + 303, 公用经费合计 all other classes of basic expenditure. */
function fundsParts(entry: CodeEntry, halves: readonly CodeTree[]): CodeEntry[] {
  const measure = entry.label?.measure;
  if (measure !== 'personnelFunds' && measure !== 'publicFunds') return [];
  return halves
    .flatMap((half) => half.tops)
    .filter((top) => /^30[13]/.test(top.code ?? '') === (measure === 'personnelFunds'));
}
