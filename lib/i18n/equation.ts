/**
 * The arithmetic of an outcome as data, for the card, the popup, the command line and citations.
 * The layout is a ledger: one row per operand, a rule, what they make, and what the document states.
 */
import type { Evaluated, Operand, OperandRole, Outcome, RelationForm } from '../checks/outcome.ts';
import { figuresOf, isEvaluated } from '../checks/outcome.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { Grade } from '../money/interval.ts';
import { isExact } from '../money/interval.ts';
import type { PrintedUnit } from './format-number.ts';
import { inUnit, isMoneyUnit, printedUnit } from './format-number.ts';

/** How an operand enters: written before its number. */
export type Sign = '' | '+' | '−' | '÷' | '=' | '≤';

export interface EquationRow {
  figure: FigureId;
  sign: Sign;
  role: OperandRole | 'reported';
  label: string;
  measure: string | null;
  year: number | null;
  /** As printed, without and with unit. */
  printed: string;
  unit: string;
  /** The same amount in the unit of the computed value, when it is printed in another one; else null. */
  converted: string | null;
  /** Innermost heading or table title it stands under; empty when there is none. */
  place: string;
}

export interface Equation {
  form: RelationForm;
  rows: EquationRow[];
  /** What the rows make, in the unit of the stated figure; null when nothing is computed (equal, words). */
  computed: { text: string; minor: number } | null;
  /** What the document states; null when all rows are alike or the total is understood (100%). */
  reported: EquationRow | null;
  /** The stated value when it is understood and not printed. */
  expected: string | null;
  /** What rounding allows the computed value to be; null when it is exact. */
  allowed: { low: string; high: string } | null;
  /** Size of the difference; null when there is none. */
  difference: string | null;
  /** Sign of stated minus computed. */
  differenceSign: -1 | 0 | 1;
  grade: Grade | null;
  agrees: boolean;
  /** True when some number is rounded, so that the grade says something; false among exact numbers and for words. */
  rounded: boolean;
  /** The direction word as printed, which the amounts are set against; null for every other form. */
  word: string | null;
}

/** The equation of an outcome; null when there is no arithmetic to show. */
export function equationOf(outcome: Outcome, disclosure: DisclosureOutline): Equation | null {
  if (!isEvaluated(outcome) || outcome.form === 'words') return null;
  const { form } = outcome;
  // The word is what is stated of a direction, not an amount.
  const stated = form === 'direction' ? null : outcome.reported;
  const reported = stated === null ? null : figureById(disclosure, stated);
  const unit = unitOf(outcome, reported, disclosure);
  const rows = rowsOf(outcome, disclosure, unit);
  if (rows.length === 0) return null;
  const computed = outcome.computed ?? computedChange(outcome, disclosure);
  const unprinted = reported === null && form === 'sum' && computed !== null;
  // How far a part stays below its whole is no difference to report.
  const slack = form === 'at-most' && outcome.outcome === 'pass';
  const difference = slack ? null : differenceOf(outcome, disclosure);
  return {
    form,
    rows,
    computed:
      computed === null || form === 'equal' || form === 'zero-base'
        ? null
        : {
            text: (form === 'direction' && computed.nominal > 0 ? '+' : '') + inUnit(computed.nominal, unit),
            minor: computed.nominal,
          },
    reported: reported === null ? null : rowOf(reported, 'reported', form === 'at-most' ? '≤' : '=', unit),
    expected: unprinted ? inUnit(computed.nominal + computed.difference, unit) : null,
    allowed: allowedOf(outcome, unit),
    difference: difference === null || difference === 0 ? null : inUnit(Math.abs(difference), unit),
    differenceSign: sign(difference ?? 0),
    grade: outcome.grade,
    agrees: outcome.outcome === 'pass',
    rounded: form !== 'direction' && form !== 'zero-base' && hasRounded(outcome, disclosure),
    word: form === 'direction' ? String(outcome.params['word'] ?? '') : null,
  };
}

/** The unit in which computed values are written: that of the stated figure, else the finest of the operands. */
export function unitOf(
  outcome: Evaluated,
  reported: Figure | null,
  disclosure: DisclosureOutline,
): PrintedUnit {
  if (outcome.form === 'direction') {
    const amounts = outcome.operands.filter((operand) => operand.role !== 'percent');
    const first = amounts[0];
    if (first !== undefined) return printedUnit(figureById(disclosure, first.figure));
  }
  if (reported !== null) return printedUnit(reported);
  return finest(outcome.operands.map((operand) => printedUnit(figureById(disclosure, operand.figure))));
}

/** Stated minus computed in minor units; for equal figures the widest distance between any two. */
export function differenceOf(outcome: Evaluated, disclosure: DisclosureOutline): number | null {
  if (outcome.computed !== null && outcome.form !== 'equal') return outcome.computed.difference;
  const values = outcome.operands.map((operand) => figureById(disclosure, operand.figure).value?.minor);
  const known = values.filter((value) => value !== undefined);
  if (outcome.form === 'equal')
    return known.length < 2
      ? null
      : known.reduce((a, b) => Math.max(a, b)) - known.reduce((a, b) => Math.min(a, b));
  return null;
}

/** What two amounts make when the check left it open: this year's minus the year before's. */
function computedChange(
  outcome: Evaluated,
  disclosure: DisclosureOutline,
): { nominal: number; difference: number } | null {
  if (outcome.form !== 'direction') return null;
  const valueOf = (role: OperandRole): number | undefined => {
    const operand = outcome.operands.find((candidate) => candidate.role === role);
    return operand === undefined ? undefined : figureById(disclosure, operand.figure).value?.minor;
  };
  const current = valueOf('current');
  const previous = valueOf('previous');
  return current === undefined || previous === undefined
    ? null
    : { nominal: current - previous, difference: 0 };
}

function rowsOf(outcome: Evaluated, disclosure: DisclosureOutline, unit: PrintedUnit): EquationRow[] {
  const base = derivedBase(outcome);
  return operandsShown(outcome).map((operand, index) => {
    const figure = figureById(disclosure, operand.figure);
    if (operand !== base?.current)
      return rowOf(figure, operand.role, signOf(outcome.form, operand, index), unit);
    const change = figureById(disclosure, base.change.figure).printed;
    const row = rowOf(figure, operand.role, '÷', unit);
    return { ...row, printed: `(${figure.printed} ${operand.sign === -1 ? '−' : '+'} ${change})` };
  });
}

/** The base of a change that is not printed: the current amount, from which the change leads back. */
function derivedBase({ form, operands }: Evaluated): { current: Operand; change: Operand } | null {
  const byRole = (role: OperandRole): Operand | undefined => operands.find((one) => one.role === role);
  const [current, change] = [byRole('current'), byRole('change')];
  if (form !== 'percent-change' || current === undefined || change === undefined) return null;
  return byRole('previous') === undefined ? { current, change } : null;
}

/** The operands that enter the arithmetic; the others take part in the claim only by standing beside it. */
function operandsShown(outcome: Evaluated): Operand[] {
  const { form, operands, reported } = outcome;
  const only = (...roles: OperandRole[]): Operand[] =>
    operands.filter((operand) => roles.includes(operand.role));
  if (form === 'direction') {
    const amounts = only('current', 'previous');
    return amounts.length === 2 ? amounts : operands;
  }
  const others = operands.filter((operand) => operand.figure !== reported);
  if (form !== 'zero-base') return others;
  const base = only('previous', 'whole');
  const top = only('change', 'part');
  return [...(top.length > 0 ? top : only('current')), ...base];
}

function rowOf(figure: Figure, role: EquationRow['role'], signText: Sign, unit: PrintedUnit): EquationRow {
  return {
    figure: figure.id,
    sign: signText,
    role,
    label: figure.label,
    measure: figure.measure,
    year: figure.year,
    printed: figure.printed,
    unit: figure.unit ?? '',
    converted: convertedTo(unit, figure),
    place: figure.path.at(-1) ?? '',
  };
}

function hasRounded(outcome: Evaluated, disclosure: DisclosureOutline): boolean {
  return figuresOf(outcome).some((id) => {
    const { value } = figureById(disclosure, id);
    return value !== null && !isExact(value);
  });
}

function convertedTo(unit: PrintedUnit, figure: Figure): string | null {
  if (figure.class !== 'money' || figure.value === null || unit.word === '') return null;
  const own = printedUnit(figure);
  if (own.word === unit.word || !isMoneyUnit(unit.word)) return null;
  return inUnit(figure.value.minor, unit);
}

function signOf(form: RelationForm, { role, sign: factor }: Operand, index: number): Sign {
  if (form === 'equal') return index === 0 ? '' : '=';
  if (form === 'share' || form === 'percent-change' || form === 'zero-base') {
    if (index === 0) return '';
    if (role === 'previous' || role === 'whole' || role === 'total') return '÷';
  }
  if (form === 'direction') return role === 'previous' && index > 0 ? '−' : '';
  if (factor === -1) return '−';
  return index === 0 ? '' : '+';
}

function allowedOf(outcome: Evaluated, unit: PrintedUnit): Equation['allowed'] {
  if (outcome.computed === null || outcome.form === 'zero-base') return null;
  const { low, high } = outcome.computed.interval;
  if (low === high) return null;
  return { low: inUnit(low, unit), high: inUnit(high, unit) };
}

function finest(units: readonly PrintedUnit[]): PrintedUnit {
  const [first, ...rest] = units;
  if (first === undefined) return { word: '', minor: 1, decimals: 0, grouped: false };
  return rest.reduce((best, unit) => (unit.minor < best.minor ? unit : best), first);
}

function sign(value: number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/**
 * An equation on one line: "954.12 + 104.30 = 1,058.42 ≠ 1,058.41 (万元)"; null where nothing can be computed. A unit
 * that all numbers share is written once.
 */
export function equationLine(equation: Equation): string | null {
  if (equation.form === 'zero-base') return null;
  const numbers = equation.reported === null ? equation.rows : [...equation.rows, equation.reported];
  const units = new Set(numbers.map((row) => row.unit));
  const shared = units.size === 1 ? ([...units][0] ?? '') : null;
  const bare = (text: string) =>
    shared !== null && shared !== '' && text.endsWith(shared) ? text.slice(0, -shared.length) : text;
  const show = (row: EquationRow) => row.printed + (shared === null ? row.unit : '');
  const terms = leftSide(equation, show);
  const right = equation.reported === null ? equation.expected : show(equation.reported);
  const tail = shared === null || shared === '' ? '' : ` (${shared})`;
  const verdict = equation.agrees ? (equation.grade === 'explained' ? '≈' : '=') : '≠';
  switch (equation.form) {
    case 'equal':
      return equation.rows.map(show).join(` ${verdict} `) + tail;
    case 'at-most':
      return `${terms} ${equation.agrees ? '≤' : '>'} ${right ?? ''}${tail}`;
    case 'direction': {
      const word = equation.word === null || equation.word === '' ? '' : ` ${verdict} “${equation.word}”`;
      return `${terms}${equation.computed === null ? '' : ` = ${bare(equation.computed.text)}`}${word}${tail}`;
    }
    default: {
      const middle = equation.computed === null ? '' : ` = ${bare(equation.computed.text)}`;
      return `${terms}${middle}${right === null ? '' : ` ${verdict} ${bare(right)}`}${tail}`;
    }
  }
}

/** The operands with their signs: "954.12 + 104.30", "(954.12 − 894.69) ÷ 894.69". */
export function leftSide(equation: Equation, show: (row: EquationRow) => string): string {
  const [first, second, ...rest] = equation.rows;
  const ratio = equation.form === 'percent-change' || equation.form === 'share';
  if (ratio && first?.role === 'current' && second?.role === 'previous' && rest.length === 0)
    return `(${show(first)} − ${show(second)}) ÷ ${show(second)}`;
  const line = (rows: readonly EquationRow[]): string =>
    rows.map((row) => (row.sign === '' ? '' : `${row.sign} `) + show(row)).join(' ');
  const over = equation.rows.findIndex((row) => row.sign === '÷');
  return over < 2
    ? line(equation.rows)
    : `(${line(equation.rows.slice(0, over))}) ${line(equation.rows.slice(over))}`;
}
