import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import { isChangeHeader, isTotalHeader } from '../lexicon/table-labels.ts';
import { toInterval } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum, valuesOf } from './sum-relation.ts';
import { addableColumns, bodyRows, figureAt, isNothing, operand, orDoubt, skip } from './table-cells.ts';

export default defineCheck({
  id: 'change-columns-match',
  kind: 'changes',
  title: { zh: '表中增减额、增减幅与两年数相符', en: 'Columns of changes agree with the two years' },
  why: {
    zh: '表中的增减额应等于本年数减上年数，增减幅应等于增减额除以上年数。',
    en: 'A column of changes is this year less the year before, a column of rates that change over the year before.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减额 | 增减% |\n| 205 | 教育支出 | 80.00 | 90.00 | 10.00 | 12.50 |',
      names: ['10.00', '90.00', '80.00'],
    },
    {
      kind: 'holds',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减额 | 增减% |\n| 205 | 教育支出 | 80.00 | 60.00 | -20.00 | -25.00 |',
      names: ['-25.00', '80.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减额 |\n| 205 | 教育支出 | 80.00 | 90.00 | 15.00 |',
      names: ['15.00', '90.00', '80.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减% |\n| 205 | 教育支出 | 80.00 | 90.00 | 21.50 |',
      names: ['21.50', '80.00'],
    },
    {
      kind: 'skips',
      text: '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 上年预算数 | 本年预算数 | 增减% |\n| 205 | 教育支出 | 0.00 | 90.00 | 100.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      const columns = comparedColumns(table);
      if (columns === null) continue;
      yield* orDoubt(bodyRows(table).flatMap((row) => checkRow(disclosure, table, columns, row.index)));
    }
  },
});

interface ComparedColumns {
  previous: TableColumn;
  current: TableColumn;
  change: TableColumn | undefined;
  percent: TableColumn | undefined;
}

/** The two years and what compares them; null unless each is the only one of its kind. */
function comparedColumns(table: DisclosureTable): ComparedColumns | null {
  const head = (column: TableColumn): string => squash(column.path.join(''));
  const all = addableColumns(table, 'amount', 'percent').filter((column) => column.side === 0);
  const changes = all.filter((column) => isChangeHeader(head(column)) || column.role === 'percent');
  const change = changes.filter((column) => column.role === 'amount');
  const percent = changes.filter(
    (column) => column.role === 'percent' && /增|减|幅|率|比例|%/.test(head(column)),
  );
  const levels = all.filter((column) => column.role === 'amount' && !changes.includes(column));
  const isPrevious = (column: TableColumn): boolean =>
    /上年(?!结转|补助)|去年/.test(head(column)) ||
    (column.year !== null && table.year !== null && column.year === table.year - 1);
  const previous = whole(levels.filter(isPrevious));
  const current = whole(levels.filter((column) => !isPrevious(column)));
  if (previous === null || current === null || change.length > 1 || percent.length > 1) return null;
  if (change.length + percent.length === 0) return null;
  // Columns of a third year would make the comparison ambiguous.
  if (current.year !== null && table.year !== null && current.year !== table.year) return null;
  return { previous, current, change: change[0], percent: percent[0] };
}

/** The only column, or the 小计 of several. */
function whole(columns: readonly TableColumn[]): TableColumn | null {
  const [first, second] = columns;
  if (first === undefined) return null;
  if (second === undefined) return first;
  const totals = columns.filter((column) => isTotalHeader(column.path.at(-1) ?? ''));
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

function checkRow(
  disclosure: Disclosure,
  table: DisclosureTable,
  columns: ComparedColumns,
  row: number,
): CheckResult[] {
  const at = (column: TableColumn | undefined): Figure | null =>
    column === undefined ? null : figureAt(disclosure, table, row, column.index);
  const previous = at(columns.previous);
  const current = at(columns.current);
  const change = at(columns.change);
  const percent = at(columns.percent);
  const results: CheckResult[] = [];
  if (previous === null || current === null) return results;
  if (change !== null) {
    const result = evaluateSum(disclosure, {
      reported: change.id,
      operands: [operand(current, 'current'), operand(previous, 'previous', -1)],
      params: { table: table.title },
    });
    // Some tables print the size of a change and leave its direction to the reader.
    const isUnsigned =
      result.outcome === 'finding' && change.value?.minor === minorOf(previous) - minorOf(current);
    results.push(isUnsigned ? skip('no-relation', [change]) : result);
  }
  if (percent !== null) results.push(checkPercent(previous, current, percent));
  return results;
}

const minorOf = (figure: Figure): number => figure.value?.minor ?? 0;

function checkPercent(previous: Figure, current: Figure, percent: Figure): CheckResult {
  const [before, now, reported] = valuesOf([previous, current, percent]) ?? [];
  if (before === undefined || now === undefined || reported === undefined)
    return skip('unreadable-cell', [percent, previous, current]);
  if (isNothing(previous)) return skip('zero-base', [percent, previous, current]);
  const [one, other] = [toInterval(now), toInterval(before)];
  const difference = { low: one.low - other.high, high: one.high - other.low };
  const nominal = { numerator: now.minor - before.minor, denominator: before.minor };
  const verdict = gradeRatio(reported, difference, other, nominal);
  // 112.50 for 12.50: the column shows this year as a share of the last.
  const asShare = gradeRatio(reported, one, other, { numerator: now.minor, denominator: before.minor });
  if (verdict === null || (verdict.grade === 'impossible' && asShare?.grade !== 'impossible'))
    return skip('no-relation', [percent, previous, current]);
  const holds = verdict.grade !== 'impossible';
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'percent-change',
    reported: percent.id,
    operands: [operand(current, 'current'), operand(previous, 'previous')],
    computed: {
      class: 'percent',
      nominal: verdict.nominal,
      interval: verdict.computed,
      difference: verdict.difference,
    },
    grade: verdict.grade,
    severity: holds ? null : verdict.lastDigit || verdict.truncated ? 'warning' : 'error',
    params: { truncated: verdict.truncated, lastDigit: verdict.lastDigit },
    places: [],
  };
}
