/** Evaluates "reported = Σ sign · operand" over figures of any one class, with grade and severity. Shared by all checks that add up. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { Grade } from '../money/interval.ts';
import { gradeSum, isExact } from '../money/interval.ts';
import type { Measured } from '../money/measured.ts';
import type { Place } from '../source/document.ts';
import type { CheckResult, Operand, Severity } from './outcome.ts';

export interface SumClaim {
  reported: FigureId;
  operands: Operand[];
  params?: Record<string, string | number | boolean>;
  places?: Place[];
  /** The most that a disagreement may be called; for relations that another scope might explain. */
  atMost?: Severity;
}

/** A pass or a finding; a skip when a number cannot be read or the classes differ. */
export function evaluateSum(disclosure: Disclosure, claim: SumClaim): CheckResult {
  const params = claim.params ?? {};
  const places = claim.places ?? [];
  const reported = figureById(disclosure, claim.reported).value;
  const terms: Term[] = [];
  for (const { figure, sign } of claim.operands) {
    const { value } = figureById(disclosure, figure);
    if (value !== null) terms.push({ value, sign });
  }
  const isReadable = reported !== null && terms.length === claim.operands.length;
  if (!isReadable || terms.some(({ value }) => value.class !== reported.class))
    return {
      outcome: 'skip',
      reason: isReadable ? 'no-relation' : 'unreadable-cell',
      figures: [claim.reported, ...claim.operands.map(({ figure }) => figure)],
      params,
      places,
    };
  const { grade, computed, nominal, difference } = gradeSum(reported, terms);
  const values = [reported, ...terms.map(({ value }) => value)];
  const severity = severityOf(grade, difference, values, claim.atMost ?? 'error');
  const restored = severity === null && disagreesWhenRestored(reported, terms);
  const lastDigit = severity !== null && isLastDigit(difference, values);
  return {
    outcome: severity === null ? 'pass' : 'finding',
    form: 'sum',
    reported: claim.reported,
    operands: claim.operands,
    computed: { class: reported.class, nominal, interval: computed, difference },
    grade,
    severity,
    params: restored
      ? { ...params, restoredZeros: true }
      : lastDigit
        ? { ...params, lastDigit: true }
        : params,
    places,
  };
}

/** One term of a sum. */
interface Term {
  value: Measured;
  sign: 1 | -1;
}

/** The values of all figures; null when one of them cannot be read. */
export function valuesOf(figures: readonly Figure[]): Measured[] | null {
  const values = figures.flatMap((figure) => (figure.value === null ? [] : [figure.value]));
  return values.length === figures.length ? values : null;
}

/** Null for an agreement. A slip in the last digit and an improbable rounding are warnings, any other contradiction is an error. */
export function severityOf(
  grade: Grade,
  difference: number,
  values: readonly Measured[],
  atMost: Severity,
): Severity | null {
  if (grade === 'exact' || grade === 'explained') return null;
  const full: Severity = grade === 'improbable' || isLastDigit(difference, values) ? 'warning' : 'error';
  return full === 'error' ? atMost : full === 'warning' && atMost === 'info' ? 'info' : full;
}

/** True when rounded numbers differ by little more than their roundings: one and a half of the coarsest last digit for each. */
function isLastDigit(difference: number, values: readonly Measured[]): boolean {
  const rounded = values.filter((value) => !isExact(value));
  const coarsest = Math.max(0, ...rounded.map((value) => value.step));
  return Math.abs(difference) > 0 && Math.abs(difference) <= 1.5 * coarsest;
}

/** The second reading of 62.7 beside 49.36: with its trailing zero restored. True when only that reading disagrees. */
function disagreesWhenRestored(total: Measured, terms: readonly Term[]): boolean {
  let finest = total.minor === 0 ? Infinity : total.step;
  let coarsest = total.minor === 0 ? 0 : total.step;
  for (const { value } of terms) {
    if (value.minor === 0) continue;
    finest = Math.min(finest, value.step);
    coarsest = Math.max(coarsest, value.step);
  }
  // Printed alike, they can only be read as they were.
  if (finest >= coarsest) return false;
  const restore = (value: Measured): Measured => ({ ...value, step: Math.min(value.step, finest) });
  const { grade } = gradeSum(
    restore(total),
    terms.map((term) => ({ value: restore(term.value), sign: term.sign })),
  );
  return grade === 'impossible';
}
