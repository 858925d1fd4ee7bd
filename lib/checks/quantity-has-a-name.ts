import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureIndex } from '../disclosure/disclosure.ts';
import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { fold } from '../lexicon/fold.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** Units of things an inventory lists. */
const UNITS = new Set(['平方米', '辆', '台', '套', '台(套)', '台（套）', '亩', '公顷']);
/** What may stand before a colon without naming a thing. */
const NO_NAME = /^(?:其中|包括|具体为|具体包括|分别为|分别是|如下)?$/;

export default defineCheck({
  id: 'quantity-has-a-name',
  kind: 'wording',
  title: { zh: '数量前写明是什么', en: 'A quantity says what it is of' },
  why: {
    zh: '只有面积或台数和金额，没有资产名称，读者不知道是房屋、土地还是设备。',
    en: 'An area or a number of units with its value but without a name: nobody can tell buildings from land or equipment.',
  },
  basis: '部门预算公开: 国有资产占用情况 (by kind of asset)',
  examples: [
    {
      kind: 'holds',
      text: '固定资产总额120万元，其中：房屋300平方米，80万元；汽车2辆，40万元。',
      names: ['300'],
    },
    { kind: 'holds', text: '截至上年末，共有车辆3辆，单价50万元以上设备2台。', names: ['3'] },
    {
      kind: 'breaks',
      text: '固定资产总额120万元，其中：300平方米，80万元；汽车2辆，40万元。',
      names: ['300', '80'],
    },
    {
      kind: 'breaks',
      text: '固定资产总额120万元，其中：房屋300平方米，80万元；2辆，40万元。',
      names: ['2', '40'],
    },
    { kind: 'skips', text: '本单位编制12人，在职10人。' },
  ],
  *run(disclosure) {
    for (const count of countFigures(disclosure)) {
      if (count.place.cell !== null || !UNITS.has(count.unit ?? '')) continue;
      if (count.role === 'threshold') continue;
      const amount = amountAfter(disclosure, count);
      const text = textAround(disclosure.source, count.place);
      const place = { ...count.place, end: Math.min(text.length, (amount ?? count).place.end + 2) };
      yield isNamed(fold(text.slice(Math.max(0, count.place.start - 60), count.place.start)))
        ? wordsPass([place], { text: count.printed + (count.unit ?? '') }, [count])
        : wordsFinding('info', [place], { text: count.printed + (count.unit ?? '') }, [count, amount]);
    }
  },
});

/** The value that belongs to the quantity: the next amount in its clause or the one after it. */
function amountAfter(disclosure: Disclosure, count: Figure): Figure | null {
  const next = disclosure.figures[figureIndex(count.id) + 1];
  if (next === undefined || next.class !== 'money' || next.place.block !== count.place.block) return null;
  return next.place.start - count.place.end <= 12 ? next : null;
}

/** False when nothing but punctuation and 其中 stands between the number and the end of the item before. */
function isNamed(before: string): boolean {
  const clause = /([^。;；,，]*)$/.exec(before)?.[1] ?? '';
  const own = clause.slice(clause.lastIndexOf(':') + 1).trim();
  if (own !== '') return true;
  const label = clause.includes(':') ? clause.slice(0, clause.lastIndexOf(':')).trim() : null;
  if (label !== null) return !NO_NAME.test(label.replace(/^.*,/, ''));
  // After a semicolon or at the start there is no name; after a comma the clause before may hold it.
  return /[,，]\s*$/.test(before);
}
