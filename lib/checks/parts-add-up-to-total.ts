import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';

/** Counts of people may be printed 人 and 名 in one list; other count units do not mix. */
const PEOPLE = new Set(['人', '名', '户', '位', '家']);

export default defineCheck({
  id: 'parts-add-up-to-total',
  kind: 'sums',
  title: { zh: '其中各项之和等于合计', en: 'The parts add up to the total' },
  why: {
    zh: '文字写明“其中”或“包括”的各项，相加应等于前面的总数；不等说明总数有误、某项有误或有一项没有列出。',
    en: 'Parts introduced by 其中 or 包括 should add up to the total before them; if not, the total or a part is wrong, or one part is not listed.',
  },
  basis: 'Arithmetic; 预算法 art. 14 (disclosed tables and explanations must be complete)',
  examples: [
    {
      kind: 'holds',
      text: '2023年收入预算100.5万元，其中：财政拨款收入80.3万元，其他资金收入20.2万元。',
      names: ['100.5', '80.3', '20.2'],
    },
    { kind: 'holds', text: '离退休人员15人，其中：离休1人，退休14人。', names: ['15', '1', '14'] },
    {
      kind: 'breaks',
      text: '2023年支出预算100.5万元，其中：基本支出80.3万元，项目支出30.2万元。',
      names: ['100.5', '80.3', '30.2'],
    },
    { kind: 'breaks', text: '离退休人员15人，其中：离休2人，退休14人。', names: ['15', '2', '14'] },
    { kind: 'skips', text: '机关运行经费共计安排9.5万元，主要用于办公费1.2万元、邮电费0.8万元等支出。' },
  ],
  *run(disclosure) {
    for (const statement of disclosure.statements) {
      if (statement.kind !== 'breakdown' || statement.of === 'change') continue;
      if (statement.open) {
        yield {
          outcome: 'skip',
          reason: 'open-list',
          figures: statement.parts,
          params: {},
          places: [statement.place],
        };
        continue;
      }
      const total = figureById(disclosure, statement.total);
      const parts = statement.parts.map((id) => figureById(disclosure, id));
      const result = evaluateSum(disclosure, {
        reported: statement.total,
        operands: statement.parts.map((figure, index) => ({
          figure,
          role: 'part',
          sign: statement.signs[index] ?? 1,
        })),
        places: [statement.place],
      });
      // 45家 split into 5项 and 6项 is a misreading of ours, not a sum.
      if (result.outcome === 'finding' && !unitsMix(total, parts))
        yield {
          outcome: 'skip',
          reason: 'no-relation',
          figures: [total.id, ...statement.parts],
          params: {},
          places: [],
        };
      else yield result;
    }
  },
});

function unitsMix(total: Figure, parts: readonly Figure[]): boolean {
  if (total.class !== 'count') return true;
  return parts.every(
    (part) => part.unit === total.unit || (PEOPLE.has(part.unit ?? '') && PEOPLE.has(total.unit ?? '')),
  );
}
