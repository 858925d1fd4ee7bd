import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { defineCheck } from './check.ts';
import { compareWithin } from './part-within-whole.ts';
import { narrativeLevels } from './wholes.ts';

/** A clause that ends in a project's name. */
const PROJECT = /(?:项目|工程|专项)(?:经费|支出|资金)?$/;

export default defineCheck({
  id: 'listed-projects-within-total',
  kind: 'sums',
  title: { zh: '列出的项目不超过项目支出', en: 'Listed projects lie within project expenditure' },
  why: {
    zh: '重点项目逐个列出的金额，合起来不会大于全部项目支出。',
    en: 'The amounts of the projects described one by one cannot exceed project expenditure.',
  },
  basis: 'Arithmetic',
  limits: {
    zh: '只看标题写明“项目”的一节里逐条列出的金额。',
    en: 'Only amounts listed one by one under a heading about projects are taken.',
  },
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n一、支出\n项目支出104.30万元。\n二、重点项目情况\n1.宣传活动项目30.99万元。\n2.展览项目13.07万元。',
      names: ['30.99', '13.07', '104.30'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n一、支出\n项目支出50万元。\n二、重点项目情况\n1.道路养护项目20万元。\n2.桥梁检测项目30万元。',
      names: ['20', '30', '50'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n一、支出\n项目支出40.30万元。\n二、重点项目情况\n1.宣传活动项目30.99万元。\n2.展览项目13.07万元。',
      names: ['30.99', '13.07', '40.30'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n一、支出\n项目支出5万元。\n二、重点项目情况\n1.道路养护项目20万元。\n2.桥梁检测项目30万元。',
      names: ['20', '30', '5'],
    },
    {
      kind: 'skips',
      text: '2023年部门预算\n一、重点项目情况\n1.宣传活动项目30.99万元。\n2.展览项目13.07万元。',
    },
  ],
  *run(disclosure) {
    const total = narrativeLevels(disclosure).find(
      (figure) => figure.measure === 'projectExpenditure' && figure.year === disclosure.year,
    );
    if (total === undefined) return;
    const sections = new Map<string, Figure[]>();
    for (const figure of textFigures(disclosure)) {
      const section = figure.path.at(-1) ?? '';
      if (figure.class !== 'money' || figure.role !== 'level' || figure.measure !== null) continue;
      if (!/项目/.test(section) || !PROJECT.test(figure.label.trim()) || figure.year !== disclosure.year)
        continue;
      sections.set(section, [...(sections.get(section) ?? []), figure]);
    }
    for (const projects of sections.values())
      if (projects.length > 1) yield compareWithin(total, projects, 'warning');
  },
});
