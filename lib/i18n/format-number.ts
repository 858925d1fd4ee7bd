/** Exact decimal text of integer minor units. Nothing here rounds, except where a name says so. */
import type { Figure } from '../disclosure/figure.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE } from '../money/measured.ts';

export interface DecimalStyle {
  /** Decimals that are always written; more follow when the value has them. */
  decimals?: number;
  /** Thousands separators. */
  grouped?: boolean;
}

/** The value of `minor` units of which `unit` (a power of ten) make one, as plain digits with a true minus sign. */
export function formatMinor(minor: number, unit: number, style: DecimalStyle = {}): string {
  const places = Math.max(0, Math.round(Math.log10(unit)));
  const digits = String(Math.abs(Math.round(minor))).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const kept = digits.slice(digits.length - places).replace(/0+$/, '');
  const decimals = kept.padEnd(style.decimals ?? 0, '0');
  const grouped = style.grouped === true ? groupThousands(whole) : whole;
  const text = decimals === '' ? grouped : `${grouped}.${decimals}`;
  return minor < 0 ? `−${text}` : text;
}

/** Whole digits with a comma every three places. */
export function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The unit a figure is printed in: its word and its worth in minor units. */
export interface PrintedUnit {
  word: string;
  minor: number;
  decimals: number;
  grouped: boolean;
}

/** The unit of a figure, for printing computed values beside it. */
export function printedUnit(figure: Figure): PrintedUnit {
  const { decimals, printed } = figure;
  const grouped = printed.includes(',') || printed.includes('，');
  const word = figure.unit ?? '';
  if (figure.class === 'percent')
    return { word: word === '' ? '%' : word, minor: MINOR_PER_ONE, decimals, grouped };
  if (isMoneyUnit(word)) return { word, minor: FEN_PER_UNIT[word], decimals, grouped };
  const step = figure.value?.step ?? MINOR_PER_ONE;
  return { word, minor: step * 10 ** decimals, decimals, grouped };
}

/** `minor` in the unit, style and precision of a printed figure; more decimals only where the value has them. */
export function inUnit(minor: number, unit: PrintedUnit): string {
  return formatMinor(minor, unit.minor, unit) + unit.word;
}

/** A figure as printed, with its unit when it has one. */
export function printedWithUnit(figure: Figure): string {
  return figure.printed + (figure.unit ?? '');
}

/** True for 元, 万元 and the other units of money. */
export function isMoneyUnit(word: string): word is keyof typeof FEN_PER_UNIT {
  return Object.hasOwn(FEN_PER_UNIT, word);
}
