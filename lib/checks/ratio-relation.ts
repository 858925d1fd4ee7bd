/** The outcome of a printed percentage against a ratio. Shared by all checks that divide. */
import type { FigureId } from '../disclosure/figure.ts';
import type { RatioVerdict } from '../money/ratio.ts';
import type { Place } from '../source/document.ts';
import type { ChangeClaim } from './change-claim.ts';
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

/**
 * The operands of "change over base". Where the base is not printed it is the current amount less the change, so the
 * current amount stands for it: its sign is that with which the change goes back to the base.
 */
export function changeOverBase(claim: ChangeClaim, sign: 1 | -1 = 1): Operand[] {
  const operands: Operand[] = [];
  if (claim.change !== null) operands.push({ figure: claim.change.id, role: 'change', sign });
  if (claim.previous !== null) operands.push({ figure: claim.previous.id, role: 'previous', sign: 1 });
  else if (claim.current !== null)
    operands.push({ figure: claim.current.id, role: 'current', sign: claim.said === 'up' ? -1 : 1 });
  if (claim.change === null && claim.previous !== null && claim.current !== null)
    operands.push({ figure: claim.current.id, role: 'current', sign: 1 });
  return operands;
}
