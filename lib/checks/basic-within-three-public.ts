import type { Figure } from '../disclosure/figure.ts';
import { toInterval } from '../money/interval.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';
import { operand, skip } from './table-cells.ts';
import { factIndex, tableSets } from './table-facts.ts';
import { valuesOf } from './sum-relation.ts';

/** Economic codes of basic expenditure that are part of an item of three-public expenses. */
const PART_OF: readonly (readonly [code: string, measure: string])[] = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'vehicleRunning'],
  ['31013', 'vehiclePurchase'],
];

export default defineCheck({
  id: 'basic-within-three-public',
  kind: 'sums',
  title: {
    zh: '基本支出中的“三公”不大于“三公”经费表',
    en: 'Three-public items of basic expenditure lie within the three-public table',
  },
  why: {
    zh: '“三公”经费表包括基本支出和项目支出，所以基本支出表中的接待费、用车费等不会大于它。',
    en: 'The three-public table covers basic and project expenditure, so reception or vehicles in the table of basic expenditure cannot exceed it.',
  },
  basis: '财预〔2016〕143号 (“三公”经费 by item)',
  examples: [
    {
      kind: 'holds',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 名称 | 金额 |\n| 30217 | 公务接待费 | 500.00 |\n\n一般公共预算“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 800.00 |',
      names: ['500.00', '800.00'],
    },
    {
      kind: 'holds',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 名称 | 金额 |\n| 30231 | 公务用车运行维护费 | 12300.00 |\n\n一般公共预算“三公”经费支出表\n单位：万元\n| 项目 | 预算数 |\n| 公务用车购置及运行费 | 1.23 |\n| 公务用车运行维护费 | 1.23 |',
      names: ['12300.00', '1.23'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 名称 | 金额 |\n| 30217 | 公务接待费 | 900.00 |\n\n一般公共预算“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 800.00 |',
      names: ['900.00', '800.00'],
    },
    {
      kind: 'breaks',
      text: '一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 名称 | 金额 |\n| 30212 | 因公出国（境）费用 | 900.00 |\n\n一般公共预算“三公”经费支出表\n单位：元\n| 项目 | 预算数 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 800.00 |',
      names: ['900.00', '0'],
    },
    {
      kind: 'skips',
      text: '一般公共预算基本支出表\n| 经济分类代码 | 名称 | 金额 |\n| 30217 | 公务接待费 | 500.00 |\n\n一般公共预算“三公”经费支出表\n| 项目 | 预算数 |\n| 因公出国（境）费 | 0 |\n| 公务接待费 | 800.00 |',
    },
  ],
  *run(disclosure) {
    for (const tables of tableSets(disclosure)) {
      const { facts } = factIndex(disclosure, tables);
      const basic = facts.filter(
        ({ table, figure }) => figure.economicCode !== null && /basic$/.test(table.kind ?? ''),
      );
      for (const [code, measure] of PART_OF)
        for (const { figure } of basic) {
          if (figure.economicCode !== code) continue;
          const whole = facts.find(
            (other) =>
              other.table.kind === 'three-public' &&
              other.figure.measure === measure &&
              other.figure.year === figure.year &&
              other.figure.basis === figure.basis,
          );
          if (whole !== undefined) yield compare(figure, whole.figure);
        }
    }
  },
});

function compare(part: Figure, whole: Figure): CheckResult {
  const [inner, outer] = valuesOf([part, whole]) ?? [];
  if (inner === undefined || outer === undefined) return skip('unreadable-cell', [part, whole]);
  const holds = toInterval(inner).low <= toInterval(outer).high;
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'at-most',
    reported: whole.id,
    operands: [operand(part, 'part')],
    computed: {
      class: inner.class,
      nominal: inner.minor,
      interval: toInterval(inner),
      difference: outer.minor - inner.minor,
    },
    grade: holds ? (inner.minor <= outer.minor ? 'exact' : 'explained') : 'impossible',
    severity: holds ? null : 'warning',
    params: {},
    places: [],
  };
}
