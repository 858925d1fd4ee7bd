/** The outcome of a printed percentage against a ratio. Shared by all checks that divide. */
import type { FigureId } from '../disclosure/figure.ts';
import type { RatioVerdict } from '../money/ratio.ts';
import type { Place } from '../source/document.ts';
import type { Evaluated, Operand } from './outcome.ts';

/** A pass or a finding; off by its last digit at most is a warning, anything further an error. */
export function ratioOutcome(
  form: 'share' | 'percent-change',
  percent: FigureId,
  operands: Operand[],
  verdict: RatioVerdict,
  places: Place[],
): Evaluated {
  const holds = verdict.grade === 'exact' || verdict.grade === 'explained';
  const { nominal, computed: interval, difference } = verdict;
  return {
    outcome: holds ? 'pass' : 'finding',
    form,
    reported: percent,
    operands,
    computed: { class: 'percent', nominal, interval, difference },
    grade: verdict.grade,
    severity: holds ? null : verdict.lastDigit ? 'warning' : 'error',
    params: {
      ...(verdict.truncated ? { truncated: true } : {}),
      ...(verdict.lastDigit && !holds ? { lastDigit: true } : {}),
    },
    places,
  };
}
