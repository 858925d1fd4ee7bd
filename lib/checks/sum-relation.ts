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
  const reported = figureById(disclosure, claim.reported);
  const terms = claim.operands.map((operand) => ({
    operand,
    figure: figureById(disclosure, operand.figure),
  }));
  const params = claim.params ?? {};
  const places = claim.places ?? [];
  const ids = [reported.id, ...terms.map((term) => term.figure.id)];
  const readable = valuesOf([reported, ...terms.map((term) => term.figure)]);
  if (readable === null) return { outcome: 'skip', reason: 'unreadable-cell', figures: ids, params, places };
  const [total, ...values] = readable;
  if (total === undefined || values.some((value) => value.class !== total.class))
    return { outcome: 'skip', reason: 'no-relation', figures: ids, params, places };
  const signed = values.map((value, index) => ({ value, sign: terms[index]?.operand.sign ?? 1 }));
  const verdict = gradeSum(total, signed);
  const severity = severityOf(verdict.grade, verdict.difference, [total, ...values], claim.atMost ?? 'error');
  const restored = severity === null && disagreesWhenRestored(total, signed);
  return {
    outcome: severity === null ? 'pass' : 'finding',
    form: 'sum',
    reported: reported.id,
    operands: claim.operands,
    computed: {
      class: total.class,
      nominal: verdict.nominal,
      interval: verdict.computed,
      difference: verdict.difference,
    },
    grade: verdict.grade,
    severity,
    params: {
      ...params,
      ...(restored ? { restoredZeros: true } : {}),
      ...(isLastDigit(verdict.difference, [total, ...values]) && severity !== null
        ? { lastDigit: true }
        : {}),
    },
    places,
  };
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
function disagreesWhenRestored(
  total: Measured,
  terms: readonly { value: Measured; sign: 1 | -1 }[],
): boolean {
  const finest = Math.min(
    ...[total, ...terms.map((term) => term.value)]
      .filter((value) => value.minor !== 0)
      .map((value) => value.step),
  );
  if (!Number.isFinite(finest)) return false;
  const restore = (value: Measured): Measured => ({ ...value, step: Math.min(value.step, finest) });
  const { grade } = gradeSum(
    restore(total),
    terms.map((term) => ({ value: restore(term.value), sign: term.sign })),
  );
  return grade === 'impossible';
}
