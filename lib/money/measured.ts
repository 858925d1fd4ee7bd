/**
 * Printed numbers as integers. Everything is kept in integer minor units, so that no sum, difference or
 * comparison ever passes through a float:
 * money is in fen (分), percentages and counts in ten-thousandths of one percent or one item.
 */

/** What kind of number it is: it decides the minor unit and how exact it is. */
export type MeasuredClass = 'money' | 'percent' | 'count';

/** A printed number: its value and the worth of its last printed digit, both in minor units (safe integers). */
export interface Measured {
  class: MeasuredClass;
  /** Signed integer; fen for money, 1/10,000 otherwise. */
  minor: number;
  /** Worth of the last printed digit in minor units, at least 1. */
  step: number;
}

/** Minor units per 元. */
export const FEN_PER_YUAN = 100;
/** Minor units per one percent or one item. */
export const MINOR_PER_ONE = 10_000;

/** Factor from a money unit as printed to fen. */
export const FEN_PER_UNIT = {
  分: 1,
  角: 10,
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
} as const;
export type MoneyUnit = keyof typeof FEN_PER_UNIT;

/** `digits` times `unit` by `divisor`, when that is a whole number. */
function quotient(digits: string, unit: number, divisor: number): number | null {
  const product = Number(digits) * unit;
  // A product of whole numbers that is safe is exact.
  if (Number.isSafeInteger(product)) return product % divisor === 0 ? product / divisor : null;
  const exact = BigInt(digits) * BigInt(unit);
  return exact % BigInt(divisor) === 0n ? Number(exact / BigInt(divisor)) : null;
}

/**
 * Reads plain decimal digits ("1058.41", no separators) times `unit` minor units.
 * Digits beyond the minor unit are allowed only when they are zeros; otherwise the result is null
 * (a number more precise than we can hold is unreadable, not rounded). Also null past the safe integers.
 */
export function measure(
  kind: MeasuredClass,
  digits: string,
  unit: number,
  negative = false,
): Measured | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(digits);
  if (match === null) return null;
  const whole = match[1] ?? '';
  const decimals = match[2] ?? '';
  if (whole === '' && decimals === '') return null;
  const divisor = 10 ** decimals.length;
  const minor = quotient(whole + decimals, unit, divisor);
  if (minor === null || !Number.isSafeInteger(minor)) return null;
  return {
    class: kind,
    minor: negative && minor !== 0 ? -minor : minor,
    step: Math.max(1, Math.floor(unit / divisor)),
  };
}
