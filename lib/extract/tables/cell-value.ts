/** What a table cell holds: one number, a dash, nothing, words, or digits that are no number. */
import { fold } from '../../lexicon/fold.ts';
import type { PrintedNumber } from '../numbers.ts';
import { findNumbers } from '../numbers.ts';

export type CellValue =
  | { kind: 'number'; number: PrintedNumber; negative: boolean }
  | { kind: 'blank' }
  | { kind: 'dash' }
  | { kind: 'words' }
  | { kind: 'unreadable' };

/** "-", "—", "——", "/", "--": a place kept for a number that is not there. */
const DASH = /^[-—─–－/\\*]{1,6}$/;

/** Most cells are one of these. */
const BLANK: CellValue = { kind: 'blank' };
const IS_DASH: CellValue = { kind: 'dash' };
const WORDS: CellValue = { kind: 'words' };

/** What a cell's text is. */
export function readCell(text: string): CellValue {
  const folded = fold(text);
  const plain = folded.trim();
  if (plain === '') return BLANK;
  if (DASH.test(plain)) return IS_DASH;
  // Words come first in long texts; only short cells can be one number.
  if (plain.length > 40 || !/\d/.test(plain)) return WORDS;
  const numbers = findNumbers(text);
  const number = numbers[0];
  if (number === undefined) return WORDS;
  if (number.start === 0 && number.unitEnd === folded.length)
    return { kind: 'number', number, negative: number.negative };
  const before = folded.slice(0, number.start).trim();
  const after = folded.slice(number.unitEnd).trim();
  const inBrackets = before === '(' && after === ')';
  if (numbers.length === 1 && ((before === '' && after === '') || inBrackets)) {
    const negative = number.negative || (inBrackets && number.unit === null);
    return { kind: 'number', number, negative };
  }
  return /[^\d.,\s%()+-]/.test(plain) ? WORDS : { kind: 'unreadable' };
}

/** True for a cell that is a number or stands for one. */
export function isFigureCell(text: string): boolean {
  const kind = readCell(text).kind;
  return kind === 'number' || kind === 'dash';
}
