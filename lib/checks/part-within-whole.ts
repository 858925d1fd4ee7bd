import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { sum, toInterval } from '../money/interval.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Severity } from './outcome.ts';
import { valuesOf } from './sum-relation.ts';

/** Measures that lie within another one of the same year, wherever both are stated. */
const WITHIN: readonly (readonly [string, string])[] = [
  ['publicFunds', 'basicExpenditure'],
  ['personnelFunds', 'basicExpenditure'],
  ['basicExpenditure', 'totalExpenditure'],
  ['basicExpenditure', 'totalIncome'],
  ['projectExpenditure', 'totalExpenditure'],
];

export default defineCheck({
  id: 'part-within-whole',
  kind: 'sums',
  title: { zh: '部分不大于整体', en: 'A part is not larger than its whole' },
  why: {
    zh: '“其中”列出的部分（哪怕没有列全）以及公用经费、基本支出等，不会超过它所属的总数。',
    en: 'What is listed as part of a total, even when the list is open, cannot exceed it; nor can public funds exceed basic expenditure.',
  },
  basis: 'Arithmetic',
  examples: [
    { kind: 'holds', text: '固定资产总额120.5万元，其中：车辆1台，价值22.6万元。', names: ['120.5', '22.6'] },
    {
      kind: 'holds',
      text: '机关运行经费共计安排9.5万元，主要用于办公费1.2万元、邮电费0.8万元等支出。',
      names: ['9.5', '1.2', '0.8'],
    },
    {
      kind: 'breaks',
      text: '机关运行经费共计安排9.5万元，主要用于办公费8.2万元、邮电费2.8万元等支出。',
      names: ['9.5', '8.2', '2.8'],
    },
    { kind: 'breaks', text: '离退休人员15人，其中：退休16人。', names: ['15', '16'] },
    { kind: 'skips', text: '2023年收入预算1000000元，主要包括财政拨款收入等。' },
  ],
  *run(disclosure) {
    for (const statement of disclosure.statements) {
      if (statement.kind !== 'breakdown' || statement.of === 'change' || !statement.open) continue;
      const parts = statement.parts.map((id) => figureById(disclosure, id));
      const total = figureById(disclosure, statement.total);
      yield compareWithin(total, parts, total.class === 'count' ? 'warning' : 'error');
    }
    yield* statedMeasures(disclosure);
  },
});

/** Σ parts ≤ whole, by intervals. */
export function compareWithin(whole: Figure, parts: readonly Figure[], severity: Severity): CheckResult {
  const ids = [whole.id, ...parts.map((part) => part.id)];
  const values = valuesOf([whole, ...parts]);
  if (values === null || values.some((value) => value.class !== values[0]?.class))
    return { outcome: 'skip', reason: 'unreadable-cell', figures: ids, params: {}, places: [] };
  const [bound, ...rest] = values;
  if (bound === undefined)
    return { outcome: 'skip', reason: 'missing-operand', figures: ids, params: {}, places: [] };
  const interval = sum(rest.map(toInterval));
  const nominal = rest.reduce((total, value) => total + value.minor, 0);
  const holds = interval.low <= toInterval(bound).high;
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'at-most',
    reported: whole.id,
    operands: parts.map((part) => ({ figure: part.id, role: 'part', sign: 1 })),
    computed: { class: bound.class, nominal, interval, difference: bound.minor - nominal },
    grade: holds ? (nominal <= bound.minor ? 'exact' : 'explained') : 'impossible',
    severity: holds ? null : severity,
    params: {},
    places: [],
  };
}

/** Pairs of measures stated in the narrative of one year and one scope, the first of each. */
function* statedMeasures(disclosure: Disclosure): Iterable<CheckResult> {
  for (const [part, whole] of WITHIN) {
    const inners = narrativeLevels(disclosure, part);
    const outers = inners.length === 0 ? [] : narrativeLevels(disclosure, whole);
    for (const inner of inners) {
      const outer = outers.find(
        (figure) =>
          figure.year === inner.year &&
          figure.basis === inner.basis &&
          (figure.scope === inner.scope ||
            figure.scope === null ||
            inner.scope === 'general' ||
            inner.scope === 'fiscal'),
      );
      if (outer !== undefined) yield compareWithin(outer, [inner], 'warning');
    }
  }
}

function narrativeLevels(disclosure: Disclosure, measure: string): Figure[] {
  const seen = new Set<string>();
  return textFigures(disclosure).filter((figure) => {
    if (
      figure.measure !== measure ||
      figure.role !== 'level' ||
      figure.class !== 'money' ||
      figure.functionCode !== null
    )
      return false;
    const key = `${figure.year} ${figure.scope} ${figure.basis}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
