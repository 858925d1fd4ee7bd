/** A figure: one printed number of a disclosure, what it measures and where it stands. */
import type { Measured } from '../money/measured.ts';
import type { Place } from '../source/document.ts';

export type FigureClass = 'money' | 'percent' | 'count' | 'ordinal' | 'date' | 'code' | 'other';

/**
 * Where the money comes from. `all` is every source, `fiscal` 财政拨款, the others its three budgets, `non-fiscal` 非财政拨款.
 * Null when the document does not say.
 */
export type Scope =
  'all' | 'fiscal' | 'general' | 'fund' | 'state-capital' | 'special-account' | 'other' | 'non-fiscal';

/** Which version of the year's numbers: 预算数 / 年初预算 / 调整(全年)预算 / 决算数 or 执行数; null when not said. */
export type Basis = 'budget' | 'initial-budget' | 'adjusted-budget' | 'final';

/** Id of a figure: `f` and its number in reading order. */
export type FigureId = string;

export interface Figure {
  id: FigureId;
  class: FigureClass;
  /** Exactly the printed digits, separators and sign, without the unit. */
  printed: string;
  /** The unit as printed or as the table declares it (元, 万元, %, 人, 辆 …); null when there is none. */
  unit: string | null;
  /** True when the unit stands with the number; false when it comes from the table or the document. */
  unitPrinted: boolean;
  /** The value in minor units; null when the class has no value or the number cannot be read exactly. */
  value: Measured | null;
  /** Number of printed decimals. */
  decimals: number;
  /** What it measures: an id of `lib/lexicon/measures`; null when the label is not a known measure. */
  measure: string | null;
  /** The printed words that name it (a clause's subject, or row and column labels joined by " / "). */
  label: string;
  scope: Scope | null;
  basis: Basis | null;
  /** The year it speaks of; null when unknown. */
  year: number | null;
  /** Functional classification code (3, 5 or 7 digits) when the figure belongs to one item; null for the whole. */
  functionCode: string | null;
  /** Economic classification code (3 or 5 digits). */
  economicCode: string | null;
  /** What it is in its sentence or table. A threshold (单价50万元以上) or a target is never part of a sum. */
  role: FigureRole;
  /** Headings above it, outermost first; for a table cell its title last. */
  path: string[];
  place: Place;
  /** The words around it, for a reader: about 40 characters of the sentence, or its row in the table. */
  quote: string;
}

export type FigureRole =
  'level' | 'change' | 'rate' | 'share' | 'threshold' | 'target' | 'unit-price' | 'none';

/** True when two figures measure the same thing of the same year, scope and classification item. */
export function measuresTheSame(a: Figure, b: Figure): boolean {
  return (
    a.measure !== null &&
    a.measure === b.measure &&
    a.class === b.class &&
    a.year === b.year &&
    a.scope === b.scope &&
    a.basis === b.basis &&
    a.functionCode === b.functionCode &&
    a.economicCode === b.economicCode
  );
}
