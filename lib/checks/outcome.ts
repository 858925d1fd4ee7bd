/** What a check yields: data only. Sentences in both languages are rendered from it in `lib/i18n`. */
import type { FigureId } from '../disclosure/figure.ts';
import type { Grade, Interval } from '../money/interval.ts';
import type { MeasuredClass } from '../money/measured.ts';
import type { Place } from '../source/document.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Why a check could not be made, or why our own reading is in doubt. */
export type Reason =
  | 'no-relation'
  | 'open-list'
  | 'missing-operand'
  | 'zero-base'
  | 'unreadable-cell'
  | 'unreadable-text'
  | 'blank-cell'
  | 'unit-unknown'
  | 'scope-unknown'
  | 'other-scope'
  | 'reference-year'
  | 'threshold'
  | 'target'
  | 'template'
  | 'shifted-column'
  | 'ragged-row'
  | 'wrapped-label'
  | 'internal-error'
  /** The reader has switched the check off. */
  | 'switched-off';

export type OperandRole =
  | 'total'
  | 'part'
  | 'current'
  | 'previous'
  | 'change'
  | 'percent'
  | 'share'
  | 'whole'
  | 'one'
  | 'other'
  | 'income'
  | 'expenditure'
  | 'bound';

/** One number that takes part in a relation. The sign is how it enters the computed side. */
export interface Operand {
  figure: FigureId;
  role: OperandRole;
  sign: 1 | -1;
}

/**
 * The shape of the arithmetic, enough to lay out any equation:
 * sum: reported = Σ sign·operand; percent-change: reported % = |change| / previous; share: reported % = part / whole;
 * equal: all operands are equal; at-most: Σ operands ≤ reported (operands with the role `bound` are added to the reported side); direction: the word against the sign; words: no arithmetic.
 */
export type RelationForm =
  'sum' | 'percent-change' | 'share' | 'equal' | 'at-most' | 'direction' | 'zero-base' | 'words';

export interface Computed {
  class: MeasuredClass;
  /** Value of the printed digits, and the interval that rounding allows, in minor units. */
  nominal: number;
  interval: Interval;
  /** Reported minus nominal. */
  difference: number;
}

/** A relation that was evaluated: it holds (`pass`) or it does not (`finding`). */
export interface Evaluated {
  outcome: 'pass' | 'finding';
  form: RelationForm;
  /** The figure the document states; null for `words` and for `equal`, where all are alike. */
  reported: FigureId | null;
  /** The others, in the order a reader would add them up. */
  operands: Operand[];
  computed: Computed | null;
  grade: Grade | null;
  /** Null on a pass. */
  severity: Severity | null;
  /** Parameters of the sentence: words as printed, years, hints (`truncated`, `other-scope` …). */
  params: Record<string, string | number | boolean>;
  /** Where the claim stands when it is not (only) at its figures: a direction word, a heading. */
  places: Place[];
}

/** A relation that should exist but could not be evaluated. */
export interface Unevaluated {
  outcome: 'skip' | 'doubt';
  reason: Reason;
  figures: FigureId[];
  params: Record<string, string | number | boolean>;
  places: Place[];
}

export type CheckResult = Evaluated | Unevaluated;

/** A result with the check it comes from and its place in the report. */
export type Outcome = CheckResult & { id: string; check: string };

/** True when the relation was evaluated. */
export function isEvaluated<T extends CheckResult>(
  result: T,
): result is Extract<T, { outcome: 'pass' | 'finding' }> {
  return result.outcome === 'pass' || result.outcome === 'finding';
}

/** All figures of an outcome: the reported one first. */
export function figuresOf(result: CheckResult): FigureId[] {
  if (!isEvaluated(result)) return result.figures;
  const { reported, operands } = result;
  const ids = reported === null ? [] : [reported];
  for (const { figure } of operands) if (figure !== reported) ids.push(figure);
  return ids;
}
