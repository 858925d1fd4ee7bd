/** Lines of a text, and which of them are one paragraph that was wrapped at a fixed width. */
import { fold } from '../../lexicon/fold.ts';

export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n|\f/);
}

/** The width at which a text is wrapped, in columns (a Chinese character takes two); null when it is not wrapped. */
export type Wrap = number | null;

/** How many lines are looked at to tell the width, and how many of them must end at it. */
const SAMPLE = 2000;
const FULL_LINES = 8;

/**
 * Tells whether a text was wrapped: many lines end within a few columns of the widest, and none is far wider.
 * A text with one line per paragraph has lines of every width and is left alone.
 */
export function measureWrap(lines: readonly string[]): Wrap {
  const widths: number[] = [];
  for (const line of lines) {
    if (widths.length >= SAMPLE) break;
    const text = line.trim();
    if (text !== '' && !line.startsWith('\t') && !text.startsWith('|')) widths.push(widthOf(text));
  }
  if (widths.length < FULL_LINES) return null;
  widths.sort((a, b) => b - a);
  const widest = widths[Math.floor(widths.length / 50)] ?? 0;
  if (widest < 40 || widest > 160 || (widths[0] ?? 0) > widest * 1.3) return null;
  const full = widths.filter((width) => width >= widest - 6).length;
  return full >= FULL_LINES && full * 4 >= widths.length ? widest : null;
}

/** A unit, or the rest of one, at the start of a line: its number ended the line before. */
const BEGINS_WITH_UNIT = /^\s*(?:万元|亿元|元|万|%|个百分点)/;
const ENDS_WITH_NUMBER = /[\d.]\s*(?:万|亿)?\s*$/;
const ENDS_SENTENCE = /[。！？；：:;!?」》]\s*$/;
/** "一、", "（一）", "1.", "第一部分", "表1": the line begins something of its own. */
const BEGINS_ITEM =
  /^\s*(?:[（(]?[一二三四五六七八九十百]+[、.）)]|[（(]?\d{1,2}[、.）)](?!\d)|第[一二三四五六七八九十\d]+[部章条]|[①-⑳]|附?表\s*\d|附件|\[|#|\||\t|[─—-]\s*\d+\s*[─—-]\s*$)/;

/** True when `next` goes on with the paragraph that `line` is part of. */
export function joinsNextLine(line: string, next: string, wrap: Wrap): boolean {
  if (next.trim() === '' || next.startsWith('\t') || next.includes('|')) return false;
  if (ENDS_WITH_NUMBER.test(line) && BEGINS_WITH_UNIT.test(next)) return true;
  if (wrap === null || ENDS_SENTENCE.test(line) || BEGINS_ITEM.test(fold(next))) return false;
  return widthOf(line.trimEnd()) >= wrap - 8;
}

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) > 0x2e80 ? 2 : 1;
  return width;
}
