import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import { beginsWithOfWhich, numberingDepth } from '../lexicon/table-labels.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { addableColumns, bodyRows, figureAt, labelOn, operand, skip } from './table-cells.ts';

export default defineCheck({
  id: 'asset-table-adds-up',
  kind: 'sums',
  title: { zh: '资产表合计等于分项之和', en: 'The asset table adds up' },
  why: {
    zh: '资产总额的数量和价值应等于所列各类资产之和。',
    en: 'The number and the value of all assets equal the sum over their classes.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '固定资产占用情况表\n| 项目 | 数量 | 价值（万元） |\n| 资产总额 | 12 | 9.60 |\n| 1、房屋（平方米） | | |\n| 2、车辆（辆） | 2 | 6.10 |\n| 3、其他固定资产 | 10 | 3.50 |',
      names: ['9.60', '6.10', '3.50'],
    },
    {
      kind: 'holds',
      text: '固定资产占用情况表\n| 项目 | 数量 | 价值（元） |\n| 资产总额 | 12 | 960.00 |\n| 1、车辆（辆） | 2 | 610.00 |\n| 2、其他固定资产 | 10 | 350.00 |',
      names: ['12', '2', '10'],
    },
    {
      kind: 'breaks',
      text: '固定资产占用情况表\n| 项目 | 数量 | 价值（元） |\n| 资产总额 | 13 | 960.00 |\n| 1、车辆（辆） | 2 | 610.00 |\n| 2、其他固定资产 | 10 | 350.00 |',
      names: ['13', '2', '10'],
    },
    {
      kind: 'breaks',
      text: '固定资产占用情况表\n| 项目 | 数量 | 价值（元） |\n| 资产总额 | 12 | 990.00 |\n| 1、车辆（辆） | 2 | 610.00 |\n| 2、其他固定资产 | 10 | 350.00 |',
      names: ['990.00', '610.00', '350.00'],
    },
    {
      kind: 'skips',
      text: '固定资产占用情况表\n| 项目 | 数量 | 价值（元） |\n| 资产总额 | 12 | 990.00 |\n| 1、车辆（辆） | | |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (table.kind !== 'assets') continue;
      for (const column of addableColumns(table, 'amount', 'count'))
        yield* checkColumn(disclosure, table, column);
    }
  },
});

function* checkColumn(
  disclosure: Disclosure,
  table: DisclosureTable,
  column: TableColumn,
): Iterable<CheckResult> {
  let total: Figure | null = null;
  const parts: Figure[] = [];
  let isFlat = true;
  let topDepth = 0;
  for (const row of bodyRows(table)) {
    const text = labelOn(row, column.side)?.text ?? '';
    const figure = figureAt(disclosure, table, row.index, column.index);
    if (/^(?:资产总额|固定资产总额|资产总计|合计|总计)/.test(squash(text))) total ??= figure;
    else {
      const depth = numberingDepth(text);
      if (topDepth === 0) topDepth = depth;
      if (figure === null || beginsWithOfWhich(text)) continue;
      // A row at another depth is inside one of the rows above it.
      if (depth === topDepth && depth > 0) parts.push(figure);
      else if (depth < topDepth || depth === 0) isFlat = false;
    }
  }
  if (total === null) return;
  if (parts.length === 0) {
    yield skip('blank-cell', [total]);
    return;
  }
  const result = evaluateSum(disclosure, {
    reported: total.id,
    operands: parts.map((part) => operand(part, 'part')),
    params: { table: table.title },
  });
  // Square metres and pieces are not one number; a list without numbering may hold rows of different depth.
  const mixed =
    column.role === 'count' &&
    table.rows.some(
      (row) =>
        /平方米/.test(row.labels[0]?.text ?? '') &&
        figureAt(disclosure, table, row.index, column.index) !== null,
    );
  yield result.outcome === 'finding' && (!isFlat || mixed) ? skip('no-relation', [total, ...parts]) : result;
}
