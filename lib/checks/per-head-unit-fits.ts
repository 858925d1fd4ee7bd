import { defineCheck } from './check.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** "人均科普服务量达到67.88条": the noun and the unit. */
const PER_HEAD =
  /人均([\u4e00-\u9fa5]{2,10}?)(?:达到|达|约为|为|约)?\s?(\d[\d,]{0,12}(?:\.\d{1,4})?)\s?(万|亿)?([\u4e00-\u9fa5]{1,3})/g;
const UNITS = [
  '人次',
  '平方米',
  '公里',
  '课时',
  '场次',
  '条',
  '次',
  '元',
  '册',
  '本',
  '件',
  '个',
  '份',
  '期',
  '场',
  '场次',
  '小时',
  '公顷',
  '亩',
];

export default defineCheck({
  id: 'per-head-unit-fits',
  kind: 'wording',
  title: { zh: '人均数与总数的单位相符', en: 'A per-head figure and its total have one unit' },
  why: {
    zh: '人均以“条”计而总量以“人次”计，两个数不可能出自同一个统计口径。',
    en: 'Per head in one unit and in total in another: the two cannot come from one count.',
  },
  basis: 'Arithmetic: a total per head keeps its unit',
  examples: [
    { kind: 'holds', text: '全年人均借阅量达到2.5册，借阅量达到30万册。' },
    { kind: 'holds', text: '人均补助金额为300元，补助金额达到6万元。' },
    { kind: 'breaks', text: '全年人均服务量达到2.5条，排名靠前；服务量达到30万人次。' },
    { kind: 'breaks', text: '人均借阅量为4册，借阅量为12万人次。' },
    { kind: 'skips', text: '全年人均借阅量达到2.5册。' },
  ],
  *run(disclosure) {
    const lines = linesOf(disclosure.source);
    for (const line of lines) {
      for (const match of line.folded.matchAll(PER_HEAD)) {
        const [whole, noun = '', , , tail = ''] = match;
        const unit = unitOf(tail);
        if (unit === null) continue;
        const total = findTotal(lines, noun);
        if (total === null) continue;
        const places = [total.place, placeIn(line, match.index, match.index + whole.length)];
        const params = { text: noun, unit, other: total.unit };
        yield unit === total.unit
          ? wordsPass(places, params)
          : wordsFinding('info', places, { ...params, printed: `${match[2]} ${total.printed}` });
      }
    }
  },
});

/** The same noun with a number of its own, not per head. */
function findTotal(
  lines: ReturnType<typeof linesOf>,
  noun: string,
): { unit: string; printed: string; place: ReturnType<typeof placeIn> } | null {
  const pattern = new RegExp(
    `(?:^|[^\\u4e00-\\u9fa5]|总)${noun}(?:总量|总数)?(?:达到|达|约为|为|约|共)?\\s?(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)\\s?(?:万|亿)?([\\u4e00-\\u9fa5]{1,3})`,
  );
  for (const line of lines) {
    const match = pattern.exec(line.folded);
    const unit = match === null ? null : unitOf(match[2] ?? '');
    if (match === null || unit === null) continue;
    const start = match.index + match[0].indexOf(noun);
    return {
      unit,
      printed: match[1] ?? '',
      place: placeIn(line, start, match.index + match[0].length),
    };
  }
  return null;
}

function unitOf(tail: string): string | null {
  return UNITS.find((unit) => tail.startsWith(unit)) ?? null;
}
