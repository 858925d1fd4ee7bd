import { describe, expect, it } from 'vitest';
import type { ReportOutcome } from '../../lib/report/report.ts';
import { groupFindings } from './finding-groups.ts';

function finding(id: string, severity: 'error' | 'warning' | 'info', cause?: string): ReportOutcome {
  return {
    id,
    check: 'some-check',
    outcome: 'finding',
    severity,
    grade: 'impossible',
    printed: [],
    figures: [],
    computed: null,
    quote: '',
    message: { zh: '', en: '' },
    reason: null,
    ...(cause === undefined ? {} : { cause }),
  };
}

const outcomes = [
  finding('a', 'warning', 'c1'),
  finding('b', 'warning'),
  finding('c', 'error', 'c1'),
  finding('d', 'info'),
];
const causes = [
  {
    id: 'c1',
    kind: 'shared' as const,
    figure: 'f1',
    printed: null,
    outcomes: ['a', 'c'],
    message: { zh: '', en: '' },
  },
];
const shape = (shown: readonly ReportOutcome[]) =>
  groupFindings({ outcomes, causes }, shown).map(({ standing, entries }) => [
    standing,
    entries.map(({ cause, findings }) => [cause?.id ?? null, findings.map(({ id }) => id)]),
  ]);

describe('findings in groups', () => {
  it('stand with those of the same cause, where the gravest of them would', () => {
    expect(shape(outcomes)).toEqual([
      ['error', [['c1', ['a', 'c']]]],
      ['warning', [[null, ['b']]]],
      ['info', [[null, ['d']]]],
    ]);
  });
  it('keep their cause and its place when only some are shown', () => {
    expect(shape([outcomes[0]!, outcomes[1]!])).toEqual([
      ['error', [['c1', ['a']]]],
      ['warning', [[null, ['b']]]],
    ]);
  });
});
