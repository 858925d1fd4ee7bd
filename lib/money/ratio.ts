/** Ratios of printed amounts against a printed percentage, by exact integer arithmetic. */
import type { Grade, Interval } from './interval.ts';
import { toInterval } from './interval.ts';
import type { Measured } from './measured.ts';
import { MINOR_PER_ONE } from './measured.ts';

/** A ratio verdict. `nominal` is the percentage of the printed digits in minor units, rounded to nearest, for display. */
export interface RatioVerdict {
  grade: Grade;
  /** Percentage interval in minor units (1/10,000 of one percent), rounded outwards. */
  computed: Interval;
  nominal: number;
  /** Reported minus nominal, in minor units. */
  difference: number;
  /** True when cutting digits off instead of rounding gives the printed percentage. */
  truncated: boolean;
  /** True when the printed percentage is within one and a half of its last digit: a slip, not a contradiction. */
  lastDigit: boolean;
}

/**
 * Grades a printed percentage against numerator / denominator × 100.
 * The numerator is taken without sign. Null when the denominator may be zero: then no percentage exists.
 */
export function gradeRatio(
  reported: Measured,
  numerator: Interval,
  denominator: Interval,
  nominal: { numerator: number; denominator: number },
): RatioVerdict | null {
  if (denominator.low <= 0 || nominal.denominator <= 0) return null;
  const top = absolute(numerator);
  const low = floorDivide(top.low, denominator.high);
  const high = ceilDivide(top.high, denominator.low);
  const printed = toInterval({ ...reported, minor: Math.abs(reported.minor) });
  const size = Math.abs(nominal.numerator);
  const value = roundDivide(size, nominal.denominator, 1);
  // To the printed digit directly: rounding the rounded value again would turn 22.0249… into 22.03.
  const rounded = roundDivide(size, nominal.denominator, reported.step) * reported.step;
  const cut = floorDivide(size, nominal.denominator, reported.step) * reported.step;
  const magnitude = Math.abs(reported.minor);
  const difference = magnitude - value;
  const meets = low <= printed.high && printed.low <= high;
  return {
    grade: magnitude === rounded ? 'exact' : meets ? 'explained' : 'impossible',
    computed: { low, high },
    nominal: value,
    difference,
    truncated: magnitude === cut && magnitude !== rounded,
    lastDigit: Math.abs(difference) < 1.5 * reported.step,
  };
}

function absolute(interval: Interval): Interval {
  if (interval.low >= 0) return interval;
  if (interval.high <= 0) return { low: -interval.high, high: -interval.low };
  return { low: 0, high: Math.max(-interval.low, interval.high) };
}

const SCALE = BigInt(MINOR_PER_ONE * 100);
/** Doubles keep halves of a minor unit (interval ends) integral. */
const whole = (value: number): bigint => BigInt(Math.round(value * 2));

/** a / b as a percentage in units of `step` minor units, rounded down. */
function floorDivide(a: number, b: number, step = 1): number {
  return Number((whole(a) * SCALE) / (whole(b) * BigInt(step)));
}

function ceilDivide(a: number, b: number): number {
  const divisor = whole(b);
  return Number((whole(a) * SCALE + divisor - 1n) / divisor);
}

function roundDivide(a: number, b: number, step: number): number {
  const divisor = whole(b) * BigInt(step);
  return Number((whole(a) * SCALE * 2n + divisor) / (divisor * 2n));
}
