/** Invented findings of every kind, for the card, the popup and their tests. */
import type { Outcome } from '../../lib/checks/outcome.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import type { FindingView } from '../../lib/i18n/finding-view.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import { gradeSum } from '../../lib/money/interval.ts';
import { sampleDisclosure, sampleOutcome } from './disclosure.ts';

const money = (printed: string, label: string, more = {}) => ({ printed, label, unit: '万元', ...more });

export const disclosure = sampleDisclosure(
  money('1,386.07', '支出总计', { measure: 'totalExpenditure', place: '三、支出预算情况' }),
  money('842.61', '基本支出', { measure: 'basicExpenditure', place: '三、支出预算情况' }),
  money('543.64', '项目支出', { measure: 'projectExpenditure', place: '三、支出预算情况' }),
  money('788.35', '基本支出', { measure: 'basicExpenditure', year: 2030, place: '三、支出预算情况' }),
  { printed: '6.3', unit: '%', label: '基本支出', measure: 'basicExpenditure', place: '三、支出预算情况' },
  money('54.26', '基本支出', { measure: 'basicExpenditure', place: '三、支出预算情况' }),
  money('1,386.07', '支出总计', { measure: 'totalExpenditure', place: '表1 收支总表' }),
  { printed: '13,860,200.00', unit: '元', label: '合计', measure: 'totalExpenditure', place: '表3 支出总表' },
  { printed: '21', unit: '人', label: '离退休人员', measure: 'retired', place: '一、人员构成' },
  { printed: '13', unit: '人', label: '行政退休', place: '一、人员构成' },
  { printed: '9', unit: '人', label: '事业退休', place: '一、人员构成' },
  money('0', '公务接待费', { measure: 'reception', year: 2030 }),
  { printed: '100', unit: '%', label: '公务接待费', measure: 'reception' },
  { printed: '36.6', unit: '%', label: '公用经费' },
  money('308.50', '公用经费', { measure: 'publicFunds' }),
  money('842.61', '基本支出', { measure: 'basicExpenditure' }),
  money('534.10', '人员经费', { measure: 'personnelFunds' }),
);

const PARTS = 26;

/** A total of many long-named parts, one digit of which is off. */
const longList = sampleDisclosure(
  { printed: '910000.00', unit: '元', label: '总计 / 合计', place: '表3：2031年单位支出总表' },
  ...Array.from({ length: PARTS }, (_part, index) => ({
    printed: index === 4 ? '34000.00' : '35000.00',
    unit: '元',
    label: `其他科学技术普及支出第${index + 1}项（含上年结转和非税收入安排的部分） / 合计`,
    place: '表3：2031年单位支出总表',
  })),
);

const titles = {
  sum: { zh: '合计等于各项之和', en: 'Total equals the sum of its parts' },
  change: { zh: '增减方向与数额一致', en: 'Direction of change fits the amounts' },
  percent: { zh: '增减幅度与数额一致', en: 'Percentage of change fits the amounts' },
  equal: { zh: '同一数字前后一致', en: 'The same figure is the same everywhere' },
  words: { zh: '增减说明原因', en: 'A change is explained' },
};
const why = {
  zh: '合计与各项对不上，说明合计有误，或者漏列了一项。',
  en: 'A total that its own items do not make means a wrong total or a missing item.',
};

function sum(
  reported: string,
  parts: string[],
  id: string,
  more: Partial<Outcome> = {},
  within = disclosure,
): Outcome {
  const value = (figure: string) => figureById(within, figure).value!;
  const graded = gradeSum(
    value(reported),
    parts.map((figure) => ({ value: value(figure), sign: 1 })),
  );
  const computed = {
    class: value(reported).class,
    nominal: graded.nominal,
    interval: graded.computed,
    difference: graded.difference,
  };
  const operands = parts.map((figure) => ({ figure, role: 'part' as const, sign: 1 as const }));
  const outcome = sampleOutcome({ form: 'sum', reported, operands, computed, grade: graded.grade });
  return { ...outcome, ...more, id } as Outcome;
}

const view = (outcome: Outcome, title: keyof typeof titles): FindingView =>
  findingView(outcome, disclosure, { title: titles[title], why });

export const sampleFindings = {
  sum: view(sum('f1', ['f2', 'f3'], 'o1'), 'sum'),
  counts: view(sum('f9', ['f10', 'f11'], 'o2'), 'sum'),
  direction: view(
    {
      ...sampleOutcome({
        form: 'direction',
        operands: [
          { figure: 'f2', role: 'current', sign: 1 },
          { figure: 'f4', role: 'previous', sign: -1 },
        ],
        params: { word: '减少' },
      }),
      id: 'o3',
    },
    'change',
  ),
  percent: view(
    {
      ...sampleOutcome({
        form: 'percent-change',
        reported: 'f5',
        severity: 'warning',
        operands: [
          { figure: 'f6', role: 'change', sign: 1 },
          { figure: 'f4', role: 'previous', sign: 1 },
        ],
        computed: {
          class: 'percent',
          nominal: 68_827,
          interval: { low: 68_820, high: 68_834 },
          difference: -5_827,
        },
      }),
      id: 'o4',
    },
    'percent',
  ),
  equal: view(
    {
      ...sampleOutcome({
        form: 'equal',
        severity: 'warning',
        operands: [
          { figure: 'f7', role: 'one', sign: 1 },
          { figure: 'f8', role: 'other', sign: 1 },
        ],
        params: { otherScope: 'fiscal' },
      }),
      id: 'o5',
    },
    'equal',
  ),
  zeroBase: view(
    {
      ...sampleOutcome({
        form: 'zero-base',
        reported: 'f13',
        severity: 'warning',
        grade: null,
        operands: [{ figure: 'f12', role: 'previous', sign: 1 }],
      }),
      id: 'o6',
    },
    'percent',
  ),
  words: view(
    {
      ...sampleOutcome({
        form: 'words',
        severity: 'info',
        grade: null,
        operands: [{ figure: 'f2', role: 'current', sign: 1 }],
        places: [{ block: 0, cell: null, start: 0, end: 2 }],
      }),
      id: 'o7',
    },
    'words',
  ),
  doubt: view(
    {
      outcome: 'doubt',
      reason: 'shifted-column',
      figures: ['f7', 'f8'],
      params: {},
      places: [],
      id: 'o8',
      check: 'table-row-sum',
    },
    'equal',
  ),
  pass: view(sum('f16', ['f15', 'f17'], 'o9', { outcome: 'pass', severity: null }), 'sum'),
} satisfies Record<string, FindingView>;

/** Not among the others, so that the popup's list stays short. */
export const longFinding: FindingView = findingView(
  sum(
    'f1',
    longList.figures.slice(1).map(({ id }) => id),
    'o20',
    {},
    longList,
  ),
  longList,
  { title: titles.sum, why },
);
