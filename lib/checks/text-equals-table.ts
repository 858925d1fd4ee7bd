import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { fold } from '../lexicon/fold.ts';
import { isWithin } from '../lexicon/measures.ts';
import { canBeOneAmount } from '../money/interval.ts';
import { defineCheck } from './check.ts';
import { namesOnlyItsMeasure } from './measure-label.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { isEvaluated } from './outcome.ts';

/** Other measures under which a table may state what the text names; the first are the closest. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  totalIncome: ['yearIncome'],
  totalExpenditure: ['yearExpenditure'],
  balanceTotal: ['totalIncome', 'totalExpenditure'],
  fiscalBalanceTotal: ['totalIncome', 'fiscalAppropriation'],
  generalAppropriation: ['generalExpenditure'],
  fiscalAppropriation: ['generalAppropriation'],
};

export default defineCheck({
  id: 'text-equals-table',
  kind: 'agreement',
  title: { zh: '文字中的数与表中的数一致', en: 'The text states the amount of the table' },
  why: {
    zh: '说明文字抄自预算表；文字与表不一致是实际公开中最常见的实质性错误，常因口径不同或用了旧数。',
    en: 'The explanation quotes the tables. Text that differs from its table is the commonest real error: another scope, or a stale number.',
  },
  basis: 'The narrative explains the disclosed tables (地方预决算公开操作规程)',
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年项目支出20.5万元。\n表3：2023年部门支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 1005000 | 800000 | 205000 |\n| 206 | 科学技术支出 | 1005000 | 800000 | 205000 |',
      names: ['20.5', '205000'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年基本支出80.00万元。\n表3：2023年部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 100.50 | 80.00 | 20.50 |\n| 206 | 科学技术支出 | 100.50 | 80.00 | 20.50 |',
      names: ['80.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年项目支出25.5万元。\n表3：2023年部门支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 1005000 | 800000 | 205000 |\n| 206 | 科学技术支出 | 1005000 | 800000 | 205000 |',
      names: ['25.5', '205000'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年基本支出88.00万元。\n表3：2023年部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 100.50 | 80.00 | 20.50 |\n| 206 | 科学技术支出 | 100.50 | 80.00 | 20.50 |',
      names: ['88.00', '80.00'],
    },
    { kind: 'skips', text: '2023年部门预算\n2023年项目支出20.5万元。' },
  ],
  *run(disclosure) {
    const stated = textFigures(disclosure).filter(
      (figure) =>
        figure.role === 'level' &&
        figure.class === 'money' &&
        figure.measure !== null &&
        figure.value !== null,
    );
    const cells = amountsInTables(disclosure, new Set(stated.flatMap(measuresOf)));
    for (const figure of stated) {
      const result = compare(disclosure, figure, cells);
      if (result !== null) yield result;
    }
  },
});

/** "收入支出总计" in the text is the bottom line of both sides of a table, which calls it 总计: of these funds. */
const BOTTOM_LINE: Readonly<Record<string, Figure['scope']>> = {
  balanceTotal: 'all',
  fiscalBalanceTotal: 'fiscal',
};

/** Amounts in tables by measure, year and item. */
type Cells = ReadonlyMap<string, readonly Figure[]>;

function amountsInTables(disclosure: Disclosure, measures: ReadonlySet<string>): Cells {
  const cells = new Map<string, Figure[]>();
  if (measures.size === 0) return cells;
  for (const figure of disclosure.figures) {
    if (figure.measure === null || !measures.has(figure.measure)) continue;
    if (figure.place.cell === null || figure.role !== 'level' || figure.class !== 'money') continue;
    if (figure.economicCode !== null) continue;
    const key = keyOf(figure, figure.measure);
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [figure]);
    else list.push(figure);
  }
  return cells;
}

function keyOf(figure: Figure, measure: string): string {
  return `${measure} ${figure.year} ${figure.functionCode}`;
}

/** Measures under which tables may state the amount; the closest first. */
function measuresOf({ measure }: Figure): string[] {
  return measure === null ? [] : [measure, ...(ALSO[measure] ?? [])];
}

function compare(disclosure: Disclosure, figure: Figure, cells: Cells): CheckResult | null {
  const funds = BOTTOM_LINE[figure.measure ?? ''];
  for (const measure of measuresOf(figure)) {
    const isBottomLine = funds !== undefined && measure === 'totalIncome';
    const candidates = (cells.get(keyOf(figure, measure)) ?? []).filter(
      (cell) =>
        (!isBottomLine || cell.scope === funds) &&
        (cell.basis === figure.basis || cell.basis === null || figure.basis === null) &&
        scopeFits(figure, cell),
    );
    if (candidates.length > 0)
      return choose(disclosure, figure, candidates, isBottomLine || measure === figure.measure);
  }
  return null;
}

/** A scope that the text names must be the table's; where it names none, any may be meant. */
function scopeFits(figure: Figure, cell: Figure): boolean {
  if (figure.scope === null || cell.scope === null || figure.scope === cell.scope) return true;
  // 财政拨款 is the general budget where the unit has no fund or state-capital money; the table decides.
  return (
    (figure.scope === 'fiscal' && (cell.scope === 'general' || cell.scope === 'all')) ||
    (figure.scope === 'general' && cell.scope === 'fiscal')
  );
}

function choose(
  disclosure: Disclosure,
  figure: Figure,
  candidates: readonly Figure[],
  exactMeasure: boolean,
): CheckResult | null {
  const whole = candidates.find((cell) => cell.scope === 'all');
  const same = candidates.filter((cell) => agrees(figure, cell));
  const sameScope = same.find((cell) => cell.scope === (figure.scope ?? 'all')) ?? same[0];
  const narrower =
    sameScope !== undefined &&
    figure.scope === null &&
    whole !== undefined &&
    sameScope.scope !== 'all' &&
    !agrees(figure, whole);
  if (sameScope !== undefined && !narrower) return evaluateEqual({ one: figure, other: sameScope });
  if (narrower && whole !== undefined)
    return evaluateEqual({
      one: figure,
      other: whole,
      atMost: 'warning',
      params: { otherScope: sameScope?.scope ?? true },
    });
  // A measure of another name, or a scope that we only guess, proves nothing when it differs.
  const known =
    candidates.find((cell) => cell.scope === figure.scope) ?? (figure.scope === null ? whole : undefined);
  const only = figure.scope === null && isThreePublic(figure) ? onlyAmount(candidates) : undefined;
  const expected = known ?? only;
  const isNamed = namesItsItem(figure) || namesOnlyItsMeasure(disclosure, figure);
  if (expected === undefined || !exactMeasure || !isNamed) return null;
  const result = evaluateEqual({
    one: figure,
    other: expected,
    atMost: known === undefined ? 'warning' : 'error',
  });
  return isEvaluated(result) && result.outcome === 'finding' && isTruncated(figure, expected)
    ? { ...result, severity: 'warning', params: { ...result.params, truncated: true } }
    : result;
}

/** These are shown once in a document, in a table whose title says their funds; the text leaves them out. */
function isThreePublic(figure: Figure): boolean {
  return figure.measure !== null && isWithin(figure.measure, 'threePublic');
}

/** The amount that all of them state; undefined when they differ. */
function onlyAmount(cells: readonly Figure[]): Figure | undefined {
  const [first, ...others] = cells;
  return others.every((cell) => cell.value?.minor === first?.value?.minor) ? first : undefined;
}

/** The text names the item itself, with its level: "…行政运行（项）1,623.18万元". */
function namesItsItem(figure: Figure): boolean {
  return figure.functionCode !== null && /\([类款项]\)/.test(fold(figure.label));
}

function agrees(figure: Figure, cell: Figure): boolean {
  return figure.value !== null && cell.value !== null && canBeOneAmount(figure.value, cell.value);
}

/** 87.70万元 for 877,080元: digits cut off instead of rounded. */
function isTruncated(figure: Figure, cell: Figure): boolean {
  if (figure.value === null || cell.value === null) return false;
  const gap = cell.value.minor - figure.value.minor;
  return gap > 0 && gap < figure.value.step;
}
