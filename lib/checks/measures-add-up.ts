import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';
import { measureWholes } from './wholes.ts';

export default defineCheck({
  id: 'measures-add-up',
  kind: 'sums',
  title: { zh: '固定构成的各项相加等于总数', en: 'Measures with fixed parts add up' },
  why: {
    zh: '“三公”经费由出国、用车、接待三项构成，基本支出由人员和公用构成；分开写在各段里也应加得起来。',
    en: 'Three-public expenses are abroad, vehicles and reception; basic expenditure is personnel and public funds: they must add up wherever they are stated.',
  },
  basis:
    '财政部部门预决算公开参考格式; 三公 = 出国 + 用车(购置 + 运行) + 接待; 基本支出 = 人员经费 + 公用经费',
  examples: [
    {
      kind: 'holds',
      text: '2023年基本支出预算61.2万元。\n人员经费55.7万元。\n公用经费5.5万元。',
      names: ['61.2', '55.7', '5.5'],
    },
    {
      kind: 'holds',
      text: '2023年支出预算100万元。\n（一）基本支出80万元，增加2万元。\n（二）项目支出20万元，减少1万元。',
      names: ['100', '80', '20'],
    },
    {
      kind: 'breaks',
      text: '2023年基本支出预算61.2万元。\n人员经费55.7万元。\n公用经费6.8万元。',
      names: ['61.2', '55.7', '6.8'],
    },
    {
      kind: 'breaks',
      text: '2023年支出预算100万元。\n（一）基本支出80万元，增加2万元。\n（二）项目支出30万元，减少1万元。',
      names: ['100', '80', '30'],
    },
    { kind: 'skips', text: '2023年基本支出预算61.2万元。\n人员经费55.7万元。' },
  ],
  *run(disclosure) {
    for (const { total, parts } of measureWholes(disclosure)) {
      yield evaluateSum(disclosure, {
        reported: total.id,
        operands: parts.map((part) => ({ figure: part.id, role: 'part', sign: 1 })),
        atMost: parts.every((part) => part.scope === total.scope) ? 'error' : 'warning',
      });
    }
  },
});
