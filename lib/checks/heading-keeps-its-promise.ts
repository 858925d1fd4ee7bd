import type { Disclosure } from '../disclosure/disclosure.ts';
import { defineCheck } from './check.ts';
import type { Section } from './document-lines.ts';
import { linesOf, placeIn, sectionsOf, textOf } from './document-lines.ts';
import type { CheckResult } from './outcome.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** An amount in a text: without one a section may only refer to tables. */
const AMOUNT = /\d\s?(?:万|亿)?元/;
const RESULT =
  /(?:优秀|良好|合格|较好|一般|[“"]?优[”"]?(?=等|级)|达标)|得分|评分|\d\s?分|等级|等次|结果(?:为|是|显示)|(?:未|没有|不)(?:开展|组织|进行|涉及|参加)|无(?:绩效)?评价/;

export default defineCheck({
  id: 'heading-keeps-its-promise',
  kind: 'completeness',
  title: { zh: '标题说到的内容，正文里有', en: 'A section has what its heading says' },
  why: {
    zh: '标题写“收支”而正文只有收入，写“评价结果”而没有结果，应公开的内容就缺了一半。',
    en: 'A heading of income and expenditure over income alone, or of results without a result: half of what is due is missing.',
  },
  basis: '地方预决算公开操作规程 (财预〔2016〕143号): contents of the explanation',
  limits: {
    zh: '正文没有金额、只请读者看表的部分不判断。',
    en: 'A section without amounts that only refers to tables is not judged.',
  },
  examples: [
    {
      kind: 'holds',
      text: '二、2023年收支情况说明\n2023年收入预算80万元。2023年支出预算80万元。\n三、名词解释\n略。',
    },
    { kind: 'holds', text: '（四）绩效评价结果说明\n经评审，2022年整体支出评价等级为“优”。' },
    {
      kind: 'breaks',
      text: '二、2023年收支及增减变化情况说明\n2023年收入预算80万元，比上年增加3万元。\n三、名词解释\n略。',
    },
    { kind: 'breaks', text: '（四）绩效目标及绩效评价结果说明\n本单位已按要求接受整体绩效评价工作。' },
    { kind: 'breaks', text: '第一部分 2023年部门预算说明\n一、部门职责\n负责文物保护。' },
    { kind: 'skips', text: '一、部门职责\n负责文物保护。' },
  ],
  *run(disclosure) {
    for (const section of sectionsOf(disclosure.source)) {
      yield* bothSides(section);
      yield* results(section);
    }
    yield* parts(disclosure);
    yield* announcedTables(disclosure);
  },
});

/** 收支 in the heading: both sides must be spoken of. */
function* bothSides({ heading, lines, tables }: Section): Iterable<CheckResult> {
  const title = heading.folded.trim();
  if (!/收支|收入支出|收入和支出|收入、支出/.test(title) || /三公|表$|收支总表/.test(title)) return;
  const body = textOf(lines);
  if (tables.length > 0 || !AMOUNT.test(body)) return;
  const both = /收支|收、支/.test(body);
  const income = both || /收入/.test(body);
  const expenditure = both || /支出/.test(body);
  if (income && expenditure) yield wordsPass([placeIn(heading)], { text: heading.text.trim() });
  else if (income || expenditure)
    yield wordsFinding('info', [placeIn(heading)], {
      problem: income ? 'expenditure' : 'income',
      text: heading.text.trim(),
    });
}

/** 绩效评价结果 in the heading: a grade, a score, or that there was none. */
function* results({ heading, lines, tables }: Section): Iterable<CheckResult> {
  const title = heading.folded.trim();
  if (!/评价结果|评价情况及结果/.test(title)) return;
  const body = textOf(lines);
  if (body.length < 10 || tables.length > 0 || /附后|附件|见下?表|另行公开/.test(body)) return;
  // "本部门无此项内容。" answers the heading.
  if (body.length <= 60 && /无|未|没有|不涉及/.test(body)) {
    yield wordsPass([placeIn(heading)], { text: heading.text.trim() });
    return;
  }
  // "优秀工程师" in another sentence is no grade.
  const judged = body.split(/[。;；\n]/).filter((sentence) => /评价|评定|考评|评审|考核|自评/.test(sentence));
  yield judged.some((sentence) => RESULT.test(sentence))
    ? wordsPass([placeIn(heading)], { text: heading.text.trim() })
    : wordsFinding('info', [placeIn(heading)], { problem: 'result', text: heading.text.trim() });
}

/** 第一部分 without 第二部分. */
function* parts({ source }: Disclosure): Iterable<CheckResult> {
  const lines = linesOf(source);
  const part = (value: number): (typeof lines)[number] | undefined =>
    lines.find((line) => line.numbering?.style === 'part' && line.numbering.value === value);
  const first = part(1);
  if (first === undefined) return;
  const second = part(2) ?? lines.find((line) => /第二部分/.test(line.folded));
  yield second === undefined
    ? wordsFinding('info', [placeIn(first)], { problem: 'part', text: first.text.trim().slice(0, 30) })
    : wordsPass([placeIn(first), placeIn(second)], { text: first.text.trim().slice(0, 30) });
}

const ANNOUNCES = /(?:见|如)下表|见附表|(?:公开|预算|决算)表附后|(?:表|附表)(?:格)?附后/;

/** "见下表" with no table after it. */
function* announcedTables({ source }: Disclosure): Iterable<CheckResult> {
  const tables = source.blocks.flatMap((block) => (block.kind === 'table' ? [block.index] : []));
  for (const line of linesOf(source)) {
    const match = line.inContents ? null : ANNOUNCES.exec(line.folded);
    if (match === null) continue;
    const place = placeIn(line, Math.max(0, match.index - 20), match.index + match[0].length);
    const text = line.text.slice(Math.max(0, match.index - 20), match.index + match[0].length).trim();
    const follows = tables.some((table) => table > line.block);
    yield follows ? wordsPass([place], { text }) : wordsFinding('info', [place], { problem: 'table', text });
  }
}
