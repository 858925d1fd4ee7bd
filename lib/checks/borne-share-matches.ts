import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureIndex } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { squash } from '../lexicon/fold.ts';
import { sum, toInterval } from '../money/interval.ts';
import { MINOR_PER_ONE } from '../money/measured.ts';
import { gradeRatio } from '../money/ratio.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';

/** "自行负担30%绩效工资": who bears so much of what. */
const BEARS = /(?:负担|承担)[^，,。；;]{0,4}$/;
const OF_WHAT = /^[%％]的?([\u4e00-\u9fa5]{2,12}?)(?=[，,。；;、）)的]|部分|$)/;

const table = (own: string): string =>
  `表9：2023年部门预算明细表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 预算金额 |\n| 2060799 | 其他科学技术普及支出 | 30107 | 绩效工资 | 人员支出_绩效工资 | 70000 |\n| 2060799 | 其他科学技术普及支出 | 30107 | 绩效工资（其他资金） | 人员支出_绩效工资 | ${own} |`;

export default defineCheck({
  id: 'borne-share-matches',
  kind: 'rates',
  title: { zh: '自行负担的比例与明细一致', en: 'A share that is borne fits the detail' },
  why: {
    zh: '“自行负担百分之几的某项支出”可以用明细表中该项的各行重算。',
    en: '“Bears so many percent of an item” can be recomputed from that item’s rows in the detail table.',
  },
  basis: 'Arithmetic',
  limits: {
    zh: '只在明细表有同名科目、并有一行等于所述金额时判断。',
    en: 'Judged only where the detail table has the item and one of its rows is the stated amount.',
  },
  examples: [
    {
      kind: 'holds',
      text: `2023年部门预算\n其他资金30000元，由下属单位自行负担30%绩效工资。\n${table('30000')}`,
      names: ['30', '30000', '70000'],
    },
    {
      kind: 'holds',
      text: `2023年部门预算\n其他资金10000元，由下属单位承担12.5%的绩效工资。\n${table('10000')}`,
      names: ['12.5', '10000', '70000'],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n其他资金30000元，由下属单位自行负担50%绩效工资。\n${table('30000')}`,
      names: ['50', '30000', '70000'],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n其他资金10000元，由下属单位承担22.5%的绩效工资。\n${table('10000')}`,
      names: ['22.5', '10000', '70000'],
    },
    { kind: 'skips', text: '2023年部门预算\n其他资金30000元，由下属单位自行负担30%绩效工资。' },
  ],
  *run(disclosure) {
    const rowsByItem = new Map<string, readonly Figure[]>();
    for (const percent of textFigures(disclosure)) {
      if (percent.class !== 'percent' || percent.value === null) continue;
      const text = textAround(disclosure.source, percent.place);
      if (!BEARS.test(text.slice(Math.max(0, percent.place.start - 10), percent.place.start))) continue;
      const item = OF_WHAT.exec(text.slice(percent.place.end, percent.place.end + 16))?.[1];
      const part = disclosure.figures[figureIndex(percent.id) - 1];
      if (item === undefined) continue;
      if (part?.class !== 'money' || part.place.block !== percent.place.block) continue;
      const rows = rowsByItem.get(item) ?? rowsOf(disclosure, item);
      rowsByItem.set(item, rows);
      const result = compare(percent, part, rows);
      if (result !== null) yield result;
    }
  },
});

/** The amounts of one item in the detail table. */
function rowsOf(disclosure: Disclosure, item: string): Figure[] {
  const detail = disclosure.tables.find((candidate) => candidate.kind === 'detail');
  if (detail === undefined) return [];
  return disclosure.figures.filter(
    (figure) =>
      figure.place.block === detail.block &&
      figure.class === 'money' &&
      figure.economicCode !== null &&
      squash(figure.quote).includes(squash(item)),
  );
}

function compare(percent: Figure, part: Figure, rows: readonly Figure[]): CheckResult | null {
  const own = rows.find((row) => row.value?.minor === part.value?.minor);
  const values = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  if (own?.value == null || percent.value === null || values.length !== rows.length || rows.length < 2)
    return null;
  const whole = values.reduce((total, value) => total + value.minor, 0);
  const verdict = gradeRatio(percent.value, toInterval(own.value), sum(values.map(toInterval)), {
    numerator: own.value.minor,
    denominator: whole,
  });
  if (verdict === null) return null;
  const holds = verdict.grade === 'exact' || verdict.grade === 'explained';
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'words',
    reported: percent.id,
    operands: rows.map((row) => ({ figure: row.id, role: row === own ? 'part' : 'other', sign: 1 })),
    computed: null,
    grade: verdict.grade,
    severity: holds ? null : 'warning',
    params: {
      stated: `${percent.printed}%`,
      part: own.printed + (own.unit ?? ''),
      rows: rows.map((row) => row.printed).join(' + '),
      computed: `${(verdict.nominal / MINOR_PER_ONE).toFixed(2)}%`,
    },
    places: [percent.place],
  };
}
