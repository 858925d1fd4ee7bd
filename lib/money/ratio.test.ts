import { describe, expect, it } from 'vitest';
import { measure } from './measured.ts';
import { toInterval } from './interval.ts';
import { gradeRatio } from './ratio.ts';

/** Grades "part of whole is percent", all as printed, in 万元. */
function grade(
  part: string,
  whole: string,
  percent: string,
): { grade: string; truncated: boolean; lastDigit: boolean } | null {
  const [top, bottom, reported] = [
    measure('money', part, 1_000_000),
    measure('money', whole, 1_000_000),
    measure('percent', percent, 10_000),
  ];
  if (top === null || bottom === null || reported === null) throw new Error('unreadable');
  const verdict = gradeRatio(reported, toInterval(top), toInterval(bottom), {
    numerator: top.minor,
    denominator: bottom.minor,
  });
  return verdict === null
    ? null
    : { grade: verdict.grade, truncated: verdict.truncated, lastDigit: verdict.lastDigit };
}

describe('gradeRatio', () => {
  it.each([
    // part, whole, printed percentage, grade, cut instead of rounded, off by its last digit at most
    ['37.5', '1095.91', '3.4', 'exact', false, true],
    ['61.20', '62.70', '98', 'exact', false, true],
    ['183.60', '833.60', '22.02', 'exact', false, true],
    // 22.0249…: rounding twice would make it 22.03; the printed digits allow it, exactly on the edge of their rounding.
    ['183.60', '833.60', '22.03', 'explained', false, true],
    ['53266.57', '84226.30', '63.25', 'impossible', false, true],
    ['3125172.76', '8888487.06', '35.15', 'impossible', true, true],
    ['20.00', '100.00', '2.0', 'impossible', false, false],
    ['1.00', '3.00', '33.33', 'exact', false, true],
  ])('%s of %s is %s%%: %s', (part, whole, percent, expected, truncated, lastDigit) => {
    expect(grade(part, whole, percent)).toEqual({ grade: expected, truncated, lastDigit });
  });

  it('has no answer for a base that may be zero', () => {
    expect(grade('1.5', '0', '100')).toBeNull();
  });
});
