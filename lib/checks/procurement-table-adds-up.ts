import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import { totalKind } from '../lexicon/table-labels.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import {
  addableColumns,
  bodyRows,
  cellAt,
  figureAt,
  isNothing,
  operand,
  orDoubt,
  skip,
} from './table-cells.ts';

export default defineCheck({
  id: 'procurement-table-adds-up',
  kind: 'sums',
  title: { zh: '政府采购表合计等于各类之和', en: 'The procurement table adds up' },
  why: {
    zh: '政府采购总额等于货物、工程、服务三类之和；每一类等于所列项目之和，每个项目等于所列采购物品之和。',
    en: 'Procurement is the sum of goods, works and services; each of them is the sum of its projects, each project the sum of what is bought.',
  },
  basis: '政府采购法 art. 2 (货物、工程和服务); arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '政府采购预算表\n单位：万元\n| 采购品目大类 | 项目名称 | 采购物品名称 | 总计 |\n| 合计 | | | 90.00 |\n| 一、货物 | | | 60.00 |\n| | 办公设备购置 | | 60.00 |\n| | | 台式计算机 | 40.00 |\n| | | 复印机 | 20.00 |\n| 二、服务 | | | 30.00 |\n| | 物业管理 | | 30.00 |\n| | | 物业服务 | 30.00 |',
      names: ['90.00', '60.00', '30.00'],
    },
    {
      kind: 'holds',
      text: '政府采购预算表\n单位：元\n| 采购品目大类 | 采购物品名称 | 总计 |\n| 合计 | | 60.00 |\n| 一、货物 | | 60.00 |\n| | 台式计算机 | 40.00 |\n| | 复印机 | 20.00 |',
      names: ['60.00', '40.00', '20.00'],
    },
    {
      kind: 'breaks',
      text: '政府采购预算表\n单位：万元\n| 采购品目大类 | 采购物品名称 | 总计 |\n| 合计 | | 95.00 |\n| 一、货物 | | 60.00 |\n| | 台式计算机 | 60.00 |\n| 二、服务 | | 30.00 |\n| | 物业服务 | 30.00 |',
      names: ['95.00', '60.00', '30.00'],
    },
    {
      kind: 'breaks',
      text: '政府采购预算表\n单位：元\n| 采购品目大类 | 采购物品名称 | 总计 |\n| 合计 | | 60.00 |\n| 一、货物 | | 60.00 |\n| | 台式计算机 | 40.00 |\n| | 复印机 | 25.00 |',
      names: ['60.00', '40.00', '25.00'],
    },
    {
      kind: 'skips',
      text: '政府采购预算表\n单位：元\n| 采购品目大类 | 采购物品名称 | 总计 |\n| 合计 | | 60.00 |\n| | 台式计算机 | 60.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (table.kind !== 'procurement') continue;
      const labels = table.columns.filter((column) => column.role === 'label' && column.side === 0);
      if (labels.length < 2) continue;
      for (const column of addableColumns(table))
        if (column.side === 0) yield* orDoubt(checkColumn(disclosure, table, column, labels));
    }
  },
});

/** A row with its depth: the last of the label columns that it fills. */
interface Step {
  depth: number;
  figure: Figure;
  isTotal: boolean;
  isClass: boolean;
}

/** Labels that step to the right from row to row: each row is the sum of the deeper rows below it. */
function checkColumn(
  disclosure: Disclosure,
  table: DisclosureTable,
  column: TableColumn,
  labels: readonly TableColumn[],
): CheckResult[] {
  const steps = readSteps(disclosure, table, column, labels);
  const results: CheckResult[] = [];
  const claim = (reported: Step, parts: readonly Step[]): void => {
    if (parts.length === 0 || (isNothing(reported.figure) && parts.every((part) => isNothing(part.figure))))
      return;
    results.push(
      evaluateSum(disclosure, {
        reported: reported.figure.id,
        operands: parts.map((part) => operand(part.figure, 'part')),
        params: { table: table.title },
      }),
    );
  };
  const classes = steps.filter((step) => step.isClass);
  for (const total of steps.filter((step) => step.isTotal)) {
    if (classes.length > 0) claim(total, classes);
    else results.push(skip('no-relation', [total.figure]));
  }
  steps.forEach((step, index) => {
    if (!step.isTotal && classes.length > 0) claim(step, below(steps, index));
  });
  return results;
}

/** The rows one step deeper, up to the next row that is as shallow. */
function below(steps: readonly Step[], index: number): Step[] {
  const own = steps[index]?.depth ?? 0;
  let found: Step[] = [];
  for (let at = index + 1; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined || step.isTotal || step.depth <= own) break;
    const first = found[0]?.depth ?? Infinity;
    if (step.depth < first) found = [step];
    else if (step.depth === first) found.push(step);
  }
  return found;
}

function readSteps(
  disclosure: Disclosure,
  table: DisclosureTable,
  column: TableColumn,
  labels: readonly TableColumn[],
): Step[] {
  return bodyRows(table).flatMap((row) => {
    const figure = figureAt(disclosure, table, row.index, column.index);
    if (figure === null) return [];
    const filled = labels.filter((label) => cellAt(table, row.index, label.index)?.kind === 'text');
    const text = squash(row.labels[0]?.text ?? '');
    return [
      {
        depth: filled.at(-1)?.index ?? 0,
        figure,
        isTotal: totalKind(text) !== null,
        isClass: filled.length === 1 && filled[0] === labels[0] && /货物|工程|服务/.test(text),
      },
    ];
  });
}
