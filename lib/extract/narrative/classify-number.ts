/** What a printed number of running text is: an amount, a count, or one of the numbers that measure nothing. */
import type { FigureClass, FigureRole } from '../../disclosure/figure.ts';
import { BOUND_WORDS, THRESHOLD_WORDS } from '../../lexicon/narrative-words.ts';
import type { PrintedNumber } from '../numbers.ts';

export interface NumberReading {
  class: FigureClass;
  /** Set when the words around it decide its role; null leaves it to the sentence. */
  role: FigureRole | null;
}

/** Words before a percentage, and never before an amount. */
const RATE_BEFORE = /(?:增长|下降|上升|增幅|降幅|占|占比)(?:了|为)?\s?$/;

/** Reads the number's surroundings in the folded text. */
export function classifyNumber(folded: string, number: PrintedNumber): NumberReading {
  const before = lastChars(folded, number.start);
  const after = nextChars(folded, number.unitEnd);
  if (/[A-Za-z_@/\\]$/.test(before) || /^[A-Za-z_@]/.test(after)) return plain('other');
  const unit = number.unit;
  if (number.approximate) return { class: unit?.kind === 'money' ? 'money' : 'count', role: 'none' };
  // "增长13.95。", "占76.23；": the sign is missing.
  if (unit === null && number.decimals > 0 && RATE_BEFORE.test(before) && /^(?:[,。;)]|$)/.test(after))
    return { class: 'percent', role: null };
  if (unit === null) return plain(classWithoutUnit(before, after, number));
  if (unit.kind === 'percent') return { class: 'percent', role: boundAfter(after) ? 'target' : null };
  if (unit.kind === 'points') return { class: 'percent', role: 'none' };
  if (unit.kind === 'money') {
    if (boundAfter(after) || endsWithAny(before, THRESHOLD_WORDS))
      return { class: 'money', role: 'threshold' };
    if (/^[/每]/.test(after)) return { class: 'money', role: 'unit-price' };
    return { class: 'money', role: null };
  }
  // "210类" and "11款" name a classification item, "第3批" is an ordinal, "1项" after a line start may number a list.
  if (
    (unit.text === '类' || unit.text === '款' || unit.text === '项') &&
    /[(（]$/.test(before) &&
    number.digits.length >= 2
  )
    return plain('code');
  if (before.endsWith('第')) return plain('ordinal');
  return { class: 'count', role: boundAfter(after) ? 'target' : null };
}

function plain(kind: FigureClass): NumberReading {
  return { class: kind, role: 'none' };
}

function classWithoutUnit(before: string, after: string, number: PrintedNumber): FigureClass {
  const digits = number.digits;
  if (/^[年月日时点分秒]/.test(after) || /^(?:季度|世纪|小时|分钟|周年|年代)/.test(after)) return 'date';
  if (/^[-~至—]\s?\d+\s?[年月日]/.test(after) || /^[:.]\d\d\b/.test(after) || /\d[-:.]$/.test(before))
    return 'date';
  if (
    /^[号文]/.test(after) ||
    (/[([〔]$/.test(before) &&
      /^[)\]〕]\d*号?/.test(after) &&
      /^(?:19|20)\d\d$/.test(digits) &&
      /^[)\]〕]\s?\d+号/.test(after))
  )
    return 'other';
  if (/[第表图附件]$/.test(before)) return 'ordinal';
  if (/[(（]$/.test(before) && /^[)）]/.test(after)) {
    const afterName = /[\u4e00-\u9fa5]\s?[(（]$/.test(before);
    return digits.length === 3 || digits.length >= 5 || (digits.length === 2 && afterName)
      ? 'code'
      : 'ordinal';
  }
  const opens = before.trim() === '' || /[:;。.,、\n!?]\s?$/.test(before);
  if (opens && /^[.、)]/.test(after) && digits.length <= 3) return 'ordinal';
  if (/^(?:19|20)\d\d$/.test(digits)) return 'date';
  return 'other';
}

function boundAfter(after: string): boolean {
  return BOUND_WORDS.some((word) => after.startsWith(word));
}

function endsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}

function lastChars(folded: string, start: number): string {
  return folded.slice(Math.max(0, start - 8), start).replace(/ +$/, '');
}

function nextChars(folded: string, end: number): string {
  return folded.slice(end, end + 10).replace(/^ +/, '');
}
