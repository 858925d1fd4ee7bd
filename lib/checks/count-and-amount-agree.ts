import { figureIndex } from '../disclosure/disclosure.ts';
import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';

/** Count units of things that money is spent on. */
const SPENT_ON = new Set(['个', '辆', '台', '套', '台(套)', '项', '批', '批次', '人次', '团组', '次', '件']);
/** The amount must be said to be that of the things counted. */
const OF_THE_THINGS = /涉及|预算|资金|金额|价值|经费|支出/;

export default defineCheck({
  id: 'count-and-amount-agree',
  kind: 'agreement',
  title: { zh: '个数与金额不矛盾', en: 'A count and its amount do not contradict each other' },
  why: {
    zh: '写着“0个项目”却有预算金额，个数与金额必有一个不对。',
    en: 'No projects but an amount for them: one of the two is wrong.',
  },
  basis: 'Arithmetic',
  examples: [
    { kind: 'holds', text: '政府购买服务项目0个，预算资金0元。', names: ['0'] },
    { kind: 'holds', text: '特定目标类项目3个，涉及预算1.5万元。', names: ['3', '1.5'] },
    { kind: 'breaks', text: '特定目标类项目0个，涉及预算1.5万元。', names: ['0', '1.5'] },
    { kind: 'breaks', text: '政府采购项目0个，预算资金7200元。', names: ['0', '7200'] },
    { kind: 'skips', text: '本单位共有在职人员8人，基本支出100万元。' },
  ],
  *run(disclosure) {
    for (const count of countFigures(disclosure)) {
      const amount = disclosure.figures[figureIndex(count.id) + 1];
      if (amount === undefined || !isPair(count, amount, textAround(disclosure.source, count.place)))
        continue;
      const contradicts = count.value?.minor === 0 && (amount.value?.minor ?? 0) > 0;
      yield {
        outcome: contradicts ? 'finding' : 'pass',
        form: 'words',
        reported: count.id,
        operands: [{ figure: amount.id, role: 'other', sign: 1 }],
        computed: null,
        grade: contradicts ? 'impossible' : 'exact',
        severity: contradicts ? 'error' : null,
        params: { count: count.printed + (count.unit ?? ''), amount: amount.printed + (amount.unit ?? '') },
        places: [{ ...count.place, end: amount.place.end }],
      };
    }
  },
});

/** A count and the amount right after it, in one clause or two, with words that tie them together. */
function isPair(count: Figure, amount: Figure, text: string): boolean {
  if (amount.class !== 'money' || count.role !== 'level' || amount.role !== 'level') return false;
  if (count.value === null || amount.value === null || !SPENT_ON.has(count.unit ?? '')) return false;
  if (count.place.block !== amount.place.block || count.place.cell !== amount.place.cell) return false;
  const between = text.slice(count.place.end, amount.place.start);
  return between.length <= 14 && !/[。;；]/.test(between) && OF_THE_THINGS.test(between);
}
