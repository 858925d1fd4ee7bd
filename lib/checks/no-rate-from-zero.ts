import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  id: 'no-rate-from-zero',
  kind: 'changes',
  title: { zh: '上年为0时没有增长率', en: 'There is no growth rate from zero' },
  why: {
    zh: '上年数为0，任何增长百分比（常见的“增长100%”）都没有意义。',
    en: 'When the year before is zero, no percentage of growth exists; the usual “up 100%” means nothing.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '公务接待费1.5万元，比2022年3万元减少1.5万元，下降50%。',
      names: ['1.5', '3', '50'],
    },
    { kind: 'holds', text: '公务接待费3万元，比2022年2万元增加1万元，增长50%。', names: ['3', '2', '50'] },
    {
      kind: 'breaks',
      text: '公务接待费1.5万元，比2022年0万元增加1.5万元，增长100%。',
      names: ['1.5', '100'],
    },
    { kind: 'breaks', text: '公务接待费1.5万元，比上年增加1.5万元，增长100%。', names: ['1.5', '100'] },
    { kind: 'skips', text: '公务接待费1.5万元，比上年增加0.5万元。' },
  ],
  *run(disclosure) {
    for (const claim of changeClaims(disclosure)) {
      const { current, previous, change, percent, said, statement } = claim;
      if (percent?.value == null || percent.unit === '个百分点' || current?.value == null) continue;
      const fromZero =
        previous?.value != null
          ? previous.value.minor === 0
          : change?.value != null && said === 'up' && change.value.minor === current.value.minor;
      // 0 to 0 with 0% says nothing wrong.
      if (fromZero && percent.value.minor === 0) continue;
      if (!fromZero && previous === null) continue;
      yield {
        outcome: fromZero ? 'finding' : 'pass',
        form: 'zero-base',
        reported: percent.id,
        operands: [
          { figure: current.id, role: 'current', sign: 1 },
          ...(previous === null
            ? []
            : [{ figure: previous.id, role: 'previous' as const, sign: 1 as const }]),
          ...(change === null ? [] : [{ figure: change.id, role: 'change' as const, sign: 1 as const }]),
        ],
        computed: null,
        grade: fromZero ? 'impossible' : 'exact',
        severity: fromZero ? 'warning' : null,
        params: {},
        places: [statement.place],
      };
    }
  },
});
