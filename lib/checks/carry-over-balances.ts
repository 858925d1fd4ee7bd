import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
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
  id: 'carry-over-balances',
  kind: 'sums',
  title: {
    zh: '年初结转加收入减支出等于年末结转',
    en: 'Opening balance, income and expenditure give the closing balance',
  },
  why: {
    zh: '收入支出决算表每行的年末结转和结余，应等于年初结转和结余加本年收入减本年支出。',
    en: 'In a table of income and expenditure each row closes with its opening balance plus the income of the year less its expenditure.',
  },
  basis: '财预〔2016〕143号; form of the final-accounts tables',
  examples: [
    {
      kind: 'holds',
      text: '2022年度部门决算\n政府性基金预算财政拨款收入支出决算表\n单位：元\n| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |\n| 212 | 城乡社区支出 | 10.00 | 90.00 | 80.00 | 20.00 |',
      names: ['20.00', '10.00', '90.00', '80.00'],
    },
    {
      kind: 'holds',
      text: '2022年度部门决算\n政府性基金预算财政拨款收入支出决算表\n单位：元\n| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |\n| 212 | 城乡社区支出 | | 90.00 | 90.00 | |\n| 229 | 其他支出 | 5.00 | | 3.00 | 2.00 |',
      names: ['2.00', '5.00', '3.00'],
    },
    {
      kind: 'breaks',
      text: '2022年度部门决算\n政府性基金预算财政拨款收入支出决算表\n单位：元\n| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |\n| 212 | 城乡社区支出 | 10.00 | 90.00 | 80.00 | 25.00 |',
      names: ['25.00', '10.00', '90.00', '80.00'],
    },
    {
      kind: 'breaks',
      text: '2022年度部门决算\n政府性基金预算财政拨款收入支出决算表\n单位：元\n| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |\n| 229 | 其他支出 | 5.00 | | 4.00 | 2.00 |',
      names: ['2.00', '5.00', '4.00'],
    },
    {
      kind: 'skips',
      text: '2022年度部门决算\n政府性基金预算财政拨款收入支出决算表\n| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余 |\n| 212 | 城乡社区支出 | 10.00 | 90.00 | 80.00 | 20.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      const columns = balanceColumns(table);
      if (columns === null) continue;
      yield* orDoubt(bodyRows(table).flatMap((row) => checkRow(disclosure, table, columns, row.index)));
    }
  },
});

interface BalanceColumns {
  opening: TableColumn;
  income: TableColumn;
  expenditure: TableColumn;
  closing: TableColumn;
}

/** The four columns of a balance by row; of columns under one head, the first is its 小计. Null when one is missing. */
function balanceColumns(table: DisclosureTable): BalanceColumns | null {
  const find = (head: RegExp): TableColumn | undefined =>
    addableColumns(table).find((column) => column.side === 0 && head.test(column.path[0] ?? ''));
  const opening = find(/^年初(?:财政拨款)?结转和结余/);
  const income = find(/^本年收入/);
  const expenditure = find(/^本年支出/);
  const closing = find(/^年末(?:财政拨款)?结转和结余/);
  return opening !== undefined && income !== undefined && expenditure !== undefined && closing !== undefined
    ? { opening, income, expenditure, closing }
    : null;
}

function checkRow(
  disclosure: Disclosure,
  table: DisclosureTable,
  columns: BalanceColumns,
  row: number,
): CheckResult[] {
  const all = [columns.closing, columns.opening, columns.income, columns.expenditure];
  const [closing, opening, income, expenditure] = all.map((column) =>
    figureAt(disclosure, table, row, column.index),
  );
  const printed = [closing, opening, income, expenditure].filter(
    (figure): figure is Figure => figure != null,
  );
  if (printed.length < 2 || printed.every(isNothing)) return [];
  if (all.some((column) => cellAt(table, row, column.index)?.kind === 'unreadable'))
    return [skip('unreadable-cell', printed)];
  const operands = [
    ...(opening == null ? [] : [operand(opening, 'part')]),
    ...(income == null ? [] : [operand(income, 'income')]),
    ...(expenditure == null ? [] : [operand(expenditure, 'expenditure', -1)]),
  ];
  if (closing != null && operands.length > 0)
    return [evaluateSum(disclosure, { reported: closing.id, operands, params: { table: table.title } })];
  // A blank closing balance is nothing: what came in was spent.
  const [first, ...rest] = operands.filter((one) => one.sign === -1);
  if (first === undefined || rest.length > 0) return [];
  return [
    evaluateSum(disclosure, {
      reported: first.figure,
      operands: operands.filter((one) => one.sign === 1),
      params: { table: table.title },
      atMost: 'warning',
    }),
  ];
}
