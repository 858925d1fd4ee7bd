/**
 * Intervals of what a printed number can stand for, and the grade of an agreement between them.
 * The semantics are those of XBRL Calculations 1.1 (round to nearest, closed ends) with one more grade
 * for agreements that are possible but improbable.
 */
import type { Measured } from './measured.ts';

/** A closed interval in minor units. */
export interface Interval {
  low: number;
  high: number;
}

/** How well a reported and a computed value agree; see `gradeAgreement`. */
export type Grade = 'exact' | 'explained' | 'improbable' | 'impossible';

/**
 * Every value the printed number may have been rounded from: ± half the last printed digit.
 * Exact are: money printed to the fen (分 is atomic), counts, and a printed zero.
 */
export function toInterval(value: Measured): Interval {
  const half = isExact(value) ? 0 : value.step / 2;
  return { low: value.minor - half, high: value.minor + half };
}

/** True when the printed number can only stand for itself. */
export function isExact(value: Measured): boolean {
  return value.minor === 0 || value.step <= 1 || value.class === 'count';
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(add, { low: 0, high: 0 });
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/**
 * Whether two printed numbers can state one amount. Rounded to the same digit, one amount has one printing: 326.71 and
 * 326.72 only touch at 326.715, and that would be printed one way in both places.
 */
export function canBeOneAmount(a: Measured, b: Measured): boolean {
  return a.step === b.step ? a.minor === b.minor : meet(toInterval(a), toInterval(b));
}

/** Distance between two intervals; 0 when they meet. */
export function gapBetween(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}

/**
 * Grades a reported value against a signed sum of printed terms.
 * exact: the printed digits agree; explained: the intervals meet; improbable: they meet, but the gap of the printed
 * digits is over four standard deviations of n+1 independent roundings (4·u·√((n+1)/12), u the coarsest step);
 * impossible: no rounding makes them agree.
 */
export function gradeSum(
  reported: Measured,
  terms: readonly { value: Measured; sign: 1 | -1 }[],
): { grade: Grade; computed: Interval; nominal: number; difference: number } {
  let nominal = 0;
  let uncertainty = 0;
  let coarsest = isExact(reported) ? 0 : reported.step;
  let rounded = isExact(reported) ? 0 : 1;
  for (const { value, sign } of terms) {
    nominal += sign * value.minor;
    if (isExact(value)) continue;
    uncertainty += value.step / 2;
    coarsest = Math.max(coarsest, value.step);
    rounded += 1;
  }
  const computed: Interval = { low: nominal - uncertainty, high: nominal + uncertainty };
  const difference = reported.minor - nominal;
  return {
    grade: gradeAgreement(toInterval(reported), computed, difference, coarsest, rounded),
    computed,
    nominal,
    difference,
  };
}

/** The grade of a reported and a computed interval whose printed digits differ by `difference`. */
export function gradeAgreement(
  reported: Interval,
  computed: Interval,
  difference: number,
  coarsestStep: number,
  roundedTerms: number,
): Grade {
  if (difference === 0) return 'exact';
  if (!meet(reported, computed)) return 'impossible';
  return Math.abs(difference) > 4 * coarsestStep * Math.sqrt(roundedTerms / 12) ? 'improbable' : 'explained';
}
