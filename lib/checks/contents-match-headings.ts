import { readNumbering } from '../lexicon/numbering.ts';
import { defineCheck } from './check.ts';
import type { Line } from './document-lines.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

/** A part of the form that headings print or leave out. */
const FILLER = /(?:19|20)\d\d年(?:度)?|部门|单位|预算|决算|情况|说明|的|关于|表/g;

/** Names up to this length are looked for as whole lines. */
const SHORT = 4;
const LONGEST_LINE = 30;

const contents = (last: string): string =>
  `目录\n第一部分 部门概况\n一、主要职责\n二、机构设置\n第二部分 预算说明\n一、收支情况\n第三部分 ${last}\n`;
const BODY =
  '第一部分 部门概况\n一、主要职责\n负责文物保护。\n二、机构设置\n内设两个科室。\n第二部分 预算说明\n一、收支情况\n收入预算30万元。\n第三部分 名词解释\n略。\n';

export default defineCheck({
  id: 'contents-match-headings',
  kind: 'wording',
  title: { zh: '目录与正文标题一致', en: 'The table of contents and the headings agree' },
  why: {
    zh: '目录列出的部分正文里没有，可能漏了一张表或一段说明；名称不同则不好查找。',
    en: 'A part that the contents list and the text lacks may be a missing table; a different name is hard to find.',
  },
  basis: '财政部预决算公开检查: 内容完整、形式规范',
  limits: {
    zh: '“部门”“情况说明”等套语的差别不算；换行拆开的标题可能对不上，所以只作提示。',
    en: 'Differences in set phrases do not count; headings broken over lines may not be matched, so this is only a hint.',
  },
  examples: [
    { kind: 'holds', text: contents('名词解释') + BODY },
    { kind: 'holds', text: contents('名词解释……………8') + BODY },
    { kind: 'breaks', text: contents('名称解释') + BODY },
    { kind: 'breaks', text: contents('名词解释').replace('二、机构设置', '二、机构人员') + BODY },
    { kind: 'skips', text: BODY },
  ],
  *run(disclosure) {
    const lines = linesOf(disclosure.source);
    // A text without tables lists those that are published apart.
    const hasTables = disclosure.tables.some(({ kind }) => kind !== null);
    const entries = lines.filter(
      (line) =>
        line.inContents && line.numbering !== null && (hasTables || !/表\s*$/.test(bare(line.folded))),
    );
    const [first] = entries;
    if (entries.length < 3 || first === undefined) return;
    const body = lines.filter((line) => !line.inContents);
    const names = new Set([
      ...body.map((line) => core(line.folded.slice(line.numbering?.length ?? 0))),
      ...disclosure.tables.map(({ title }) => core(title.slice(readNumbering(title)?.length ?? 0))),
    ]);
    const text = [...names].join('\n');
    const shortLines = [...names].filter((name) => name.length <= LONGEST_LINE);
    const missing = entries.filter((entry) => {
      const name = core(entry.folded.slice(entry.numbering?.length ?? 0));
      if (name.length < 2) return false;
      // A short name ("支出" of 支出决算表) stands inside many others: it has to be a line, or the end of one.
      if (name.length > SHORT) return !text.includes(name);
      return !names.has(name) && !(name.length > 2 && shortLines.some((line) => line.endsWith(name)));
    });
    // When most entries are not found, the headings were not read as such.
    if (missing.length * 2 > entries.length) {
      yield {
        outcome: 'doubt',
        reason: 'wrapped-label',
        figures: [],
        params: { n: missing.length },
        places: missing.map((line) => placeOf(line)),
      };
      return;
    }
    yield missing.length === 0
      ? wordsPass([placeOf(first)], { n: entries.length })
      : wordsFinding(
          'info',
          missing.map((line) => placeOf(line)),
          {
            text: listed(
              missing.map((line) => bare(line.text).trim()),
              true,
            ),
            n: missing.length,
          },
        );
  },
});

/** The words that tell one heading from another. */
function core(text: string): string {
  return bare(text)
    .replace(/[\s"'“”,、:()]/g, '')
    .replace(FILLER, '');
}

/** An entry without dots and page number. */
function bare(text: string): string {
  // An entry may run on into those below it.
  const [first = ''] = text.split(/\n(?=\s*(?:\d{1,2}[.．、]|[（(]|[一二三四五六七八九十]{1,3}、))/);
  return first
    .replace(/[\s.…·]*(?:PAGEREF.*|\d{1,3})?\s*$/, '')
    .replace(/[.…·]{3,}.*$/, '')
    .replace(/[。;；]$/, '');
}

function placeOf(line: Line): ReturnType<typeof placeIn> {
  return placeIn(line, 0, bare(line.text).length);
}
