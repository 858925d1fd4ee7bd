import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { isWithin } from '../lexicon/measures.ts';
import { isComparison, isOfWhich, isTotalHeader } from '../lexicon/table-labels.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import {
  addableColumns,
  bodyRows,
  cellAt,
  figureAt,
  isNothing,
  isRagged,
  operand,
  orDoubt,
  skip,
  toDoubt,
} from './table-cells.ts';

/** Kinds whose columns are no partition of their total, or that have a check of their own. */
const OTHERS = new Set([
  'three-public',
  'assets',
  'performance',
  'department-performance',
  'project-performance',
]);

export default defineCheck({
  id: 'row-equals-sum-of-columns',
  kind: 'sums',
  title: { zh: '每行合计等于各列之和', en: 'Each row total equals the sum of its columns' },
  why: {
    zh: '收入总表每行的合计应等于各项收入来源之和，支出总表每行的合计应等于基本支出与项目支出等之和；不等说明该行有一个数写错。',
    en: 'A row total of the income table is the sum of its sources, one of the expenditure table the sum of basic, project and other expenditure; if not, one number of the row is wrong.',
  },
  basis: 'Arithmetic; 预算法 art. 32 (composition of departmental budgets)',
  examples: [
    {
      kind: 'holds',
      text: '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 甲类支出 | 90.00 | 60.00 | 30.00 |\n| 205 | 乙类支出 | 50.00 | 50.00 | |',
      names: ['90.00', '60.00', '30.00'],
    },
    {
      kind: 'holds',
      text: '收入总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |\n| 201 | 甲类支出 | 12.35 | 10.12 | 2.22 |',
      names: ['12.35', '10.12', '2.22'],
    },
    {
      kind: 'breaks',
      text: '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 甲类支出 | 90.00 | 60.00 | 40.00 |',
      names: ['90.00', '60.00', '40.00'],
    },
    {
      kind: 'breaks',
      text: '收入总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |\n| 201 | 甲类支出 | 21.34 | 10.12 | 2.22 |',
      names: ['21.34', '10.12', '2.22'],
    },
    {
      kind: 'skips',
      text: '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 甲类支出 | 90.00 | | |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (OTHERS.has(table.kind ?? '')) continue;
      for (const group of totalGroups(table)) {
        const results = bodyRows(table).flatMap((row) => checkRow(disclosure, table, group, row.index));
        yield* orDoubt(results);
      }
    }
  },
});

interface ColumnGroup {
  total: TableColumn;
  parts: TableColumn[];
  /** True when the parts are known to be all of the total. */
  isComplete: boolean;
}

function checkRow(
  disclosure: Disclosure,
  table: DisclosureTable,
  group: ColumnGroup,
  row: number,
): CheckResult[] {
  const total = figureAt(disclosure, table, row, group.total.index);
  if (total === null) return [];
  if (group.parts.some((column) => cellAt(table, row, column.index)?.kind === 'unreadable'))
    return [skip('unreadable-cell', [total])];
  const parts = group.parts
    .map((column) => figureAt(disclosure, table, row, column.index))
    .filter((figure): figure is Figure => figure !== null);
  if (parts.length === 0) return isNothing(total) ? [] : [skip('blank-cell', [total])];
  const result = evaluateSum(disclosure, {
    reported: total.id,
    operands: parts.map((part) => operand(part, 'part')),
    params: { table: table.title },
  });
  if (result.outcome !== 'finding') return [result];
  if (!group.isComplete) return [skip('no-relation', [total, ...parts])];
  return [isRagged(disclosure, table, row) ? toDoubt(result, 'ragged-row') : result];
}

/** A header as a tree: columns under the same upper header form a group. */
interface HeaderNode {
  text: string;
  column: TableColumn | null;
  children: HeaderNode[];
}

/** Every 合计 or 小计 column with the columns it sums up, by the tree of the header. */
function totalGroups(table: DisclosureTable): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const sides = new Set(table.columns.map((column) => column.side));
  for (const side of sides) {
    const columns = addableColumns(table).filter(
      (column) => column.side === side && !column.path.some(isComparison) && !column.path.some(isOfWhich),
    );
    collectGroups(headerTree(columns), groups);
  }
  return groups;
}

function headerTree(columns: readonly TableColumn[]): HeaderNode {
  const root: HeaderNode = { text: '', column: null, children: [] };
  for (const column of columns) {
    let node = root;
    for (const text of column.path) {
      const last = node.children.at(-1);
      if (last !== undefined && last.text === text && last.column === null) node = last;
      else {
        const child: HeaderNode = { text, column: null, children: [] };
        node.children.push(child);
        node = child;
      }
    }
    node.column = column;
  }
  return root;
}

function collectGroups(node: HeaderNode, groups: ColumnGroup[]): void {
  const totals = node.children.filter((child) => child.column !== null && isTotalHeader(child.text));
  const total = totals[0]?.column;
  if (totals.length === 1 && total != null) {
    const parts = withoutNested(
      node.children.filter((child) => child.column !== total).flatMap(representatives),
    );
    if (parts.length > 0) groups.push({ total, parts, isComplete: isPartition(parts) });
  }
  for (const child of node.children) collectGroups(child, groups);
}

/** The columns that stand for a header group in the sum above it: its own total, else all its columns. */
function representatives(node: HeaderNode): TableColumn[] {
  if (node.children.length === 0) return node.column === null ? [] : [node.column];
  const total = node.children.find((child) => child.column !== null && isTotalHeader(child.text));
  return total?.column != null ? [total.column] : node.children.flatMap(representatives);
}

/** 财政拨款收入 and 一般公共预算拨款收入 side by side: the second is inside the first. */
function withoutNested(columns: readonly TableColumn[]): TableColumn[] {
  return columns.filter(
    ({ measure }) =>
      measure === null ||
      !columns.some(
        (other) => other.measure !== null && other.measure !== measure && isWithin(measure, other.measure),
      ),
  );
}

/** Measures of which one at least tells that the columns divide up the whole, with what else may stand beside them. */
const PARTITIONS: readonly { needs: readonly string[]; may: readonly string[] }[] = [
  {
    needs: ['basicExpenditure', 'projectExpenditure'],
    may: ['superiorRemittance', 'operatingExpenditure', 'affiliatedSubsidy', 'reserve', 'carriedForward'],
  },
  {
    needs: ['personnelFunds', 'publicFunds'],
    may: ['projectExpenditure', 'superiorRemittance', 'operatingExpenditure', 'affiliatedSubsidy', 'reserve'],
  },
  {
    needs: ['generalAppropriation'],
    may: [
      'fundAppropriation',
      'stateCapitalAppropriation',
      'specialAccount',
      'businessIncome',
      'operatingIncome',
      'superiorSubsidy',
      'affiliatedRemittance',
      'otherFunds',
      'fundBalanceUse',
      'broughtForward',
      'fiscalAppropriation',
    ],
  },
  {
    needs: ['fiscalAppropriation'],
    may: [
      'specialAccount',
      'businessIncome',
      'operatingIncome',
      'superiorSubsidy',
      'affiliatedRemittance',
      'otherFunds',
      'fundBalanceUse',
      'broughtForward',
    ],
  },
  { needs: ['procurementGoods', 'procurementServices'], may: ['procurementWorks'] },
];

function isPartition(parts: readonly TableColumn[]): boolean {
  const measures = parts.map((column) => column.measure);
  const byMeasure = PARTITIONS.some(
    ({ needs, may }) =>
      needs.every((need) => measures.includes(need)) &&
      measures.every((measure) => measure !== null && (needs.includes(measure) || may.includes(measure))),
  );
  // 一般公共预算 | 政府性基金 | 国有资本经营: the funds of 财政拨款.
  const scopes = parts.map((column) => column.scope);
  const byScope =
    scopes.includes('general') && scopes.includes('fund') && scopes.every((scope) => scope !== null);
  return (byMeasure || byScope) && parts.length >= 2;
}
