/** Short quotes and labels of figures, cut at sentence and clause bounds. */
import { fold } from '../../lexicon/fold.ts';
import type { ParagraphContext } from './context.ts';

const BEFORE = 28;
const AFTER = 14;

/** About 40 characters around a number, not past a full stop. */
export function quoteOf(text: string, start: number, end: number): string {
  const head = text.slice(Math.max(0, start - BEFORE), start);
  const stop = Math.max(head.lastIndexOf('。'), head.lastIndexOf('\n'));
  const tail = text.slice(end, end + AFTER);
  const close = /[。\n]/.exec(tail);
  return (
    head.slice(stop + 1) +
    text.slice(start, end) +
    tail.slice(0, close === null ? tail.length : close.index)
  ).trim();
}

/**
 * The printed words that name a number: its own clause, with the heading's words when the clause only says 预算数.
 * A year and what stands before it are left out: the figure knows its year, and the unit is the document's.
 * For a base or a change, `of` is the label of the level it belongs to: "2022年收入预算", "收入预算减少".
 */
export function labelOf(
  paragraph: ParagraphContext,
  leadStart: number,
  start: number,
  heading: string,
  of: string | null,
): string {
  const words = clauseWords(paragraph.text.slice(Math.max(leadStart, start - 60), start));
  if (of !== null) return labelOfRelated(words, of);
  const own = withoutYear(words);
  return heading === '' || own.includes(heading) || !isGeneric(own) ? own : `${heading} ${own}`.trim();
}

/** A clause without its opening punctuation, numbering and joining words, and without the 为 before the number. */
function clauseWords(clause: string): string {
  return clause
    .replace(/^.*(?:[:：]|(?<!收入?)、)/s, '')
    .replace(/^[\s,，;；。()（）]+/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s?/, '')
    .replace(/^(?:其中|主要是|主要为|主要用于|和|及|以及)/, '')
    .replace(/(?:均|各)?(?:为|约|是|即)?\s*$/, '')
    .trim();
}

const YEAR = /(?:19|20)\d\d\s?年度?/;
const ANY_YEAR = /(?:19|20)\d\d\s?年度?|上年度?|去年|上一年度?/;

/** "西城区科技协作中心2022年收入预算" → "收入预算", but "购置费2022年预算数" → "购置费预算数". */
function withoutYear(words: string): string {
  const match = YEAR.exec(fold(words));
  if (match === null) return words;
  const rest = words.slice(match.index + match[0].length).trim();
  return isGeneric(rest) ? words.slice(0, match.index).trim() + rest : rest;
}

/** The label of a base (with its year) or of a change (with its direction word). */
function labelOfRelated(words: string, of: string): string {
  const moved = /(?:增加|减少|增长|下降|上升|提高|降低|压减|压缩|增|减)$/.exec(words)?.[0];
  if (moved !== undefined) return `${of} ${moved}`;
  return `${ANY_YEAR.exec(fold(words))?.[0] ?? ''}${of}`;
}

/** True when a clause names no measure of its own: 2023年预算数, 预算资金, 价值. */
function isGeneric(own: string): boolean {
  const generic =
    /(?:19|20)\d\d|年初|年度|本年|当年|全年|财政拨款|预算|决算|安排|资金|金额|价值|合计|共计|总计|总额|涉及|支出|年|数|为/g;
  return own.replace(generic, '').trim() === '';
}
