import type { Disclosure } from '../disclosure/disclosure.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { isEvaluated } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { balanceWholes, narrativeLevels } from './wholes.ts';

export default defineCheck({
  id: 'expenditure-covers-income',
  kind: 'sums',
  title: { zh: '基本支出与项目支出之和等于收入预算', en: 'Basic and project expenditure make up the income' },
  why: {
    zh: '部门预算收支平衡：没有结转时，支出各项之和应等于收入预算；差额常常是另一口径的资金。',
    en: 'A department budget balances: without carry-over, expenditure adds up to income. A gap is often money of another scope.',
  },
  basis:
    '预算法 art. 12 (budgets balance); applied only where nothing is carried over and total expenditure is not stated',
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年收入预算100万元。\n（一）基本支出80万元。\n（二）项目支出20万元。',
      names: ['100', '80', '20'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年收入预算100.05万元。\n（一）基本支出80.03万元。\n（二）项目支出20.03万元。',
      names: ['100.05', '80.03', '20.03'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年收入预算120万元。\n（一）基本支出80万元。\n（二）项目支出20万元。',
      names: ['120', '80', '20'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年收入预算1200000元。\n（一）基本支出800000元。\n（二）项目支出300000元。',
      names: ['1200000', '800000', '300000'],
    },
    {
      kind: 'skips',
      text: '2023年部门预算\n2023年收入预算120万元，上年结转20万元。\n（一）基本支出80万元。\n（二）项目支出20万元。',
    },
  ],
  *run(disclosure) {
    for (const { total, parts } of balanceWholes(disclosure)) {
      const result = evaluateSum(disclosure, {
        reported: total.id,
        operands: parts.map((part) => ({ figure: part.id, role: 'part', sign: 1 })),
        atMost: 'warning',
      });
      yield withOtherScope(disclosure, result);
      const fiscal = narrativeLevels(disclosure).find(
        (figure) => figure.measure === 'fiscalAppropriation' && figure.year === disclosure.year,
      );
      if (
        isEvaluated(result) &&
        result.outcome === 'finding' &&
        fiscal?.value?.minor === result.computed?.nominal &&
        fiscal !== undefined
      )
        yield evaluateSum(disclosure, { reported: fiscal.id, operands: result.operands });
    }
  },
});

/** Says so when the gap is exactly another source of income that the text states. */
function withOtherScope(disclosure: Disclosure, result: CheckResult): CheckResult {
  if (!isEvaluated(result) || result.outcome !== 'finding' || result.computed === null) return result;
  const gap = Math.abs(result.computed.difference);
  const source = narrativeLevels(disclosure).find(
    (figure) => figure.year === disclosure.year && figure.value?.minor === gap && gap > 0,
  );
  if (source === undefined) return result;
  return {
    ...result,
    operands: [...result.operands],
    params: { ...result.params, otherScope: source.scope ?? true, gapFigure: source.id },
  };
}
