import { blankReadings } from '../lexicon/fold.ts';
import { defineCheck } from './check.ts';
import type { Line } from './document-lines.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

/** "增长13.95。", "占76.23；": a rate without its sign. Not followed by another figure of the same list. */
const NO_PERCENT =
  /(?:增长|下降|占|增幅|降幅|占比)(?:为|了)?\s?(\d{1,4}\.\d{1,4})\s?(?=[。;；,，)](?!\s?\d))/g;
/** "支出决算为4.19。", "增加12.5，": an amount without its unit. */
const NO_UNIT =
  /(?:支出|收入|预算|决算|预算数|决算数|增加|减少)(?:为|是|共计|合计|了)?\s?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,9}\.\d{1,4})\s?(?=[。;；,，)](?!\s?\d))/g;
/** "0.39 万（含", "209万用于": 万 without 元; 万人, 万平方米 and the like are other things. */
const NO_YUAN = /(\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?)\s?万(?=[,，。;；(（)]|用于|增加|减少|以上)/g;
/** The same with its sign or unit: what a text without a finding has. */
const COMPLETE =
  /(?:增长|下降|占|支出|收入|预算|决算|增加|减少)(?:为|是)?\s?\d[\d,.]{0,14}\s?(?:%|万元|元|亿元)/;
/** More than this many amounts without a unit: the document says its unit once, above. */
const CONVENTION = 6;

export default defineCheck({
  id: 'missing-unit-or-percent',
  kind: 'wording',
  title: { zh: '数字带有单位或百分号', en: 'A number carries its unit or percent sign' },
  why: {
    zh: '漏写“万元”“元”或百分号，数字的大小就说不清。',
    en: 'Without its unit or percent sign nobody can tell how large a number is.',
  },
  basis: '国家标准: 数值应带单位; 财政部预决算公开检查: 形式规范',
  limits: {
    zh: '全文都不写单位、只在开头说明的，不判断。',
    en: 'Documents that state their unit once and print none with their amounts are not judged.',
  },
  examples: [
    { kind: 'holds', text: '2023年支出80.5万元，比上年增长3.95%。' },
    { kind: 'holds', text: '基本支出60万元，占75.00%；项目支出20万元，占25.00%。' },
    { kind: 'breaks', text: '2023年支出80.5万元，比上年增长3.95。' },
    { kind: 'breaks', text: '公务接待费0.39万（含外宾接待），比上年减少0.1万元。' },
    { kind: 'skips', text: '本单位内设两个科室，编制12人。' },
  ],
  *run(disclosure) {
    const lines = linesOf(disclosure.source).filter((line) => !line.inContents && line.heading === null);
    const kinds = [
      ['percent', NO_PERCENT],
      ['unit', NO_UNIT],
      ['yuan', NO_YUAN],
    ] as const;
    let found = 0;
    for (const [problem, pattern] of kinds) {
      const hits = lines.flatMap((line) => hitsIn(line, pattern));
      if (hits.length === 0 || (problem === 'unit' && hits.length > CONVENTION)) continue;
      found += hits.length;
      yield wordsFinding(
        'info',
        hits.map(({ place }) => place),
        {
          problem,
          text: listed(
            hits.map((hit) => hit.text),
            true,
          ),
          n: hits.length,
          printed: hits.map((hit) => hit.number).join(' '),
        },
      );
    }
    const whole = lines.find((line) => COMPLETE.test(line.folded));
    if (found > 0 || whole === undefined) return;
    const match = COMPLETE.exec(whole.folded);
    const start = match?.index ?? 0;
    yield wordsPass([placeIn(whole, start, start + (match?.[0].length ?? 0))]);
  },
});

function hitsIn(
  line: Line,
  pattern: RegExp,
): { text: string; number: string; place: ReturnType<typeof placeIn> }[] {
  return [...blankReadings(line.folded).matchAll(pattern)].map((match) => ({
    text: line.text.slice(match.index, match.index + match[0].length).trim(),
    number: match[1] ?? '',
    place: placeIn(line, match.index, match.index + match[0].length),
  }));
}
