import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import { findMeasure, plainLabel } from '../lexicon/measures.ts';
import { isTotalHeader, totalKind, vehiclePart } from '../lexicon/table-labels.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { addableColumns, bodyRows, figureAt, labelOn, operand, skip } from './table-cells.ts';

export default defineCheck({
  id: 'three-public-table-adds-up',
  kind: 'sums',
  title: { zh: '“三公”经费表合计等于分项之和', en: 'The three-public table adds up' },
  why: {
    zh: '“三公”经费合计等于因公出国（境）费、公务用车购置及运行费、公务接待费之和；用车费等于购置费与运行费之和。',
    en: 'Three-public expenses are travel abroad, vehicles and reception; vehicles are purchase and running costs.',
  },
  basis: '财预〔2016〕143号 (“三公”经费 by item); arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '一般公共预算“三公”经费支出表\n单位：万元\n| 项目 | 预算数 |\n| 合计 | 9.50 |\n| 1、因公出国（境）费 | 0 |\n| 2、公务接待费 | 1.50 |\n| 3、公务用车购置及运行费 | 8.00 |\n| 其中：公务用车购置费 | 0 |\n| 公务用车运行维护费 | 8.00 |',
      names: ['9.50', '1.50', '8.00'],
    },
    {
      kind: 'holds',
      text: '“三公”经费支出表\n单位：万元\n| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 |\n| 9.50 | 0.00 | 1.50 | 8.00 |',
      names: ['9.50', '1.50', '8.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 合计 | 9500.00 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 2500.00 |\n| 公务用车购置及运行费 | 8000.00 |',
      names: ['9500.00', '2500.00', '8000.00'],
    },
    {
      kind: 'breaks',
      text: '“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 公务用车购置及运行费 | 8000.00 |\n| 公务用车购置费 | 1000.00 |\n| 公务用车运行维护费 | 8000.00 |',
      names: ['8000.00', '1000.00'],
    },
    {
      kind: 'skips',
      text: '“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 合计 | 9500.00 |\n| 公务接待费 | 2500.00 |',
    },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      if (table.kind !== 'three-public') continue;
      for (const amounts of [...byRows(disclosure, table), ...byColumns(disclosure, table)])
        yield* checkAmounts(disclosure, amounts);
    }
  },
});

/** The amounts of one version of the year (预算数, 决算数) by measure. `whole` is 合计, which may hold more than the three. */
interface Amounts {
  table: DisclosureTable;
  whole: Figure | null;
  byMeasure: Map<string, Figure>;
  /** Measures that the table has a row or column for, filled or blank. */
  known: Set<string>;
}

function* checkAmounts(
  disclosure: Disclosure,
  { table, whole, byMeasure, known }: Amounts,
): Iterable<CheckResult> {
  const claim = (reported: Figure, parts: readonly (Figure | undefined)[]): CheckResult =>
    evaluateSum(disclosure, {
      reported: reported.id,
      operands: parts.flatMap((part) => (part === undefined ? [] : [operand(part, 'part')])),
      params: { table: table.title },
    });
  const get = (measure: string): Figure | undefined => byMeasure.get(measure);
  const vehicles =
    get('vehicle') === undefined ? [get('vehiclePurchase'), get('vehicleRunning')] : [get('vehicle')];
  const three = [get('abroad'), ...vehicles, get('reception')];
  const rest = [get('meetings'), get('training')];
  const own = get('threePublic');
  // A blank counts as nothing where the table has a place for it; a table without the place says nothing.
  const isSplit = known.has('abroad') && known.has('reception') && three.some((part) => part !== undefined);
  if (own !== undefined && isSplit) yield claim(own, three);
  if (whole !== null && own !== undefined) yield claim(whole, [own, ...rest]);
  else if (whole !== null && isSplit) yield claim(whole, [...three, ...rest]);
  else if (whole !== null && !isSplit) yield skip('missing-operand', [whole]);
  const vehicle = get('vehicle');
  const halves = [get('vehiclePurchase'), get('vehicleRunning')];
  const isHalved = known.has('vehiclePurchase') && known.has('vehicleRunning');
  if (vehicle !== undefined && isHalved && halves.some((half) => half !== undefined))
    yield claim(vehicle, halves);
}

/** One item per row: every amount column is a version. */
function byRows(disclosure: Disclosure, table: DisclosureTable): Amounts[] {
  return addableColumns(table).flatMap((column) => {
    if (column.measure !== null && column.measure !== 'threePublic') return [];
    const amounts: Amounts = { table, whole: null, byMeasure: new Map(), known: new Set() };
    for (const row of bodyRows(table)) {
      const label = labelOn(row, column.side);
      const figure = figureAt(disclosure, table, row.index, column.index);
      const measure = label === undefined ? null : itemMeasure(label.text);
      if (measure !== null) amounts.known.add(measure);
      if (label === undefined || figure === null || figure.class !== 'money') continue;
      if (totalKind(label.text) !== null) amounts.whole ??= figure;
      else if (measure !== null && !amounts.byMeasure.has(measure)) amounts.byMeasure.set(measure, figure);
    }
    return amounts.byMeasure.size > 0 ? [amounts] : [];
  });
}

/** One item per column, the versions side by side under their own heads (预算数 | 决算数). */
function byColumns(disclosure: Disclosure, table: DisclosureTable): Amounts[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of addableColumns(table)) {
    const head = column.path.slice(0, -1).find((text) => /预算数|决算数|年/.test(text)) ?? '';
    groups.set(head, [...(groups.get(head) ?? []), column]);
  }
  const found: Amounts[] = [];
  for (const columns of groups.values())
    for (const row of bodyRows(table)) {
      const amounts: Amounts = { table, whole: null, byMeasure: new Map(), known: new Set() };
      for (const column of columns) {
        const figure = figureAt(disclosure, table, row.index, column.index);
        const measure = columnMeasure(column);
        if (measure !== null) amounts.known.add(measure);
        if (figure === null || figure.class !== 'money') continue;
        if (measure === 'whole') amounts.whole ??= figure;
        else if (measure !== null && !amounts.byMeasure.has(measure)) amounts.byMeasure.set(measure, figure);
      }
      if (amounts.byMeasure.size > 0 && amounts.known.size > 2) found.push(amounts);
    }
  return found;
}

/** 小计 under 公务用车购置及运行费 is that; 合计 at the top is the whole. */
function columnMeasure(column: TableColumn): string | null {
  for (const text of [...column.path].reverse()) {
    if (isTotalHeader(text)) continue;
    const measure = itemMeasure(text);
    if (measure !== null) return measure;
  }
  return column.path.some(isTotalHeader) && !column.path.some((text) => /费/.test(text)) ? 'whole' : null;
}

function itemMeasure(label: string): string | null {
  const plain = plainLabel(label);
  if (/^(?:财政拨款|一般公共预算)?三公经费(?:支出|预算|决算)?(?:数|安排)?(?:小计|合计)?$/.test(plain))
    return 'threePublic';
  if (/^公务用车购置及运行(?:维护)?费(?:小计)?$/.test(plain)) return 'vehicle';
  const part = vehiclePart(label);
  if (part !== null) return part;
  const measure = findMeasure(squash(label).replace(/\([^()]*元\)/g, ''))?.id ?? null;
  return measure;
}
