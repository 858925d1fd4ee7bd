import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { ChangeClaim } from './change-claim.ts';
import { changeClaims, claimsByCurrent } from './change-claim.ts';
import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';
import { balanceWholes, listWholes, measureWholes } from './wholes.ts';

export default defineCheck({
  id: 'previous-amounts-add-up',
  kind: 'sums',
  title: { zh: '上年各项之和等于上年合计', en: 'Last year’s parts add up to last year’s total' },
  why: {
    zh: '文中随增减说明给出的上年数，也应与上年的总数加得起来；口径不一时差额会露出来。',
    en: 'The amounts of the year before, given for comparison, must add up too; a change of scope shows here.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年支出预算100万元，比2022年90万元增加10万元，其中：基本支出80万元，比2022年75万元增加5万元；项目支出20万元，比2022年15万元增加5万元。',
      names: ['90', '75', '15'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年收入预算100万元，比2022年90万元增加10万元。\n（一）基本支出80万元，比2022年75万元增加5万元。\n（二）项目支出20万元，比2022年15万元增加5万元。',
      names: ['90', '75', '15'],
    },
    {
      kind: 'breaks',
      text: '2023年支出预算100万元，比2022年90万元增加10万元，其中：基本支出80万元，比2022年85万元减少5万元；项目支出20万元，比2022年15万元增加5万元。',
      names: ['90', '85', '15'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年收入预算100万元，比2022年90万元增加10万元。\n（一）基本支出80万元，比2022年65万元增加15万元。\n（二）项目支出20万元，比2022年15万元增加5万元。',
      names: ['90', '65', '15'],
    },
    {
      kind: 'skips',
      text: '2023年支出预算100万元，比2022年增加10万元，其中：基本支出80万元；项目支出20万元。',
    },
  ],
  *run(disclosure) {
    const claims = claimsByCurrent(changeClaims(disclosure));
    for (const whole of [
      ...listWholes(disclosure),
      ...measureWholes(disclosure),
      ...balanceWholes(disclosure),
    ]) {
      const total = previousFigure(whole.total, claims);
      const parts = whole.parts.map((part) => previousFigure(part, claims));
      // A part that is zero now and has no earlier amount was not there before.
      const known = parts.filter((part, index) => part !== null || whole.parts[index]?.value?.minor !== 0);
      if (total === null || known.length < 2 || known.some((part) => part === null)) continue;
      const years = new Set([total, ...known].map((figure) => figure?.year));
      if (years.size > 1) continue;
      yield evaluateSum(disclosure, {
        reported: total.id,
        operands: known.flatMap((part) =>
          part === null ? [] : [{ figure: part.id, role: 'part' as const, sign: 1 as const }],
        ),
        atMost: 'warning',
      });
    }
  },
});

function previousFigure(figure: Figure, claims: ReadonlyMap<FigureId, ChangeClaim>): Figure | null {
  return claims.get(figure.id)?.previous ?? null;
}
