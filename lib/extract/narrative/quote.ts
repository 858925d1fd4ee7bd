/** Short quotes and labels of figures, cut at sentence and clause bounds. */
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
 * For a base or a change, `of` is the label of the level it belongs to: "2022年 收入预算", "收入预算 减少".
 */
export function labelOf(
  paragraph: ParagraphContext,
  leadStart: number,
  start: number,
  heading: string,
  of: string | null,
): string {
  const own = paragraph.text
    .slice(Math.max(leadStart, start - 60), start)
    .replace(/^.*[、:：]/s, '')
    .replace(/^[\s,，;；。()（）]+/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s?/, '')
    .replace(/^(?:其中|主要是|主要为|主要用于|和|及|以及)/, '')
    .replace(/(?:为|约|是|即)?\s*$/, '')
    .trim();
  if (of === null)
    return heading === '' || own.includes(heading) || !isGeneric(own) ? own : `${heading} ${own}`.trim();
  const subject = of.replace(/^(?:19|20)\d\d\s?年度?/, '');
  const words = own.replace(/^(?:比|较|与|同|由|从|对比)/, '');
  if (words.includes(subject)) return words;
  return /^[^\d]*年|^(?:19|20)\d\d/.test(words) ? `${words} ${subject}`.trim() : `${subject} ${words}`.trim();
}

/** True when a clause names no measure of its own: 2023年预算数, 预算资金, 价值. */
function isGeneric(own: string): boolean {
  const generic =
    /(?:19|20)\d\d|年初|年度|本年|当年|全年|财政拨款|预算|决算|安排|资金|金额|价值|合计|共计|总计|总额|涉及|支出|年|数|为/g;
  return own.replace(generic, '').trim() === '';
}
