/** Evaluates "all of these are the same amount", across units and roundings. Shared by the checks between tables. */
import type { Figure } from '../disclosure/figure.ts';
import { canBeOneAmount, gradeSum } from '../money/interval.ts';
import type { CheckResult, OperandRole, Severity } from './outcome.ts';
import { operand, skip } from './table-cells.ts';
import { severityOf, valuesOf } from './sum-relation.ts';

export interface EqualClaim {
  one: Figure;
  other: Figure;
  roles?: [OperandRole, OperandRole];
  params?: Record<string, string | number | boolean>;
  atMost?: Severity;
}

/** A pass or a finding on two amounts that state one fact; a skip when one of them cannot be read. */
export function evaluateEqual(claim: EqualClaim): CheckResult {
  const { one, other } = claim;
  const values = valuesOf([one, other]);
  const [first, second] = values ?? [];
  if (first === undefined || second === undefined) {
    const reason = one.unit === null || other.unit === null ? 'unit-unknown' : 'unreadable-cell';
    return skip(reason, [one, other]);
  }
  const verdict = gradeSum(first, [{ value: second, sign: 1 }]);
  const { difference, computed, nominal } = verdict;
  const onlyTouches = verdict.grade === 'explained' && !canBeOneAmount(first, second);
  const grade = onlyTouches ? 'improbable' : verdict.grade;
  const severity = severityOf(grade, difference, [first, second], claim.atMost ?? 'error');
  const [roleOfOne, roleOfOther] = claim.roles ?? ['one', 'other'];
  return {
    outcome: severity === null ? 'pass' : 'finding',
    form: 'equal',
    reported: null,
    operands: [operand(one, roleOfOne), operand(other, roleOfOther)],
    computed: { class: first.class, nominal, interval: computed, difference },
    grade,
    severity,
    params: { ...claim.params, ...(onlyTouches ? { lastDigit: true } : {}) },
    places: [],
  };
}
