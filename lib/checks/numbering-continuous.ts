import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { Numbering, NumberingStyle } from '../lexicon/numbering.ts';
import { writeNumbering } from '../lexicon/numbering.ts';
import { defineCheck } from './check.ts';
import type { Line } from './document-lines.ts';
import { linesOf, placeIn, textOf } from './document-lines.ts';
import type { CheckResult } from './outcome.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

export default defineCheck({
  id: 'numbering-continuous',
  kind: 'wording',
  title: { zh: '编号连续、不重复', en: 'Numbering goes on without a gap or a repetition' },
  why: {
    zh: '编号跳号或重复，说明有一项漏掉、没有公开，或拼接时放错了层级。',
    en: 'A gap or a repetition in the numbering: an item was left out, is not disclosed, or was pasted at the wrong level.',
  },
  basis: '财政部预决算公开检查: 内容完整、形式规范; logic of numbering',
  limits: {
    zh: '列表从第二项起、或第一项与前文写在一起的，不作判断。',
    en: 'Lists that begin with their second item, or whose first item is part of the text before, are not judged.',
  },
  examples: [
    { kind: 'holds', text: '一、部门职责\n负责文物保护。\n二、收支情况\n见下文。\n三、名词解释\n略。' },
    {
      kind: 'holds',
      text: '支出预算按用途划分：（1）基本支出预算80.5万元。（2）项目支出预算20万元。',
      names: ['80.5'],
    },
    {
      kind: 'breaks',
      text: '一、部门职责\n负责文物保护。\n二、机构设置\n内设两个科室。\n四、名词解释\n略。',
    },
    {
      kind: 'breaks',
      text: '一、部门情况\n（一）工作任务\n一、加强管理\n二、做好服务\n二、收入情况\n全年收入如下。\n三、支出情况\n全年支出如下。',
    },
    {
      kind: 'breaks',
      text: '三、支出情况\n支出预算按用途划分：（1）基本支出预算80.5万元，比上年增加2万元。\n四、其他\n无。',
      names: ['80.5'],
    },
    { kind: 'skips', text: '本单位负责全区文物保护工作，内设两个科室。' },
  ],
  *run(disclosure) {
    yield* judgeLists(disclosure);
    yield* hiddenItems(disclosure);
  },
});

interface List {
  style: NumberingStyle;
  lines: Line[];
}

const valueOf = (line: Line | undefined): number => line?.numbering?.value ?? 0;

/** Follows the lists of each level; a list that begins anew inside another is kept aside until the outer one goes on. */
function* judgeLists(disclosure: Disclosure): Iterable<CheckResult> {
  const lines = linesOf(disclosure.source);
  /** By depth: the open list last, those it interrupted before it. */
  const open: List[][] = [];
  for (const line of lines) {
    const { numbering } = line;
    if (numbering === null || line.inContents || isCitation(line)) continue;
    open.length = Math.min(open.length, numbering.depth + 1);
    const lists = (open[numbering.depth] ??= []);
    const list = lists.at(-1);
    if (list === undefined || numbering.value === 1) {
      if (list !== undefined && list.lines.length >= 1 && numbering.depth <= 2) lists.push(newList(line));
      else lists.splice(0, lists.length, newList(line));
      continue;
    }
    yield* judgeNext(lists, list, line, numbering, lines);
  }
}

function newList(line: Line): List {
  return { style: line.numbering?.style ?? 'arabic', lines: [line] };
}

function* judgeNext(
  lists: List[],
  list: List,
  line: Line,
  numbering: Numbering,
  lines: readonly Line[],
): Iterable<CheckResult> {
  const last = list.lines.at(-1);
  const expected = valueOf(last) + 1;
  if (numbering.value === expected) {
    list.lines.push(line);
    yield wordsPass([placeIn(line, 0, numbering.length)], { text: line.text.slice(0, 30) });
    return;
  }
  const outer = lists.at(-2);
  if (outer !== undefined && numbering.value === valueOf(outer.lines.at(-1)) + 1) {
    const nested = list.lines.find((candidate) => valueOf(candidate) === numbering.value);
    lists.pop();
    outer.lines.push(line);
    if (nested === undefined) return;
    yield wordsFinding('info', [placeOfItem(nested), placeOfItem(line)], {
      problem: 'twice',
      number: writeNumbering(numbering.style, numbering.value),
      text: shortText(nested),
      other: shortText(line),
    });
    return;
  }
  list.lines.push(line);
  if (last === undefined || numbering.value < expected) return;
  const missing = Array.from({ length: numbering.value - expected }, (_, index) =>
    writeNumbering(numbering.style, expected + index),
  );
  // "1.…；2.…" in one paragraph: the missing numbers stand inside the text between.
  const between = textOf(lines.slice(last.index, line.index));
  if (missing.length > 3 || missing.some((_, index) => occursIn(between, numbering.style, expected + index)))
    return;
  yield wordsFinding('info', [placeOfItem(line), placeOfItem(last)], {
    problem: 'gap',
    // "九、" and "十、" are told as 九、十.
    number: listed(missing.map((mark) => mark.replace(/[、.]$/, ''))),
    text: shortText(last),
    other: shortText(line),
  });
}

/** True when a number of this style stands anywhere in the text. */
function occursIn(text: string, style: NumberingStyle, value: number): boolean {
  const mark = writeNumbering(style, value).replace(/（/g, '(').replace(/）/g, ')');
  if (style === 'arabic') return text.includes(`${value}.`) || text.includes(`${value}、`);
  if (style === 'han') return text.includes(mark) || text.includes(mark.replace('、', '.'));
  return text.includes(mark);
}

/** A row of a table that was lost: "四、公共安全支出 12.5", "三、服务 C". */
const TABLE_ROW =
  /^(?:[\u4e00-\u9fa5()、"]{0,24}(?:支出|收入|资金|专户|拨款)|货物|工程|服务)\s?[A-C]?[\s\d.,]*$/;

/** "（一）项规定": a reference at the start of a line is no number of its own; nor are the rows of a table. */
function isCitation(line: Line): boolean {
  const rest = line.folded.slice(line.numbering?.length ?? 0).trim();
  return /^[项款条目]/.test(rest) || TABLE_ROW.test(rest);
}

function placeOfItem(line: Line): ReturnType<typeof placeIn> {
  return placeIn(line, 0, Math.min(line.text.length, 40));
}

function shortText(line: Line): string {
  return line.text.trim().replace(/\s+/g, ' ').slice(0, 24);
}

/** Marks of an inline list and what its second item is marked with. */
const FIRST_INLINE = /\(1\)|①/g;
/** "表（1）", "附件（1）": a name, not an item. */
const NAMED = /[表件图款项条第公式注]\s*$/;
/** How far an item's amount may stand from its mark. */
const REACH = 30;
/** How much of its sentence is quoted before a mark. */
const QUOTED_BEFORE = 60;

/** "（1）基本支出…万元" without a （2） in the section: an item that is not shown. */
function* hiddenItems(disclosure: Disclosure): Iterable<CheckResult> {
  const lines = linesOf(disclosure.source);
  const amounts = textFigures(disclosure).filter(({ class: kind }) => kind === 'money');
  const later = { '(2)': secondsBelow(lines, '(2)'), '②': secondsBelow(lines, '②') };
  // Marks and amounts are both met in reading order.
  let at = 0;
  for (const line of lines) {
    const last = { '(2)': line.folded.lastIndexOf('(2)'), '②': line.folded.lastIndexOf('②') };
    for (const match of line.folded.matchAll(FIRST_INLINE)) {
      const { index } = match;
      // A mark at the start of the line is an item of a list in lines.
      if (
        NAMED.test(line.folded.slice(Math.max(0, index - 3), index)) ||
        (index === 0 && line.heading !== null)
      )
        continue;
      const from = line.start + index;
      while (at < amounts.length && isBefore(amounts[at], line.block, from)) at += 1;
      const amount = amounts[at];
      if (amount?.place.block !== line.block || amount.place.start > from + REACH) continue;
      if (/[。;；]/.test(line.folded.slice(index, amount.place.start - line.start))) continue;
      const second = match[0] === '①' ? '②' : '(2)';
      const has = last[second] > index || later[second][line.index] === true;
      const before = Math.max(0, index - QUOTED_BEFORE);
      const start = before + line.folded.slice(before, index).lastIndexOf('。') + 1;
      const place = placeIn(line, start, amount.place.end - line.start);
      const printed = second === '②' ? { number: '①', other: '②' } : { number: '（1）', other: '（2）' };
      yield has
        ? wordsPass([place], { text: line.text.slice(index, index + REACH) }, [amount])
        : wordsFinding('warning', [place], { problem: 'hidden', ...printed }, [amount]);
    }
  }
}

function isBefore(figure: Figure | undefined, block: number, offset: number): boolean {
  if (figure === undefined) return false;
  return figure.place.block < block || (figure.place.block === block && figure.place.start <= offset);
}

/** For every line: does the second mark stand below it, before the next heading? */
function secondsBelow(lines: readonly Line[], second: string): boolean[] {
  const below: boolean[] = [];
  let found = false;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    below[at] = found;
    const isHeading = (line.heading !== null && line.heading < 4) || line.numbering?.depth === 1;
    found = isHeading ? false : found || line.folded.includes(second);
  }
  return below;
}
