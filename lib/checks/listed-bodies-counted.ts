import { fromHan } from '../lexicon/numbering.ts';
import { defineCheck } from './check.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** "包括2个所属单位，即A、B。": the count, the noun, and the names up to the end of the sentence. */
const LISTED =
  /(\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:个|家)(所属|下属|直属|二级|预算|基层)?(?:预算|事业|行政|企业|核算)?单位\s?[,:;，：；]?\s?(?:即|分别是|分别为|具体为|具体是|包括|为|是)[::]?([^。;；\n]{4,300})/g;

export default defineCheck({
  id: 'listed-bodies-counted',
  kind: 'staff',
  title: { zh: '所属单位的个数与列出的名称相符', en: 'The number of bodies fits the names that are listed' },
  why: {
    zh: '个数与名单不符，或把本级也算作所属单位，读者不知道预算包括哪些单位。',
    en: 'If the number and the list differ, or the department itself is counted, nobody knows which bodies the budget covers.',
  },
  basis: '部门预算公开: 单位构成; arithmetic',
  limits: {
    zh: '名单里有“等”的不判断；名称里带顿号时可能数错，所以只作提示。',
    en: 'Open lists (等) are not judged. A name that contains a comma may be miscounted, so this is only a hint.',
  },
  examples: [
    { kind: 'holds', text: '纳入预算的有2个所属单位，即某区文物管理所、某区博物馆。' },
    { kind: 'holds', text: '下设三家事业单位，分别为某区图书馆、某区文化馆和某区美术馆。' },
    { kind: 'breaks', text: '纳入预算的有3个所属单位，即某区文物管理所、某区博物馆。' },
    { kind: 'breaks', text: '经费包括2个所属单位，即某区文物局（本级）、某区博物馆。' },
    { kind: 'skips', text: '下设5个事业单位，包括某区文物管理所、某区博物馆等。' },
  ],
  *run(disclosure) {
    for (const line of linesOf(disclosure.source)) {
      for (const match of line.folded.matchAll(LISTED)) {
        const [whole, digits = '', kind = '', list = ''] = match;
        if (/等(?:单位)?\s*$|等\d/.test(list)) continue;
        const stated = /^\d/.test(digits) ? Number(digits) : fromHan(digits.replace('两', '二'));
        const names = namesIn(list);
        if (stated === null || names.length === 0) continue;
        const start = Math.max(0, match.index - 2);
        const place = placeIn(line, start, match.index + whole.length);
        const params = { text: line.text.slice(match.index, match.index + 60), stated, listed: names.length };
        const own = names.find((name) => /本级|机关本部/.test(name));
        if (names.length !== stated)
          yield wordsFinding('info', [place], {
            ...params,
            problem: 'count',
            printed: `${digits} ${names.length}`,
          });
        else if (own !== undefined && /所属|下属|直属/.test(kind))
          yield wordsFinding('info', [place], { ...params, problem: 'own', own, printed: digits });
        else yield wordsPass([place], params);
      }
    }
  },
});

/** Names between commas; the last two may be joined by 和 or 及. */
function namesIn(list: string): string[] {
  const parts = list.split(/[、,，]/).map((part) => part.replace(/\s/g, ''));
  const last = parts.pop() ?? '';
  const joined = /^(.{4,40}?)(?:和|及|以及|与)(.{4,40})$/.exec(last);
  const names = joined === null ? [last] : [joined[1] ?? '', joined[2] ?? ''];
  const all = [...parts, ...names].filter((name) => name.length >= 2);
  // A clause is no name: the list has ended before it.
  return all.some((name) => name.length > 40 || /预算|支出|公开|负责|\d\s?[个家]/.test(name)) ? [] : all;
}
