/**
 * How a finding could be explained beyond rounding: a slip between the two numbers at odds, and money of another scope
 * whose amount, printed elsewhere in the document, is exactly the difference. Both are said as hints; neither changes a verdict.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import { MINOR_PER_ONE } from '../money/measured.ts';
import type { Evaluated, Outcome } from './outcome.ts';
import { figuresOf, isEvaluated } from './outcome.ts';
import { printedAs } from './repair-hypothesis.ts';
import { slipBetween } from './slips.ts';

/** Money that one of two totals may hold and the other not. */
const OTHER_MONEY = new Set([
  'broughtForward',
  'carriedForward',
  'fundBalanceUse',
  'otherFunds',
  'specialAccount',
  'businessIncome',
  'operatingIncome',
  'superiorSubsidy',
  'affiliatedRemittance',
  'fundAppropriation',
  'fundExpenditure',
  'stateCapitalAppropriation',
  'stateCapitalExpenditure',
  'operatingExpenditure',
  'superiorRemittance',
  'affiliatedSubsidy',
  'reserve',
]);
/** Fewer digits than these are equal by chance too often to say something. */
const FEWEST_STEPS = 100;

/** The outcomes, with `slip` and `differenceFigure` on the findings that they could explain. */
export function withExplanations(outcomes: readonly Outcome[], disclosure: Disclosure): Outcome[] {
  const others = otherMoney(disclosure);
  const fitted = sharesOfHundred(disclosure);
  return outcomes.map((outcome) => {
    if (!isEvaluated(outcome) || outcome.outcome !== 'finding' || outcome.computed === null) return outcome;
    const { params } = outcome;
    if (params['lastDigit'] === true || params['truncated'] === true) {
      const isFit = outcome.form === 'share' && outcome.reported !== null && fitted.has(outcome.reported);
      return isFit ? { ...outcome, params: { ...params, madeToFit: true } } : outcome;
    }
    if (params['repairFigure'] !== undefined) return outcome;
    const slip = slipOf(outcome, disclosure);
    const other = params['otherScope'] === undefined ? differenceFigure(outcome, disclosure, others) : null;
    return slip === null && other === null
      ? outcome
      : {
          ...outcome,
          params: {
            ...params,
            ...(slip === null ? {} : { slip }),
            ...(other === null ? {} : { differenceFigure: other }),
          },
        };
  });
}

/** Percentages of lists whose printed shares come to exactly 100%. */
function sharesOfHundred(disclosure: Disclosure): Set<FigureId> {
  const lists = new Map<number, FigureId[]>();
  for (const statement of disclosure.statements)
    if (statement.kind === 'share')
      lists.set(statement.list, [...(lists.get(statement.list) ?? []), statement.percent]);
  const whole = [...lists.values()].filter(
    (percents) =>
      percents.length > 1 &&
      percents.reduce((sum, id) => sum + (figureById(disclosure, id).value?.minor ?? 0), 0) ===
        100 * MINOR_PER_ONE,
  );
  return new Set(whole.flat());
}

/**
 * The slip between a stated and a computed percentage, or between two amounts that should be equal. In a sum any of the
 * numbers may have slipped, so none is named.
 */
function slipOf(outcome: Evaluated, disclosure: Disclosure): string | null {
  if (outcome.form === 'sum' || outcome.form === 'at-most') return null;
  const [first, second] = outcome.operands.map(({ figure }) => figureById(disclosure, figure));
  const isPair = outcome.form === 'equal' && outcome.operands.length === 2;
  const stated = isPair
    ? first
    : outcome.reported === null
      ? undefined
      : figureById(disclosure, outcome.reported);
  const minor = isPair ? second?.value?.minor : outcome.computed?.nominal;
  if (stated?.value == null || minor === undefined || minor <= 0) return null;
  // The computed side in the decimals of the stated one: 873,617元 beside 887.36万元 is 87.36.
  const { step } = stated.value;
  const rounded = Math.round(minor / step) * step;
  if (rounded === stated.value.minor) return null;
  const other = printedAs(stated, { ...stated.value, minor: rounded });
  const own = printedAs(stated, stated.value);
  const slip = slipBetween({ text: own, minor: stated.value.minor }, { text: other, minor: rounded });
  const digits = own.replace(/\D/g, '').length;
  // Any two numbers of one or two digits are a slip apart.
  return slip === 'other' || digits < 3 ? null : slip;
}

/** Amounts of such money in the document, by value. */
function otherMoney(disclosure: Disclosure): Map<number, Figure[]> {
  const found = new Map<number, Figure[]>();
  for (const figure of disclosure.figures) {
    const { value, measure, functionCode } = figure;
    if (figure.class !== 'money' || figure.role !== 'level' || functionCode !== null) continue;
    if (value === null || value.minor === 0 || !OTHER_MONEY.has(measure ?? '')) continue;
    const list = found.get(value.minor);
    if (list === undefined) found.set(value.minor, [figure]);
    else list.push(figure);
  }
  return found;
}

/** Money of the same year that takes no part in the finding and is exactly what its two sides differ by. */
function differenceFigure(
  outcome: Evaluated,
  disclosure: Disclosure,
  others: ReadonlyMap<number, Figure[]>,
): FigureId | null {
  if (outcome.form !== 'sum' && outcome.form !== 'equal' && outcome.form !== 'at-most') return null;
  const parts = figuresOf(outcome).map((id) => figureById(disclosure, id));
  const [first] = parts;
  const difference = Math.abs(outcome.computed?.difference ?? 0);
  if (first?.class !== 'money' || difference === 0) return null;
  const found = others
    .get(difference)
    ?.find(
      (figure) =>
        figure.year === first.year &&
        (figure.value?.step ?? 1) * FEWEST_STEPS <= difference &&
        !parts.some((part) => part.id === figure.id),
    );
  return found?.id ?? null;
}
