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

export function readCell(text: string): CellValue {
  const plain = fold(text).trim();
  if (plain === '') return { kind: 'blank' };
  if (DASH.test(plain)) return { kind: 'dash' };
  if (!/\d/.test(plain)) return { kind: 'words' };
  // Words come first in long texts; only short cells can be one number.
  if (plain.length > 40) return { kind: 'words' };
  const numbers = findNumbers(text);
  const number = numbers[0];
  if (number === undefined) return { kind: 'words' };
  const folded = fold(text);
  const before = folded.slice(0, number.start).trim();
  const after = folded.slice(number.unitEnd).trim();
  const inBrackets = before === '(' && after === ')';
  if (numbers.length === 1 && ((before === '' && after === '') || inBrackets)) {
    const negative = number.negative || (inBrackets && number.unit === null);
    return { kind: 'number', number, negative };
  }
  return /[^\d.,\s%()+-]/.test(plain) ? { kind: 'words' } : { kind: 'unreadable' };
}

/** True for a cell that is a number or stands for one. */
export function isFigureCell(text: string): boolean {
  const kind = readCell(text).kind;
  return kind === 'number' || kind === 'dash';
}
