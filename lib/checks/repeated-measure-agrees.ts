import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { canBeOneAmount } from '../money/interval.ts';
import { defineCheck } from './check.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { isEvaluated } from './outcome.ts';
import { namesOnlyItsMeasure } from './measure-label.ts';

/** Names of one amount in a budget document: the two sides balance, so their totals are the same number. */
const SAME_AMOUNT: Readonly<Record<string, string>> = {
  totalIncome: 'balanceTotal',
  totalExpenditure: 'balanceTotal',
  fiscalAppropriation: 'fiscalBalanceTotal',
};

export default defineCheck({
  id: 'repeated-measure-agrees',
  kind: 'agreement',
  title: { zh: '同一数字前后一致', en: 'An amount stated twice is the same' },
  why: {
    zh: '同一年、同一口径的同一项，在文中各处应是同一个数；不同说明有一处是旧数或笔误。',
    en: 'The same item of the same year and scope should be one number wherever it is stated.',
  },
  basis: 'Arithmetic; for budgets also 收入总计 = 支出总计',
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年收支总预算100.5万元。\n2023年收入预算100.5万元。',
      names: ['100.5'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年基本支出80.5万元。\n2023年基本支出预算805000元。',
      names: ['80.5', '805000'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年收支总预算100.5万元。\n2023年收入预算105.0万元。',
      names: ['100.5', '105.0'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年基本支出80.5万元。\n2023年基本支出预算85.0万元。',
      names: ['80.5', '85.0'],
    },
    { kind: 'skips', text: '2023年部门预算\n2023年基本支出80.5万元。' },
  ],
  *run(disclosure) {
    const stated = textFigures(disclosure).filter(isStated);
    const groups = Map.groupBy(stated, (figure) => {
      const measure = figure.measure ?? '';
      const amount = disclosure.kind === 'budget' ? (SAME_AMOUNT[measure] ?? measure) : measure;
      // In final accounts 总计 has what was brought forward in it.
      const isGrand = disclosure.kind === 'final-accounts' && figure.label.includes('总计');
      return [amount, figure.year, figure.basis, figure.functionCode, isGrand].join(' ');
    });
    for (const group of groups.values()) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      for (const other of others) {
        const result = compare(
          first,
          other,
          namesOnlyItsMeasure(disclosure, first) && namesOnlyItsMeasure(disclosure, other),
        );
        if (result !== null) yield result;
      }
    }
  },
});

/** An amount that the running text states for a measure. */
function isStated(figure: Figure): boolean {
  const { role, measure, value } = figure;
  return figure.class === 'money' && role === 'level' && measure !== null && value !== null;
}

/** Scopes that are both named and differ are two amounts; only plainly named ones may disagree. */
function compare(first: Figure, other: Figure, plain: boolean): CheckResult | null {
  const agrees = first.value !== null && other.value !== null && canBeOneAmount(first.value, other.value);
  const sameScope = first.scope === other.scope;
  if (!agrees && !(plain && sameScope)) return null;
  const result = evaluateEqual({
    one: first,
    other,
    atMost: first.measure === other.measure ? 'error' : 'warning',
  });
  return isEvaluated(result) ? result : null;
}
