import { figureById } from '../disclosure/disclosure.ts';
import { toInterval } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import { defineCheck } from './check.ts';
import { ratioOutcome } from './ratio-relation.ts';

export default defineCheck({
  id: 'completion-rate-matches',
  kind: 'rates',
  title: { zh: '完成率等于决算数除以预算数', en: 'The completion rate is the outturn over the budget' },
  why: {
    zh: '“完成年初预算的百分之几”应由同一句里的两个数算出；年初预算为0时没有完成率。',
    en: 'The completion rate follows from the two amounts of its sentence; there is none when the budget was zero.',
  },
  basis: 'Arithmetic; final-accounts template (部门决算公开参考文本)',
  examples: [
    {
      kind: 'holds',
      text: '2023年度部门决算公开\n基本支出年初预算为200万元，支出决算为150万元，完成年初预算的75%。',
      names: ['150', '200', '75'],
    },
    {
      kind: 'holds',
      text: '2023年度部门决算公开\n项目支出年初预算为300.00万元，支出决算为100.00万元，完成年初预算的33.33%。',
      names: ['100.00', '300.00', '33.33'],
    },
    {
      kind: 'breaks',
      text: '2023年度部门决算公开\n基本支出年初预算为200万元，支出决算为150万元，完成年初预算的57%。',
      names: ['150', '200', '57'],
    },
    {
      kind: 'breaks',
      text: '2023年度部门决算公开\n基本支出年初预算为0万元，支出决算为150万元，完成年初预算的95.89%。',
      names: ['0', '95.89'],
    },
    { kind: 'skips', text: '2023年度部门决算公开\n支出决算为150万元，完成年初预算的75%。' },
  ],
  *run(disclosure) {
    for (const statement of disclosure.statements) {
      if (statement.kind !== 'rate') continue;
      const percent = figureById(disclosure, statement.percent);
      if (statement.actual === null || statement.base === null) {
        yield {
          outcome: 'skip',
          reason: 'missing-operand',
          figures: [percent.id],
          params: {},
          places: [statement.place],
        };
        continue;
      }
      const actual = figureById(disclosure, statement.actual);
      const base = figureById(disclosure, statement.base);
      if (percent.value === null || actual.value === null || base.value === null) continue;
      const operands = [
        { figure: actual.id, role: 'part' as const, sign: 1 as const },
        { figure: base.id, role: 'whole' as const, sign: 1 as const },
      ];
      const verdict = gradeRatio(percent.value, toInterval(actual.value), toInterval(base.value), {
        numerator: actual.value.minor,
        denominator: base.value.minor,
      });
      if (verdict === null) {
        // "完成预算的0%" of nothing is how the template prints it.
        if (percent.value.minor === 0) continue;
        yield {
          outcome: 'finding',
          form: 'zero-base',
          reported: percent.id,
          operands,
          computed: null,
          grade: 'impossible',
          severity: 'warning',
          params: {},
          places: [statement.place],
        };
        continue;
      }
      yield ratioOutcome('share', percent.id, operands, verdict, [statement.place]);
    }
  },
});
