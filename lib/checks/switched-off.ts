/** Checks that the reader has switched off: not made, and said to be not made. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { findCauses } from './causes.ts';
import type { Outcome } from './outcome.ts';
import { figuresOf, isEvaluated } from './outcome.ts';
import { withHypotheses } from './repair-hypothesis.ts';
import type { CheckReport } from './run-checks.ts';
import { coverageOf } from './run-checks.ts';

/**
 * The report as if the checks in `off` had not been made: each of their outcomes is a skip that says so, its figures count
 * as checked by other checks only, and causes and hypotheses are found among what is left.
 */
export function withChecksOff<T extends CheckReport>(
  report: T,
  disclosure: Disclosure,
  off: ReadonlySet<string>,
): T {
  if (!report.outcomes.some(({ check }) => off.has(check))) return report;
  const left = report.outcomes.map((outcome): Outcome =>
    off.has(outcome.check) ? switchedOff(outcome) : withoutHypothesis(outcome),
  );
  const outcomes = withHypotheses(left, disclosure);
  return {
    ...report,
    outcomes,
    causes: findCauses(outcomes, disclosure),
    coverage: coverageOf(disclosure, outcomes),
  };
}

function switchedOff(outcome: Outcome): Outcome {
  const { id, check } = outcome;
  return {
    id,
    check,
    outcome: 'skip',
    reason: 'switched-off',
    figures: figuresOf(outcome),
    params: {},
    places: [],
  };
}

/** What one changed figure would settle is asked again: some of it may be gone. */
function withoutHypothesis(outcome: Outcome): Outcome {
  if (!isEvaluated(outcome) || outcome.params['repairFigure'] === undefined) return outcome;
  const { repairFigure: _figure, repairPrinted: _printed, repairCount: _count, ...others } = outcome.params;
  const { repairSlip: _slip, ...params } = others;
  return { ...outcome, params };
}
