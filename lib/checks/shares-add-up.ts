import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { ShareStatement } from '../disclosure/statement.ts';
import { gradeAgreement, toInterval } from '../money/interval.ts';
import { MINOR_PER_ONE } from '../money/measured.ts';
import { defineCheck } from './check.ts';
import { severityOf, valuesOf } from './sum-relation.ts';
import { isWholeFamily } from './wholes.ts';

const HUNDRED_PERCENT = 100 * MINOR_PER_ONE;

export default defineCheck({
  id: 'shares-add-up',
  kind: 'rates',
  title: { zh: '各项占比之和为100%', en: 'The shares add up to 100%' },
  why: {
    zh: '把一个总数分完的各项，占比相加应为100%（允许四舍五入的尾差）。',
    en: 'When a list splits the whole of a total, its shares add up to 100%, give or take their rounding.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年支出预算200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。',
      names: ['75', '25'],
    },
    {
      kind: 'holds',
      text: '2023年支出预算300万元，其中：基本支出200万元，占66.67%；项目支出100万元，占33.33%。',
      names: ['66.67', '33.33'],
    },
    {
      kind: 'breaks',
      text: '2023年支出预算200万元，其中：基本支出150万元，占75%；项目支出50万元，占35%。',
      names: ['75', '35'],
    },
    {
      kind: 'breaks',
      text: '2023年支出预算200万元，其中：基本支出150万元，占7.5%；项目支出50万元，占25%。',
      names: ['7.5', '25'],
    },
    { kind: 'skips', text: '2023年支出预算200万元，其中：基本支出150万元，占75%。' },
  ],
  *run(disclosure) {
    const shares = disclosure.statements.filter(
      (statement): statement is ShareStatement => statement.kind === 'share' && statement.whole !== null,
    );
    const lists = Map.groupBy(shares, (share) => `${share.list} ${share.whole}`);
    for (const list of lists.values()) {
      if (list.length < 2 || !splitsTheWhole(disclosure, list)) continue;
      const figures = list.map((share) => figureById(disclosure, share.percent));
      const values = valuesOf(figures);
      if (values === null) continue;
      const intervals = values.map(toInterval);
      const nominal = values.reduce((total, value) => total + value.minor, 0);
      const computed = {
        low: intervals.reduce((total, interval) => total + interval.low, 0),
        high: intervals.reduce((total, interval) => total + interval.high, 0),
      };
      const difference = HUNDRED_PERCENT - nominal;
      const coarsest = values.reduce((most, value) => Math.max(most, value.step), 1);
      const grade = gradeAgreement(
        { low: HUNDRED_PERCENT, high: HUNDRED_PERCENT },
        computed,
        difference,
        coarsest,
        values.length,
      );
      const severity = severityOf(grade, difference, values, 'error');
      yield {
        outcome: severity === null ? 'pass' : 'finding',
        form: 'sum',
        reported: null,
        operands: list.map((share) => ({ figure: share.percent, role: 'share', sign: 1 })),
        computed: { class: 'percent', nominal, interval: computed, difference },
        grade,
        severity,
        params: { expected: '100%' },
        places: list.slice(0, 1).map((share) => share.place),
      };
    }
  },
});

/** The parts of the shares are all the parts of a closed list of the same whole. */
function splitsTheWhole(disclosure: Disclosure, shares: readonly ShareStatement[]): boolean {
  const [first] = shares;
  const measureOf = (id: string): string | null => figureById(disclosure, id).measure;
  if (
    first?.whole != null &&
    isWholeFamily(
      measureOf(first.whole),
      shares.map((share) => measureOf(share.part)),
    )
  )
    return true;
  return disclosure.statements.some(
    (statement) =>
      statement.kind === 'breakdown' &&
      statement.of !== 'change' &&
      !statement.open &&
      statement.parts.length === shares.length &&
      shares.every((share) => statement.parts.includes(share.part)),
  );
}
