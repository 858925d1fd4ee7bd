/** How headings and list items are numbered: 第一部分, 一、, （一）, 1., （1）, ①. */
import { fold } from './fold.ts';

/** From the outermost to the innermost, as documents nest them. */
export type NumberingStyle = 'part' | 'han' | 'han-brackets' | 'arabic' | 'arabic-brackets' | 'circled';

export interface Numbering {
  style: NumberingStyle;
  /** 0 for 第一部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①. */
  depth: number;
  value: number;
  /** Length of the mark in the text. */
  length: number;
}

const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['part', /^第\s?([一二三四五六七八九十]{1,3})\s?(?:部分|章)/],
  ['han', /^([一二三四五六七八九十]{1,3})\s?[、.]/],
  ['han-brackets', /^\(\s?([一二三四五六七八九十]{1,3})\s?\)[、.]?/],
  // "3.5万元" is a number, "3.五" an item.
  ['arabic', /^(\d{1,2})\s?[、.](?!\d)/],
  ['arabic-brackets', /^\(\s?(\d{1,2})\s?\)[、.]?/],
  ['circled', /^([①-⑳])/],
];

/** The number mark that a text begins with; null without one. The text may begin with white space. */
export function readNumbering(text: string): Numbering | null {
  const folded = fold(text.slice(0, 16));
  const indent = folded.length - folded.trimStart().length;
  const plain = folded.slice(indent);
  for (const [depth, [style, pattern]] of STYLES.entries()) {
    const match = pattern.exec(plain);
    const value = match === null ? null : valueOf(match[1] ?? '');
    if (match !== null && value !== null) return { style, depth, value, length: indent + match[0].length };
  }
  return null;
}

/** A number mark as it is printed: 二、, （二）, 2., （2）, ②. */
export function writeNumbering(style: NumberingStyle, value: number): string {
  if (style === 'circled') return String.fromCodePoint(0x245f + value);
  if (style === 'arabic') return `${value}.`;
  if (style === 'arabic-brackets') return `（${value}）`;
  const han = toHan(value);
  if (style === 'part') return `第${han}部分`;
  return style === 'han' ? `${han}、` : `（${han}）`;
}

const DIGITS = '零一二三四五六七八九';

/** 十二 is 12, 二十 is 20; null for what is no number. */
export function fromHan(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return null;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined && first !== undefined ? DIGITS.indexOf(first) : null;
  return (
    (first === undefined ? 1 : DIGITS.indexOf(first)) * 10 + (last === undefined ? 0 : DIGITS.indexOf(last))
  );
}

function toHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (
    (tens > 1 ? (DIGITS[tens] ?? '') : '') + (tens > 0 ? '十' : '') + (ones > 0 ? (DIGITS[ones] ?? '') : '')
  );
}

function valueOf(mark: string): number | null {
  if (/^\d/.test(mark)) return Number(mark);
  const code = mark.codePointAt(0) ?? 0;
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : fromHan(mark);
}
