import { defineCheck } from './check.ts';
import type { Passage } from './document-lines.ts';
import { passagesOf } from './document-lines.ts';
import type { Hit } from './whole-text.ts';
import { findAll } from './whole-text.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

interface Residue {
  problem: 'either' | 'placeholder' | 'reason' | 'percent' | 'amount' | 'instruction' | 'punctuation';
  pattern: RegExp;
  /** True when a table's cells may hold it too; heads of tables say 增加（减少） for good reason. */
  inTables: boolean;
}

const RESIDUES: readonly Residue[] = [
  {
    // "增加（减少）0万元", "增长/下降 3%".
    problem: 'either',
    pattern:
      /(?:增加|增长|上升|提高|减少|下降|降低)\s?(?:\((?:减少|下降|降低|增加|增长|上升|提高)\)|\/(?:减少|下降|降低|增加|增长|上升|提高))/g,
    inTables: false,
  },
  {
    // "上海市××区XX局", "第一部分 XX单位概况", "XX万元"; not a Roman numeral or a product name.
    problem: 'placeholder',
    pattern: /(?<=[\u4e00-\u9fa5、，,\s]|^)(?:[Xx]{2,4}|[×╳]{2,4})\s?(?=[\u4e00-\u9fa5])/gm,
    inTables: true,
  },
  {
    // "主要原因是。" with nothing after it.
    problem: 'reason',
    pattern: /原因(?:主要)?(?:是|为|系)\s?[::]?\s{0,3}(?=[。;；，,])/g,
    inTables: false,
  },
  {
    // "占 %", "占基本支出预算%", "增长 %".
    problem: 'percent',
    pattern: /(?:占(?!比)(?:[\u4e00-\u9fa5]{0,12}的)?[\u4e00-\u9fa5]{0,8}|增长|下降|增幅|降幅)\s{0,3}%/g,
    inTables: false,
  },
  {
    // "支出 万元" in a sentence.
    problem: 'amount',
    pattern:
      /(?:支出|收入|预算|决算|安排|增加|减少|合计|共计|总计|总额|经费|金额)(?:数)?(?:为|是|约)?\s{0,3}万元(?=[，,。;；、]|$)/g,
    inTables: false,
  },
  {
    // "（按“部门预算公开06表”填写）", "（请根据实际情况填写）", "并在本表下方作下述说明".
    problem: 'instruction',
    pattern:
      /\((?:按|请|根据|参照|此处)[^()]{2,40}(?:填写|填列|编写|公开\s?\d{1,2}\s?表)[^()]{0,20}\)?|仍保留该表格式|在本表下方作(?:下述|如下)说明/g,
    inTables: true,
  },
  {
    // "。。", "。；", "，，"; an ellipsis is something else.
    problem: 'punctuation',
    pattern: /[。;,、:]\s{0,2}[。;,、](?!\d)/g,
    inTables: true,
  },
];
const MOST_PLACES = 20;

export default defineCheck({
  id: 'no-template-residue',
  kind: 'wording',
  title: { zh: '没有模板残留', en: 'Nothing is left over from the template' },
  why: {
    zh: '“增加（减少）”“XX”“主要原因是。”说明模板没有填完，读者得不到应有的数字或原因。',
    en: 'Words like 增加（减少）, XX or an empty reason show that a form was not filled in: the figure or reason is missing.',
  },
  basis: '财政部部门预决算公开参考格式 (instructions of the form are to be removed)',
  limits: {
    zh: '表头里的“增加（减少）”是栏目名称，不算残留。',
    en: 'In the head of a table 增加（减少） names a column and is no residue.',
  },
  examples: [
    { kind: 'holds', text: '公务接待费1.5万元，比上年减少0.5万元，主要原因是压减接待。' },
    { kind: 'holds', text: '2023年支出预算80万元，占总支出的80%。' },
    { kind: 'breaks', text: '公务接待费1.5万元，比上年增加（减少）0.5万元，主要原因是压减接待。' },
    { kind: 'breaks', text: '2023年XX局支出预算80万元，主要原因是。' },
    { kind: 'breaks', text: '2023年收入预算80万元，下降3.4%。；其他资金收入0万元。' },
    { kind: 'skips', text: '| 项目 | 增加（减少） |\n| 合计 | 3.5 |' },
  ],
  *run(disclosure) {
    let found = 0;
    for (const residue of RESIDUES) {
      const hits = [...findAll(disclosure.source, residue.pattern)].filter((hit) => counts(hit, residue));
      found += hits.length;
      if (hits.length === 0) continue;
      yield wordsFinding('info', hits.slice(0, MOST_PLACES).map(around), {
        problem: residue.problem,
        text: listed(
          hits.map(({ text }) => text.replace(/\s+/g, ' ')),
          true,
        ),
        n: hits.length,
      });
    }
    const prose = passagesOf(disclosure.source).find(({ line, text }) => line !== null && /。/.test(text));
    if (found === 0 && prose !== undefined) yield wordsPass([prose.place(0, prose.text.length)]);
  },
});

/** True where the residue means something: not in a heading, a table of contents or, for most, a table. */
function counts({ passage, text }: Hit, { problem, inTables }: Residue): boolean {
  if (problem === 'punctuation' && /…|\d$/.test(text)) return false;
  if (passage.line === null) return inTables;
  // The head of a table that was read as a line is no sentence.
  if (!inTables && !/[。，,；;]/.test(passage.text)) return false;
  return !passage.line.inContents && (inTables || passage.line.heading === null);
}

/** A few characters of context, so that doubled punctuation can be told where it stands. */
const CONTEXT = 8;

function around({ passage, start, end }: Hit): ReturnType<Passage['place']> {
  return passage.place(Math.max(0, start - CONTEXT), Math.min(passage.text.length, end + CONTEXT));
}
