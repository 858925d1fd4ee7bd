import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { narrativeLevels } from './wholes.ts';

/** Only where the document itself says that operating funds are part of basic expenditure may an excess be a finding. */
const DEFINITION = /机关运行经费[^。\n]{0,60}基本支出中的(?:日常)?公用经费/;
const AFTER = '\n名词解释\n机关运行经费：指使用一般公共预算财政拨款安排的基本支出中的日常公用经费。';

export default defineCheck({
  id: 'operating-funds-within-basic',
  kind: 'sums',
  title: { zh: '机关运行经费不超过公用经费', en: 'Office operating funds lie within public funds' },
  why: {
    zh: '文件自己说明机关运行经费是基本支出中的公用经费时，它不会大于公用经费或基本支出。',
    en: 'Where the document defines office operating funds as public funds of basic expenditure, they cannot exceed them.',
  },
  basis: '机关运行经费的定义 (预算法 art. 14 explanation); a soft identity, read from the glossary',
  limits: {
    zh: '有的地方把项目中的运行费也算进去；文件没有这样定义时，超过也不算问题。',
    en: 'Some places count running costs of projects too; without the definition, an excess is not judged.',
  },
  examples: [
    {
      kind: 'holds',
      text: `2023年部门预算\n公用经费20.5万元。\n机关运行经费15.2万元。${AFTER}`,
      names: ['15.2', '20.5'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n基本支出120.5万元。\n机关运行经费15.2万元。',
      names: ['15.2', '120.5'],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n公用经费20.5万元。\n机关运行经费35.2万元。${AFTER}`,
      names: ['35.2', '20.5'],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n基本支出20.5万元。\n机关运行经费45.2万元。${AFTER}`,
      names: ['45.2', '20.5'],
    },
    { kind: 'skips', text: '2023年部门预算\n公用经费20.5万元。\n机关运行经费35.2万元。' },
  ],
  *run(disclosure) {
    const levels = narrativeLevels(disclosure);
    const funds = levels.find(
      (figure) => figure.measure === 'operatingFunds' && figure.year === disclosure.year,
    );
    const whole = ['publicFunds', 'basicExpenditure']
      .map((measure) =>
        levels.find((figure) => figure.measure === measure && figure.year === disclosure.year),
      )
      .find((figure) => figure !== undefined);
    if (funds === undefined || whole === undefined) return;
    const isDefined = definesAsBasic(disclosure);
    yield compare(funds, whole, isDefined);
    const before = [...changeClaims(disclosure)];
    const previousOf = (figure: Figure): Figure | null =>
      before.find((claim) => claim.current?.id === figure.id)?.previous ?? null;
    const [earlier, earlierWhole] = [previousOf(funds), previousOf(whole)];
    if (earlier !== null && earlierWhole !== null && earlier.year === earlierWhole.year)
      yield compare(earlier, earlierWhole, isDefined);
  },
});

function definesAsBasic(disclosure: Disclosure): boolean {
  return disclosure.source.blocks.some(
    (block) =>
      block.kind !== 'table' &&
      DEFINITION.test(textAround(disclosure.source, { block: block.index, cell: null, start: 0, end: 0 })),
  );
}

function compare(funds: Figure, whole: Figure, isDefined: boolean): CheckResult {
  const [part, bound] = [funds.value, whole.value];
  const ids = [funds.id, whole.id];
  if (part === null || bound === null)
    return { outcome: 'skip', reason: 'unreadable-cell', figures: ids, params: {}, places: [] };
  const holds = part.minor <= bound.minor + bound.step;
  if (!holds && !isDefined)
    return { outcome: 'skip', reason: 'other-scope', figures: ids, params: {}, places: [] };
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'at-most',
    reported: whole.id,
    operands: [{ figure: funds.id, role: 'part', sign: 1 }],
    computed: {
      class: 'money',
      nominal: part.minor,
      interval: { low: part.minor, high: part.minor },
      difference: bound.minor - part.minor,
    },
    grade: holds ? 'exact' : 'impossible',
    severity: holds ? null : 'warning',
    params: {},
    places: [],
  };
}
