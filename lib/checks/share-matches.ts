import { figureById } from '../disclosure/disclosure.ts';
import { toInterval } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import { defineCheck } from './check.ts';
import { ratioOutcome } from './ratio-relation.ts';

export default defineCheck({
  id: 'share-matches',
  kind: 'rates',
  title: { zh: '占比等于部分除以整体', en: 'The share is the part over the whole' },
  why: {
    zh: '“占百分之几”按印出的两个数可以重算；常见错误是分母用了别的合计。',
    en: 'A share can be recomputed from the two printed amounts; the usual error is another total as the base.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年支出预算200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。',
      names: ['150', '200', '75'],
    },
    { kind: 'holds', text: '填报绩效目标的项目11个，占全部项目11个的100%。', names: ['11', '11', '100'] },
    {
      kind: 'breaks',
      text: '2023年支出预算200万元，其中：基本支出150万元，占57%；项目支出50万元，占25%。',
      names: ['150', '200', '57'],
    },
    { kind: 'breaks', text: '填报绩效目标的项目10个，占全部项目20个的100%。', names: ['10', '20', '100'] },
    { kind: 'skips', text: '基本支出150万元，占比较大。' },
  ],
  *run(disclosure) {
    for (const statement of disclosure.statements) {
      if (statement.kind !== 'share') continue;
      const percent = figureById(disclosure, statement.percent);
      if (statement.whole === null) {
        yield {
          outcome: 'skip',
          reason: 'missing-operand',
          figures: [percent.id],
          params: {},
          places: [statement.place],
        };
        continue;
      }
      const part = figureById(disclosure, statement.part);
      const whole = figureById(disclosure, statement.whole);
      if (
        percent.value === null ||
        part.value === null ||
        whole.value === null ||
        part.value.class !== whole.value.class
      )
        continue;
      const verdict = gradeRatio(percent.value, toInterval(part.value), toInterval(whole.value), {
        numerator: part.value.minor,
        denominator: whole.value.minor,
      });
      if (verdict === null) {
        yield {
          outcome: 'skip',
          reason: 'zero-base',
          figures: [percent.id],
          params: {},
          places: [statement.place],
        };
        continue;
      }
      yield ratioOutcome(
        'share',
        percent.id,
        [
          { figure: part.id, role: 'part', sign: 1 },
          { figure: whole.id, role: 'whole', sign: 1 },
        ],
        verdict,
        [statement.place],
      );
    }
  },
});
