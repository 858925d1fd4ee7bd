import type { Disclosure } from '../disclosure/disclosure.ts';
import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Operand } from './outcome.ts';

/** "本级及2个所属单位": the department itself and so many bodies below it. */
const ITSELF_AND = /本级(?:及|和|以及|与)\s?$/;
/** "1家行政单位以及2家参公管理事业单位": bodies by kind, in one clause. */
const OF_A_KIND = /^\s?(?:行政|参公|参照|事业)[\u4e00-\u9fa5（）()]{0,24}单位/;

export default defineCheck({
  id: 'bodies-repeat-agree',
  kind: 'agreement',
  title: { zh: '预算单位个数前后一致', en: 'The number of budget bodies is the same throughout' },
  why: {
    zh: '“本级及N个所属单位”与分类列出的单位数应当对得上，否则不知道数字包括哪些单位。',
    en: '“Itself and N bodies” and the bodies counted by kind should agree; else nobody knows what the figures cover.',
  },
  basis: '部门预算公开: 单位构成; arithmetic',
  limits: {
    zh: '口径可能不同（如只列参公单位），不一致时只作提示。',
    en: 'The two may count different bodies; a difference is only a hint.',
  },
  examples: [
    {
      kind: 'holds',
      text: '开支单位包括本级及2个所属单位。\n本部门1家行政单位以及2家参公管理事业单位的机关运行经费50万元。',
      names: ['2', '1'],
    },
    {
      kind: 'holds',
      text: '经费范围为本级和3个下属单位。\n机关运行经费包括2家行政单位、2家事业单位。',
      names: ['3', '2'],
    },
    {
      kind: 'breaks',
      text: '开支单位包括本级及4个所属单位。\n本部门1家行政单位以及2家参公管理事业单位的机关运行经费50万元。',
      names: ['4', '1', '2'],
    },
    {
      kind: 'breaks',
      text: '经费范围为本级和1个下属单位。\n机关运行经费包括2家行政单位、2家事业单位。',
      names: ['1', '2'],
    },
    { kind: 'skips', text: '本部门1家行政单位以及2家参公管理事业单位的机关运行经费50万元。' },
  ],
  *run(disclosure) {
    const counts = countFigures(disclosure).filter(
      (figure) => figure.place.cell === null && (figure.unit === '个' || figure.unit === '家'),
    );
    const below = counts.find((figure) => ITSELF_AND.test(around(disclosure, figure).before));
    const byKind = firstGroup(counts.filter((figure) => OF_A_KIND.test(around(disclosure, figure).after)));
    if (below?.value == null || byKind.length < 2) return;
    yield compare(below, byKind);
  },
});

/** The first two or more of one paragraph. */
function firstGroup(figures: readonly Figure[]): Figure[] {
  for (const figure of figures) {
    const group = figures.filter((other) => other.place.block === figure.place.block);
    if (group.length > 1) return group;
  }
  return [];
}

function around(disclosure: Disclosure, figure: Figure): { before: string; after: string } {
  const text = textAround(disclosure.source, figure.place);
  const unitEnd = figure.place.end + (figure.unit?.length ?? 0);
  return {
    before: text.slice(Math.max(0, figure.place.start - 6), figure.place.start),
    after: text.slice(unitEnd, unitEnd + 32),
  };
}

function compare(below: Figure, byKind: readonly Figure[]): CheckResult {
  const one = 10_000;
  const stated = (below.value?.minor ?? 0) + one;
  const counted = byKind.reduce((total, figure) => total + (figure.value?.minor ?? 0), 0);
  const operands: Operand[] = [below, ...byKind].map((figure) => ({
    figure: figure.id,
    role: 'one',
    sign: 1,
  }));
  const holds = stated === counted;
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'words',
    reported: null,
    operands,
    computed: null,
    grade: holds ? 'exact' : 'impossible',
    severity: holds ? null : 'info',
    params: { stated: stated / one, counted: counted / one },
    places: [below.place],
  };
}
