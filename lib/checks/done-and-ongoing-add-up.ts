import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';

const DONE = /已完成[^，,。；;]{0,16}$/;
const TOTAL = /(?:累计|共)[^，,。；;]{0,16}$/;
const ONGOING = /(?:正在|尚有|还有|未完成)[^，,。；;]{0,16}$/;

export default defineCheck({
  id: 'done-and-ongoing-add-up',
  kind: 'sums',
  title: { zh: '已完成与正在进行之和等于累计', en: 'Done and ongoing make up the total' },
  why: {
    zh: '工作量写成“已完成、累计、正在进行”三个数时，前后两个相加应等于累计。',
    en: 'Work stated as done, in all and ongoing: done and ongoing make up all.',
  },
  basis: 'Arithmetic',
  limits: {
    zh: '只看同一段里单位相同的三个数。',
    en: 'Only three counts of one unit within a paragraph are compared.',
  },
  examples: [
    {
      kind: 'holds',
      text: '已完成服务300单。累计提供服务850单，正在跟进550单。',
      names: ['300', '850', '550'],
    },
    { kind: 'holds', text: '截至年底已完成改造12户，共受理20户，尚有8户。', names: ['12', '20', '8'] },
    {
      kind: 'breaks',
      text: '已完成服务300单。累计提供服务850单，正在跟进510单。',
      names: ['300', '850', '510'],
    },
    { kind: 'breaks', text: '截至年底已完成改造12户，共受理20户，尚有6户。', names: ['12', '20', '6'] },
    { kind: 'skips', text: '累计提供服务850单，正在跟进510单。' },
  ],
  *run(disclosure) {
    const counts = countFigures(disclosure).filter(
      (figure) => figure.value !== null && figure.unit !== null && figure.place.cell === null,
    );
    const before = (figure: Figure): string =>
      textAround(disclosure.source, figure.place).slice(
        Math.max(0, figure.place.start - 24),
        figure.place.start,
      );
    for (const index of counts.keys()) {
      const three = counts.slice(index, index + 3);
      // The three are told in any order.
      const [done, total, ongoing] = [DONE, TOTAL, ONGOING].map((words) =>
        three.find((figure) => words.test(before(figure))),
      );
      if (done === undefined || total === undefined || ongoing === undefined || !areTogether(three)) continue;
      if (done === total || total === ongoing) continue;
      yield evaluateSum(disclosure, {
        reported: total.id,
        operands: [
          { figure: done.id, role: 'part', sign: 1 },
          { figure: ongoing.id, role: 'part', sign: 1 },
        ],
        atMost: 'info',
      });
    }
  },
});

/** Three counts of one unit, close together in one paragraph. */
function areTogether(figures: readonly Figure[]): boolean {
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    figures.every((figure) => figure.unit === first.unit && figure.place.block === first.place.block) &&
    last.place.start - first.place.start <= 120
  );
}
