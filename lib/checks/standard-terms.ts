import { STANDARD_TERMS, TERM_VARIANTS } from '../lexicon/term-variants.ts';
import { defineCheck } from './check.ts';
import { findAll, findWords } from './whole-text.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** A term close to the start of its line is quoted from there, with its number. */
const NEAR_START = 6;

export default defineCheck({
  id: 'standard-terms',
  kind: 'wording',
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
    for (const { pattern, standard, from } of TERM_VARIANTS) {
      if (from !== undefined && (disclosure.year === null || disclosure.year < from)) continue;
      for (const { passage, start, end, text } of findAll(disclosure.source, pattern)) {
        yield wordsFinding('info', [passage.place(start <= NEAR_START ? 0 : start, end)], { text, standard });
        break;
      }
    }
    for (const standard of STANDARD_TERMS) {
      const hit = findWords(disclosure.source, standard);
      if (hit !== null) yield wordsPass([hit.passage.place(hit.start, hit.end)], { text: standard });
    }
  },
});
