/**
 * Percentages that only the edge of rounding can explain. Where a document's amounts are exact in their printed unit, no
 * rounding stands behind them: a percentage must then be the one that the printed digits give, and one that is a digit
 * off was cut off, or made to fit so that the shares come to exactly 100%.
 *
 * That amounts are exact is not assumed. Sums of two rounded amounts miss their total by a last digit one time in four,
 * longer ones more often, so many different sums that all agree to the last digit are the evidence; one that does not
 * is evidence against.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import { isExact } from '../money/interval.ts';
import type { Measured } from '../money/measured.ts';
import type { Evaluated, Outcome } from './outcome.ts';
import { isEvaluated } from './outcome.ts';

/** Rounded amounts would agree so well less than once in a thousand documents. */
const UNLIKELY = 0.001;
/** Chance that the printed sum of 2, 3 or 4 amounts, each rounded by itself, is the rounded total: |sum of errors| < ½. */
const FEW_TERMS = [1, 1, 3 / 4, 2 / 3, 115 / 192];

/** The same for any number of terms; beyond four by the peak of the normal distribution, which is a little too high. */
function chanceOfAgreement(terms: number): number {
  return FEW_TERMS[terms] ?? Math.sqrt(6 / (Math.PI * terms));
}

/** The outcomes, where percentages that agree only by rounding become warnings if the document does not round. */
export function withEdgeOfRounding(outcomes: readonly Outcome[], disclosure: Disclosure): Outcome[] {
  const step = exactStep(outcomes, disclosure);
  if (step === null) return [...outcomes];
  return outcomes.map((outcome) =>
    isEvaluated(outcome) && isOnTheEdge(outcome, disclosure, step)
      ? {
          ...outcome,
          outcome: 'finding',
          grade: 'improbable',
          severity: 'warning',
          params: { ...outcome.params, lastDigit: true },
        }
      : outcome,
  );
}

/** The printed digit (in fen) to which the document's amounts are exact; null when there is no evidence that they are. */
function exactStep(outcomes: readonly Outcome[], disclosure: Disclosure): number | null {
  const chances = new Map<number, number>();
  const rounded = new Set<number>();
  const seen = new Set<string>();
  for (const outcome of outcomes) {
    if (!isEvaluated(outcome) || outcome.form !== 'sum' || outcome.reported === null) continue;
    if (outcome.grade !== 'exact' && outcome.grade !== 'explained') continue;
    const { value } = figureById(disclosure, outcome.reported);
    const isEnough = value !== null && !isExact(value) && (chances.get(value.step) ?? 1) < UNLIKELY;
    // Where the evidence is enough, more of it says no more.
    if (outcome.grade === 'exact' && isEnough) continue;
    const values = roundedAmounts(outcome, disclosure);
    const [first] = values;
    if (first === undefined || values.length < 3 || values.some(({ step }) => step !== first.step)) continue;
    if (outcome.grade === 'explained') rounded.add(first.step);
    const key = values.map(({ minor }) => minor).join(' ');
    if (outcome.grade !== 'exact' || seen.has(key)) continue;
    seen.add(key);
    chances.set(first.step, (chances.get(first.step) ?? 1) * chanceOfAgreement(values.length - 1));
  }
  const steps = [...chances].filter(([step, chance]) => chance < UNLIKELY && !rounded.has(step));
  return steps.length === 1 ? (steps[0]?.[0] ?? null) : null;
}

/** The amounts of a relation that may have been rounded. */
function roundedAmounts({ reported, operands }: Evaluated, disclosure: Disclosure): Measured[] {
  const values: Measured[] = [];
  const take = (id: FigureId): void => {
    const { value } = figureById(disclosure, id);
    if (value?.class === 'money' && !isExact(value)) values.push(value);
  };
  if (reported !== null) take(reported);
  for (const { figure } of operands) take(figure);
  return values;
}

/** A percentage whose printed digits give another last digit, from amounts that are all exact at `step`. */
function isOnTheEdge(outcome: Evaluated, disclosure: Disclosure, step: number): boolean {
  if (outcome.form !== 'share' && outcome.form !== 'percent-change') return false;
  if (outcome.outcome !== 'pass' || outcome.grade !== 'explained' || outcome.reported === null) return false;
  const percent = figureById(disclosure, outcome.reported).value;
  const off = Math.abs(outcome.computed?.difference ?? 0);
  if (percent === null || off >= 1.5 * percent.step) return false;
  return outcome.operands.every(({ figure }) => isFull(figureById(disclosure, figure), disclosure, step));
}

/** Printed to the step, or without its trailing zeros while the document prints the same amount with them elsewhere. */
function isFull(figure: Figure, disclosure: Disclosure, step: number): boolean {
  const { value } = figure;
  if (value?.class !== 'money') return false;
  if (value.minor === 0 || value.step === step) return true;
  return (
    value.step > step &&
    disclosure.figures.some(
      (other) =>
        other.value?.class === 'money' && other.value.step === step && other.value.minor === value.minor,
    )
  );
}
