import type { Disclosure } from '../disclosure/disclosure.ts';
import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { squash } from '../lexicon/fold.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';

/** So many characters before a number, with its unit, tell one target from another. */
const KEY_LENGTH = 8;

const head = '| 一级指标 | 二级指标 | 具体指标 |\n';

export default defineCheck({
  id: 'targets-repeat-agree',
  kind: 'agreement',
  title: { zh: '同一绩效指标前后一致', en: 'A target stated twice is the same' },
  why: {
    zh: '部门整体申报表与项目申报表常列同一指标；数值不同说明有一处没有更新。',
    en: 'The form of the whole department and those of its projects often list the same target; if they differ, one was not brought up to date.',
  },
  basis: '预算绩效管理: one target has one value',
  limits: {
    zh: '只比较表格中用词相同的指标；用词稍有不同的不比较。',
    en: 'Only targets in tables with the same words are compared.',
  },
  examples: [
    {
      kind: 'holds',
      text: `整体支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 编印宣传手册不少于500份 |\n\n项目支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 编印宣传手册不少于500份 |`,
      names: ['500'],
    },
    {
      kind: 'holds',
      text: `整体支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 全年举办专题讲座12场 |\n\n项目支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 全年举办专题讲座12场 |`,
      names: ['12'],
    },
    {
      kind: 'breaks',
      text: `整体支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 编印宣传手册不少于500份 |\n\n项目支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 编印宣传手册不少于800份 |`,
      names: ['500', '800'],
    },
    {
      kind: 'breaks',
      text: `整体支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 全年举办专题讲座12场 |\n\n项目支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 全年举办专题讲座10场 |`,
      names: ['12', '10'],
    },
    {
      kind: 'skips',
      text: `项目支出绩效目标申报表\n${head}| 产出指标 | 数量指标 | 编印宣传手册不少于500份 |`,
    },
  ],
  *run(disclosure) {
    for (const [first, ...others] of targetsByWords(disclosure)) {
      if (first === undefined || others.length === 0) continue;
      const same = others.every((other) => other.value?.minor === first.value?.minor);
      yield {
        outcome: same ? 'pass' : 'finding',
        form: 'equal',
        reported: null,
        operands: [first, ...others].map((figure) => ({ figure: figure.id, role: 'one', sign: 1 })),
        computed: null,
        grade: same ? 'exact' : 'impossible',
        severity: same ? null : 'info',
        params: {},
        places: [],
      };
    }
  },
});

/** Counts in tables, grouped by the words before them and their unit; groups of one are left out by the caller. */
function targetsByWords(disclosure: Disclosure): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of countFigures(disclosure)) {
    if (figure.place.cell === null || figure.value === null || figure.unit === null) continue;
    const before = textAround(disclosure.source, figure.place).slice(
      Math.max(0, figure.place.start - 24),
      figure.place.start,
    );
    const words =
      squash(before)
        .split(/[,;。:]/)
        .at(-1) ?? '';
    if (words.length < KEY_LENGTH) continue;
    const key = `${words.slice(-KEY_LENGTH)} ${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((figure) => figure.place.block)).size > 1);
}
