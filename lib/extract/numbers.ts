/**
 * Finds the printed numbers of a text, with their unit, in one pass over the folded text.
 * A number may hold thousands separators, spaces or a line break between its digits ("1,305 .25", "4733.14\n万元");
 * "4125.49,4143.91" are two numbers, for a separator never follows a decimal point.
 */
import { blankReadings, fold, SKIPPED_CODE } from '../lexicon/fold.ts';
import { UNIT_NOT_BEFORE } from '../lexicon/narrative-words.ts';
import { COUNT_UNITS, MONEY_UNITS } from '../lexicon/units.ts';
import type { MoneyUnit } from '../money/measured.ts';

/** A number as it stands in the text. Offsets are into the printed (unfolded) text. */
export interface PrintedNumber {
  /** Span of the digits with sign and separators, without the unit. */
  start: number;
  end: number;
  /** Plain decimal digits: no separators, no sign. */
  digits: string;
  negative: boolean;
  decimals: number;
  /** The unit that follows; null when none does. */
  unit: PrintedUnit | null;
  /** True for "2000余人次", "100多万元": the digits are only a bound. */
  approximate: boolean;
  /** True for the first of "120.50,130.50万元": its unit stands behind the last of them. */
  sharesUnit: boolean;
  /** End of the unit (or of the digits). */
  unitEnd: number;
}

export type PrintedUnit =
  | { kind: 'money'; unit: MoneyUnit; text: string }
  | { kind: 'percent'; text: string }
  | { kind: 'points'; text: string }
  | { kind: 'count'; text: string };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** All printed numbers of `text` in order. Linear in its length. */
export function findNumbers(text: string): PrintedNumber[] {
  const folded = blankReadings(fold(text));
  const found: PrintedNumber[] = [];
  let index = 0;
  while (index < folded.length) {
    const code = folded.charCodeAt(index);
    const startsHere =
      isDigit(code) ||
      (code === 46 && isDigit(folded.charCodeAt(index + 1)) && !isDigit(folded.charCodeAt(index - 1)));
    if (!startsHere) {
      index += 1;
      continue;
    }
    const number = readNumber(folded, index);
    found.push(number);
    index = number.unitEnd;
  }
  shareUnits(folded, found);
  return found;
}

/** Two figures for two sides, joined by a comma, one unit. Only numbers with decimals: "附件3,5万元" is two things. */
function shareUnits(folded: string, numbers: PrintedNumber[]): void {
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    const [number, next] = [numbers[index], numbers[index + 1]];
    if (number === undefined || next === undefined || number.unit !== null) continue;
    if (next.unit?.kind !== 'money' && next.unit?.kind !== 'percent') continue;
    if (number.decimals === 0 || next.decimals === 0) continue;
    if (!/^[,、] ?$/.test(folded.slice(number.end, next.start))) continue;
    number.unit = next.unit;
    number.sharesUnit = true;
  }
}

function readNumber(folded: string, start: number): PrintedNumber {
  let digits = '';
  let end = start;
  let seenPoint = false;
  let decimals = 0;
  let index = start;
  /** Where the digits begin that are not in `digits` yet. */
  let run = start;
  for (;;) {
    const code = folded.charCodeAt(index);
    if (isDigit(code)) {
      if (seenPoint) decimals += 1;
      index += 1;
      end = index;
      continue;
    }
    if (index > run) digits += folded.slice(run, index);
    if (code === 46 && !seenPoint && decimalsAt(folded, index + 1) !== null) {
      seenPoint = true;
      digits += '.';
      index = decimalsAt(folded, index + 1) ?? index + 1;
    } else if (code === 44 && !seenPoint && isThousands(folded, index, digits)) {
      index += 1;
    } else if (code === 32 || code === 10) {
      const next = afterGap(folded, index, seenPoint, digits);
      if (next === null) break;
      index = next;
    } else break;
    run = index;
  }
  const tail = seenPoint ? null : compoundTail(folded, end);
  if (tail !== null) {
    digits += tail.digits;
    decimals = tail.decimals;
    end = tail.end;
  }
  const approximate = folded[end] === '余' || (folded[end] === '多' && folded[end + 1] !== '年');
  const unit = readUnit(folded, approximate ? end + 1 : end);
  const signed = signBefore(folded, start, unit?.unit.kind === 'money');
  return {
    start: signed ?? start,
    end,
    digits,
    negative: signed !== null,
    decimals,
    unit: unit?.unit ?? null,
    approximate: approximate && unit !== null,
    sharesUnit: false,
    unitEnd: unit?.end ?? end,
  };
}

/** A comma is a thousands separator between one to three digits and exactly three: "1,058.41", not "0,2022" or "5,12". */
function isThousands(folded: string, comma: number, digits: string): boolean {
  if (digits === '' || (digits.length > 3 && !isGrouped(folded, comma))) return false;
  return (
    isDigit(folded.charCodeAt(comma + 1)) &&
    isDigit(folded.charCodeAt(comma + 2)) &&
    isDigit(folded.charCodeAt(comma + 3)) &&
    !isDigit(folded.charCodeAt(comma + 4)) &&
    digits !== '0'
  );
}

/** True when the digits before this comma already stand in groups: a comma or nothing stands four characters back. */
function isGrouped(folded: string, comma: number): boolean {
  return folded.charCodeAt(comma - 4) === 44;
}

/**
 * A gap inside a number: before its decimal point ("1,305 .25"), after it ("1,305. 25") or, by a line break alone,
 * before its decimals. Two numbers side by side ("482421.63 28509.53", "2018 年") stay two.
 */
function afterGap(folded: string, gap: number, seenPoint: boolean, digits: string): number | null {
  let next = gap;
  while (folded.charCodeAt(next) === 32 || folded.charCodeAt(next) === 10) next += 1;
  if (next - gap > 2 || seenPoint || digits === '') return null;
  const point = folded.charCodeAt(next) === 46 && decimalsAt(folded, next + 1) !== null;
  return point && digits.length <= 12 ? next : null;
}

/** Where the decimals after a point begin: right after it, or past one space when a unit closes the number ("49. 36万元", not "1. 5月"). */
function decimalsAt(folded: string, index: number): number | null {
  if (isDigit(folded.charCodeAt(index))) return index;
  return /^ \d{1,4} ?(?:万元|亿元|元|%)/.test(folded.slice(index, index + 10)) ? index + 1 : null;
}

/** "1亿2000万元", "1万2000元": the rest of a number whose larger part has its own word, filled up to its four places. */
const COMPOUND_TAIL = /^(?:亿(\d{1,4})(\.\d{1,4})?(?=万元)|万(\d{1,4})(\.\d{1,4})?(?=元))/;

function compoundTail(folded: string, end: number): { digits: string; decimals: number; end: number } | null {
  if (folded[end] !== '亿' && folded[end] !== '万') return null;
  const tail = COMPOUND_TAIL.exec(folded.slice(end, end + 12));
  if (tail === null) return null;
  const places = (tail[1] ?? tail[3] ?? '').padStart(4, '0');
  const fraction = tail[2] ?? tail[4] ?? '';
  return { digits: places + fraction, decimals: Math.max(0, fraction.length - 1), end: end + tail[0].length };
}

/**
 * A minus belongs to the number when no digit or letter stands before it: "增加-44.44" but not "2021-2025" or "A-3". Behind a
 * year it does before an amount of money alone: "比上年-16.77万元" but not "2021年-2025年".
 */
function signBefore(folded: string, start: number, isMoney: boolean): number | null {
  if (folded.charCodeAt(start - 1) !== 45) return null;
  const before = folded[start - 2];
  if (isMoney && before === '年') return start - 1;
  return before === undefined || !/[\dA-Za-z.\-)月日年表附]/.test(before) ? start - 1 : null;
}

const COUNT_UNITS_BY_FIRST = Map.groupBy(COUNT_UNITS, (text) => text.charCodeAt(0));

function readUnit(folded: string, end: number): { unit: PrintedUnit; end: number } | null {
  let at = end;
  while (folded.charCodeAt(at) === 32 || folded.charCodeAt(at) === 10) at += 1;
  if (at - end > 3 || at >= folded.length) return null;
  if (folded.charCodeAt(at) === 37) return { unit: { kind: 'percent', text: '%' }, end: at + 1 };
  if (folded.startsWith('个百分点', at)) return { unit: { kind: 'points', text: '个百分点' }, end: at + 4 };
  if (folded.startsWith('百分点', at)) return { unit: { kind: 'points', text: '百分点' }, end: at + 3 };
  const first = folded.charCodeAt(at);
  for (const [text, unit] of MONEY_UNITS) {
    if (text.charCodeAt(0) !== first) continue;
    const stop = matchLoosely(folded, at, text);
    if (stop !== null) return { unit: { kind: 'money', unit, text }, end: stop };
  }
  // "38万。": 元 is missing; 万人, 万平方米 and the like are other things.
  if (folded[at] === '万' && /^万(?:$|[,。;()]|用于)/.test(folded.slice(at, at + 3)))
    return { unit: { kind: 'money', unit: '万元', text: '万' }, end: at + 1 };
  // A count's unit stands on the number's own line; the next line may begin with any word.
  if (folded.slice(end, at).includes('\n')) return null;
  for (const text of COUNT_UNITS_BY_FIRST.get(first) ?? []) {
    if (!folded.startsWith(text, at)) continue;
    const next = folded[at + text.length];
    if (next !== undefined && (UNIT_NOT_BEFORE[text] ?? '').includes(next)) continue;
    return { unit: { kind: 'count', text }, end: at + text.length };
  }
  return null;
}

/** Matches a unit whose characters may be split by one space or line break ("万\n元"); returns the end or null. */
function matchLoosely(folded: string, at: number, unit: string): number | null {
  let index = at;
  for (let k = 0; k < unit.length; k += 1) {
    if (k > 0) while (folded.charCodeAt(index) === SKIPPED_CODE) index += 1;
    if (k > 0 && (folded.charCodeAt(index) === 32 || folded.charCodeAt(index) === 10)) index += 1;
    if (folded.charCodeAt(index) !== unit.charCodeAt(k)) return null;
    index += 1;
  }
  return index;
}
