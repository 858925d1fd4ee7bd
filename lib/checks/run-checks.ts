/** Runs every check, keeps one failing check from hiding the others, and accounts for every figure. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureIndex } from '../disclosure/disclosure.ts';
import type { FigureId } from '../disclosure/figure.ts';
import { finish } from '../source/steps.ts';
import type { Cause } from './causes.ts';
import { findCauses } from './causes.ts';
import type { Check } from './check.ts';
import { withEdgeOfRounding } from './edge-of-rounding.ts';
import { withExplanations } from './explanations.ts';
import type { CheckResult, Outcome, Reason } from './outcome.ts';
import { figuresOf, isEvaluated } from './outcome.ts';
import { withHypotheses } from './repair-hypothesis.ts';
import { withoutUnreadableText } from './unreadable-text.ts';

export interface CheckReport {
  outcomes: Outcome[];
  /** Findings that have one cause. */
  causes: Cause[];
  coverage: Coverage;
}

/** How many money and percent figures took part in a check, and why the others did not. */
export interface Coverage {
  figures: number;
  checked: number;
  unchecked: { reason: Reason; figures: FigureId[] }[];
}

export function runChecks(disclosure: Disclosure, checks: readonly Check[]): CheckReport {
  return finish(runChecksInSteps(disclosure, checks));
}

/** The same, some results at a time. */
export function* runChecksInSteps(
  disclosure: Disclosure,
  checks: readonly Check[],
): Generator<void, CheckReport> {
  const outcomes: Outcome[] = [];
  for (const check of checks) {
    yield;
    for (const result of resultsOf(check, disclosure)) {
      outcomes.push({ ...result, id: `o${outcomes.length + 1}`, check: check.id });
      if (outcomes.length % RESULTS_PER_STEP === 0) yield;
    }
  }
  yield;
  const graded = withEdgeOfRounding(withoutUnreadableText(outcomes, disclosure), disclosure);
  yield;
  const supposed = withHypotheses(graded, disclosure);
  yield;
  const explained = withExplanations(supposed, disclosure);
  yield;
  const causes = findCauses(explained, disclosure);
  yield;
  return { outcomes: explained, causes, coverage: coverageOf(disclosure, outcomes) };
}

const RESULTS_PER_STEP = 50;

/** The results of a check up to where it breaks, if it does. */
function* resultsOf(check: Check, disclosure: Disclosure): Iterable<CheckResult> {
  try {
    yield* check.run(disclosure);
  } catch (error) {
    yield {
      outcome: 'skip',
      reason: 'internal-error',
      figures: [],
      params: { message: String(error) },
      places: [],
    };
  }
}

/** How many figures took part in `outcomes`, and why the others did not. */
export function coverageOf(disclosure: Disclosure, outcomes: readonly Outcome[]): Coverage {
  const checked = new Uint8Array(disclosure.figures.length);
  const reasons = new Map<FigureId, Reason>();
  for (const outcome of outcomes) {
    if (isEvaluated(outcome)) for (const id of figuresOf(outcome)) checked[figureIndex(id)] = 1;
    else for (const id of outcome.figures) reasons.set(id, outcome.reason);
  }
  const counted = disclosure.figures.filter(
    (figure) => figure.class === 'money' || figure.class === 'percent',
  );
  const missed = counted.filter(({ id }) => checked[figureIndex(id)] !== 1);
  const unchecked = Map.groupBy(
    missed,
    (figure) => reasons.get(figure.id) ?? reasonByRole(figure.role, figure.value === null),
  );
  return {
    figures: counted.length,
    checked: counted.length - missed.length,
    unchecked: [...unchecked].map(([reason, figures]) => ({
      reason,
      figures: figures.map((figure) => figure.id),
    })),
  };
}

function reasonByRole(role: string, unreadable: boolean): Reason {
  if (unreadable) return 'unreadable-cell';
  if (role === 'threshold' || role === 'unit-price') return 'threshold';
  if (role === 'target') return 'target';
  return 'no-relation';
}
