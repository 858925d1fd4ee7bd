/** Does an evaluated relation hold for given values? Used to ask what one changed figure would settle. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { FigureId } from '../disclosure/figure.ts';
import { canBeOneAmount, gradeSum, sum, toInterval } from '../money/interval.ts';
import type { Measured } from '../money/measured.ts';
import { gradeRatio } from '../money/ratio.ts';
import type { Evaluated } from './outcome.ts';

/** The value of a figure; null when it has none. */
export type ValueOf = (id: FigureId) => Measured | null;

export function printedValues(disclosure: Disclosure): ValueOf {
  return (id) => figureById(disclosure, id).value;
}

/** True or false for arithmetic; null when the relation cannot be told from values alone (words, directions). */
export function relationHolds(relation: Evaluated, valueOf: ValueOf): boolean | null {
  const operands = relation.operands.map(({ figure, sign, role }) => ({
    value: valueOf(figure),
    sign,
    role,
  }));
  const reported = relation.reported === null ? null : valueOf(relation.reported);
  const values = operands.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length !== operands.length) return null;
  switch (relation.form) {
    case 'sum': {
      if (reported === null) return null;
      const terms = operands.flatMap(({ value, sign }) => (value === null ? [] : [{ value, sign }]));
      return isAgreement(gradeSum(reported, terms).grade);
    }
    case 'equal': {
      const all = reported === null ? values : [reported, ...values];
      return all.every((value) => all.every((other) => canBeOneAmount(value, other)));
    }
    case 'at-most':
      if (reported === null || operands.some(({ role }) => role === 'bound')) return null;
      return sum(values.map(toInterval)).low <= toInterval(reported).high;
    case 'share':
    case 'percent-change':
      return ratioHolds(relation, reported, valueOf);
    default:
      return null;
  }
}

function ratioHolds(relation: Evaluated, reported: Measured | null, valueOf: ValueOf): boolean | null {
  const byRole = (...roles: string[]): Measured | null => {
    const operand = relation.operands.find(({ role }) => roles.includes(role));
    return operand === undefined ? null : valueOf(operand.figure);
  };
  const top = relation.form === 'share' ? byRole('part') : byRole('change');
  const bottom = relation.form === 'share' ? byRole('whole') : byRole('previous');
  const isPlain = relation.operands.length === 2;
  if (!isPlain || reported === null || top === null || bottom === null) return null;
  const nominal = { numerator: top.minor, denominator: bottom.minor };
  const verdict = gradeRatio(reported, toInterval(top), toInterval(bottom), nominal);
  return verdict === null ? null : isAgreement(verdict.grade);
}

function isAgreement(grade: string): boolean {
  return grade === 'exact' || grade === 'explained';
}
