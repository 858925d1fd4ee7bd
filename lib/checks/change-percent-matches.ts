import type { Interval } from '../money/interval.ts';
import { toInterval } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import type { ChangeClaim, Derived } from './change-claim.ts';
import { changeClaims, previousOf } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { changeOverBase, ratioOutcome } from './ratio-relation.ts';

export default defineCheck({
  id: 'change-percent-matches',
  kind: 'changes',
  title: { zh: '增减百分比等于增减额除以上年数', en: 'The percentage is the change over the year before' },
  why: {
    zh: '百分比最容易用错分母或点错小数点；按印出的两个数重新计算即可核对。',
    en: 'Percentages are where a wrong base or a slipped decimal point hides; the two printed amounts recompute it.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年收入预算120万元，比2022年100万元增加20万元，增长20%。',
      names: ['100', '20', '20%'],
    },
    {
      kind: 'holds',
      text: '机关运行经费5.50万元，比2022年预算增加0.09万元，增长1.66%。',
      names: ['5.50', '0.09', '1.66'],
    },
    {
      kind: 'breaks',
      text: '2023年收入预算120万元，比2022年100万元增加20万元，增长2.0%。',
      names: ['100', '20', '2.0'],
    },
    {
      kind: 'breaks',
      text: '公用支出137492.87元，比2022年84226.30元增加53266.57元，增长63.25%。',
      names: ['53266.57', '84226.30', '63.25'],
    },
    { kind: 'skips', text: '2023年收入预算120万元，比上年增长20%。' },
  ],
  *run(disclosure) {
    for (const claim of changeClaims(disclosure)) {
      const result = compare(claim);
      if (result !== null) yield result;
    }
  },
});

function compare(claim: ChangeClaim): CheckResult | null {
  const percent = claim.percent;
  if (percent?.value == null || percent.unit === '个百分点') return null;
  const base = previousOf(claim);
  const change = changeOf(claim, base);
  if (base === null || change === null)
    return {
      outcome: 'skip',
      reason: 'missing-operand',
      figures: [percent.id],
      params: {},
      places: [claim.statement.place],
    };
  const verdict = gradeRatio(percent.value, change.interval, base.interval, {
    numerator: change.nominal,
    denominator: base.nominal,
  });
  if (verdict === null) return null;
  return ratioOutcome('percent-change', percent.id, changeOverBase(claim), verdict, [claim.statement.place]);
}

/** The printed change when there is one, else the difference of the two amounts. */
function changeOf(claim: ChangeClaim, base: Derived | null): Derived | null {
  const printed = claim.change?.value ?? null;
  if (printed !== null) return { interval: toInterval(printed), nominal: printed.minor };
  const current = claim.current?.value ?? null;
  if (current === null || base === null || claim.previous === null) return null;
  const interval = toInterval(current);
  const difference: Interval = {
    low: interval.low - base.interval.high,
    high: interval.high - base.interval.low,
  };
  return { interval: difference, nominal: current.minor - base.nominal };
}
