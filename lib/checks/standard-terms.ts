import { STANDARD_TERMS, TERM_VARIANTS } from '../lexicon/term-variants.ts';
import { defineCheck } from './check.ts';
import type { Passage } from './document-lines.ts';
import { passagesOf } from './document-lines.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** A term close to the start of its line is quoted from there, with its number. */
const NEAR_START = 6;

export default defineCheck({
  id: 'standard-terms',
  title: { zh: '使用规范用语', en: 'Standard terms are used' },
  why: {
    zh: '错字或旧称使同一件事看起来像两件事，也使各年、各单位之间无法查找比较。',
    en: 'A misspelt or dated term makes one thing look like two and cannot be found across years and bodies.',
  },
  basis: '政府收支分类科目; 财政部部门预决算公开参考格式 (names of items and sections)',
  limits: {
    zh: '只认词表中的错字和旧称；每个用语只指出第一处。',
    en: 'Knows only the misspellings and dated terms of its list; points at the first place of each.',
  },
  examples: [
    { kind: 'holds', text: '（一）机关运行经费\n2023年机关运行经费为5.2万元。' },
    { kind: 'holds', text: '| 上级补助收入 | 0 |\n| 事业收入 | 3.5 |' },
    { kind: 'breaks', text: '（一）机构运行经费\n2023年安排5.2万元。' },
    { kind: 'breaks', text: '| 项目 | 金额 |\n| 上年补助收入 | 0 |\n| 事业收入 | 3.5 |' },
    { kind: 'skips', text: '本单位内设两个科室，编制12人。' },
  ],
  *run(disclosure) {
    const passages = passagesOf(disclosure.source);
    for (const { pattern, standard, from } of TERM_VARIANTS) {
      if (from !== undefined && (disclosure.year === null || disclosure.year < from)) continue;
      const found = findFirst(passages, pattern);
      if (found === null) continue;
      yield wordsFinding('info', [found.place], { text: found.text, standard });
    }
    for (const standard of STANDARD_TERMS) {
      const passage = passages.find((candidate) => candidate.folded.includes(standard));
      if (passage === undefined) continue;
      const at = passage.folded.indexOf(standard);
      yield wordsPass([passage.place(at, at + standard.length)], { text: standard });
    }
  },
});

function findFirst(
  passages: readonly Passage[],
  pattern: RegExp,
): { text: string; place: ReturnType<Passage['place']> } | null {
  for (const passage of passages) {
    const match = pattern.exec(passage.folded);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const start = match.index <= NEAR_START ? 0 : match.index;
    return { text: passage.text.slice(match.index, end), place: passage.place(start, end) };
  }
  return null;
}
