import { describe, expect, it } from 'vitest';
import { sampleDisclosure, sampleOutcome } from '../../tests/samples/disclosure.ts';
import { gradeSum } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import type { Outcome } from '../checks/outcome.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { equationLine, equationOf } from './equation.ts';
import { outcomeSentence } from './outcome-sentence.ts';

const money = (printed: string, label: string, more = {}) => ({ printed, label, unit: '万元', ...more });

/** Fills in the arithmetic of a sum as a check would. */
function equationText(outcome: Outcome, disclosure: Disclosure): string | null {
  const equation = equationOf(outcome, disclosure);
  return equation === null ? null : equationLine(equation);
}

function sumComputed(disclosure: Disclosure, reported: string, operands: [string, 1 | -1][]) {
  const value = (id: string) => figureById(disclosure, id).value!;
  const graded = gradeSum(
    value(reported),
    operands.map(([id, sign]) => ({ value: value(id), sign })),
  );
  return {
    computed: {
      class: 'money' as const,
      nominal: graded.nominal,
      interval: graded.computed,
      difference: graded.difference,
    },
    grade: graded.grade,
  };
}

/** Both sentences and the equation. */
function rendered(outcome: Outcome, disclosure: Disclosure) {
  const { zh, en } = outcomeSentence(outcome, disclosure);
  return [zh, en, equationText(outcome, disclosure)];
}

describe('sum', () => {
  const disclosure = sampleDisclosure(
    money('1,058.41', '支出总计', { measure: 'totalExpenditure' }),
    money('954.12', '基本支出', { measure: 'basicExpenditure' }),
    money('104.50', '项目支出', { measure: 'projectExpenditure' }),
  );
  const operands = [
    { figure: 'f2', role: 'part' as const, sign: 1 as const },
    { figure: 'f3', role: 'part' as const, sign: 1 as const },
  ];
  const finding = sampleOutcome({
    form: 'sum',
    reported: 'f1',
    operands,
    ...sumComputed(disclosure, 'f1', [
      ['f2', 1],
      ['f3', 1],
    ]),
  });

  it('says that a total and its parts do not agree', () => {
    expect(rendered(finding, disclosure)).toEqual([
      '“支出总计”与各项之和不一致：2项相加为1,058.62万元，所列为1,058.41万元，相差0.21万元。',
      'Total expenditure “支出总计” and the sum of its parts do not agree: the 2 parts add up to 1,058.62万元, printed is 1,058.41万元, a difference of 0.21万元.',
      '954.12 + 104.50 = 1,058.62 ≠ 1,058.41 (万元)',
    ]);
  });

  it('says that rounding explains a pass', () => {
    const close = sampleDisclosure(
      money('1,058.61', '支出总计'),
      money('954.12', '甲'),
      money('104.50', '乙'),
    );
    const outcome = sampleOutcome({
      form: 'sum',
      outcome: 'pass',
      severity: null,
      reported: 'f1',
      operands,
      ...sumComputed(close, 'f1', [
        ['f2', 1],
        ['f3', 1],
      ]),
    });
    expect(rendered(outcome, close)).toEqual([
      '“支出总计”与各项之和一致：2项相加为1,058.62万元，所列为1,058.61万元。差额在四舍五入范围内。',
      '“支出总计” and the sum of its parts agree: the 2 parts add up to 1,058.62万元, printed is 1,058.61万元. The difference is within rounding.',
      '954.12 + 104.50 = 1,058.62 ≈ 1,058.61 (万元)',
    ]);
  });

  it('words a difference of two years as such', () => {
    const change = sampleDisclosure(
      money('59.34', '基本支出'),
      money('954.12', '基本支出'),
      money('894.69', '基本支出', { year: 2030 }),
    );
    const outcome = sampleOutcome({
      form: 'sum',
      reported: 'f1',
      operands: [
        { figure: 'f2', role: 'current', sign: 1 },
        { figure: 'f3', role: 'previous', sign: -1 },
      ],
      ...sumComputed(change, 'f1', [
        ['f2', 1],
        ['f3', -1],
      ]),
    });
    expect(rendered(outcome, change)).toEqual([
      '“基本支出”的增减额与两数之差不一致：954.12万元减去894.69万元为59.43万元，所列为59.34万元，相差0.09万元。',
      'The change of “基本支出” and the two amounts do not agree: 954.12万元 minus 894.69万元 is 59.43万元, printed is 59.34万元, a difference of 0.09万元.',
      '954.12 − 894.69 = 59.43 ≠ 59.34 (万元)',
    ]);
  });

  it('writes each unit when they differ, and the result in the unit of the stated figure', () => {
    const mixed = sampleDisclosure(money('5.00', '合计'), { printed: '30000', unit: '元', label: '甲' });
    const outcome = sampleOutcome({
      form: 'sum',
      reported: 'f1',
      operands: [{ figure: 'f2', role: 'part', sign: 1 }],
      ...sumComputed(mixed, 'f1', [['f2', 1]]),
    });
    expect(equationText(outcome, mixed)).toBe('30000元 = 3.00万元 ≠ 5.00万元');
    expect(outcomeSentence(outcome, mixed).en).toContain('the 1 part adds up to 3.00万元');
  });

  it('tells the understood total of shares', () => {
    const shares = sampleDisclosure(
      { printed: '60.5', unit: '%', label: '甲' },
      { printed: '38.5', unit: '%', label: '乙' },
    );
    const outcome = sampleOutcome({
      form: 'sum',
      operands: [
        { figure: 'f1', role: 'share', sign: 1 },
        { figure: 'f2', role: 'share', sign: 1 },
      ],
      computed: {
        class: 'percent',
        nominal: 990_000,
        interval: { low: 989_000, high: 991_000 },
        difference: 10_000,
      },
    });
    expect(rendered(outcome, shares)).toEqual([
      '各项之和与应有的总数不一致：2项相加为99.0%，应为100.0%，相差1.0个百分点。',
      'The parts and the total they should make do not agree: the 2 parts add up to 99.0%, expected is 100.0%, a difference of 1.0 percentage points.',
      '60.5 + 38.5 = 99.0 ≠ 100.0 (%)',
    ]);
  });
});

describe('ratios', () => {
  const ratio = (disclosure: Disclosure, reported: string, top: string, bottom: string) => {
    const value = (id: string) => figureById(disclosure, id).value!;
    const exact = (minor: number) => ({ low: minor, high: minor });
    const verdict = gradeRatio(value(reported), exact(value(top).minor), exact(value(bottom).minor), {
      numerator: value(top).minor,
      denominator: value(bottom).minor,
    })!;
    return {
      computed: {
        class: 'percent' as const,
        nominal: verdict.nominal,
        interval: verdict.computed,
        difference: verdict.difference,
      },
      grade: verdict.grade,
      params: { truncated: verdict.truncated, lastDigit: verdict.lastDigit },
    };
  };

  it('states a percentage of change with its formula', () => {
    const disclosure = sampleDisclosure(
      { printed: '7.6', unit: '%', label: '基本支出', measure: 'basicExpenditure' },
      money('59.43', '增加额'),
      money('894.69', '基本支出', { year: 2030 }),
    );
    const outcome = sampleOutcome({
      form: 'percent-change',
      reported: 'f1',
      operands: [
        { figure: 'f2', role: 'change', sign: 1 },
        { figure: 'f3', role: 'previous', sign: 1 },
      ],
      ...ratio(disclosure, 'f1', 'f2', 'f3'),
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“基本支出”的增减幅度与数额不一致：59.43万元 ÷ 894.69万元＝6.6425%，所列为7.6%，相差0.9575个百分点。',
      'The percentage of change of basic expenditure “基本支出” and the amounts do not agree: 59.43万元 ÷ 894.69万元 = 6.6425%, printed is 7.6%, a difference of 0.9575 percentage points.',
      '59.43万元 ÷ 894.69万元 = 6.6425% ≠ 7.6%',
    ]);
  });

  it('states a share with a hint for a last digit', () => {
    const disclosure = sampleDisclosure(
      { printed: '33.4', unit: '%', label: '占比' },
      money('100.00', '人员经费'),
      money('300.00', '基本支出'),
    );
    const outcome = sampleOutcome({
      form: 'share',
      reported: 'f1',
      severity: 'warning',
      operands: [
        { figure: 'f2', role: 'part', sign: 1 },
        { figure: 'f3', role: 'whole', sign: 1 },
      ],
      ...ratio(disclosure, 'f1', 'f2', 'f3'),
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“人员经费”占“基本支出”的比例与数额不一致：100.00万元 ÷ 300.00万元＝33.3333%，所列为33.4%，相差0.0667个百分点。只差最末一位。',
      'The share of “人员经费” in “基本支出” and the amounts do not agree: 100.00万元 ÷ 300.00万元 = 33.3333%, printed is 33.4%, a difference of 0.0667 percentage points. Only the last digit differs.',
      '100.00万元 ÷ 300.00万元 = 33.3333% ≠ 33.4%',
    ]);
  });

  it('writes the change out when only the two amounts are printed', () => {
    const disclosure = sampleDisclosure(
      { printed: '10', unit: '%', label: '收入' },
      money('330.00', '收入'),
      money('300.00', '收入', { year: 2030 }),
    );
    const outcome = sampleOutcome({
      form: 'percent-change',
      outcome: 'pass',
      severity: null,
      grade: 'exact',
      reported: 'f1',
      operands: [
        { figure: 'f2', role: 'current', sign: 1 },
        { figure: 'f3', role: 'previous', sign: 1 },
      ],
      computed: {
        class: 'percent',
        nominal: 100_000,
        interval: { low: 100_000, high: 100_000 },
        difference: 0,
      },
    });
    expect(equationText(outcome, disclosure)).toBe('(330.00万元 − 300.00万元) ÷ 300.00万元 = 10% = 10%');
  });
});

describe('equal, at most, direction, zero base', () => {
  it('tells two places of one measure apart', () => {
    const disclosure = sampleDisclosure(money('507.97', '支出总计', { place: '表11' }), {
      printed: '5,763,314.30',
      unit: '元',
      label: '支出总计',
      place: '表1',
    });
    const outcome = sampleOutcome({
      form: 'equal',
      operands: [
        { figure: 'f1', role: 'one', sign: 1 },
        { figure: 'f2', role: 'other', sign: 1 },
      ],
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“支出总计”的2处数字不一致：507.97万元（表11）、5,763,314.30元（表1），相差683,614.30元。',
      'The 2 places that state “支出总计” do not agree: 507.97万元 (表11), 5,763,314.30元 (表1), a difference of 683,614.30元.',
      '507.97万元 ≠ 5,763,314.30元',
    ]);
  });

  it('names both when income and expenditure differ', () => {
    const disclosure = sampleDisclosure(money('10.00', '收入总计'), money('10.10', '支出总计'));
    const outcome = sampleOutcome({
      form: 'equal',
      severity: 'warning',
      operands: [
        { figure: 'f1', role: 'income', sign: 1 },
        { figure: 'f2', role: 'expenditure', sign: 1 },
      ],
      params: { otherScope: 'fiscal' },
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“收入总计”与“支出总计”不一致：10.00万元、10.10万元，相差0.10万元。如果其中一处的口径是财政拨款，可以解释这一差额。',
      '“收入总计” and “支出总计” do not agree: 10.00万元, 10.10万元, a difference of 0.10万元. If one of them covers fiscal appropriations, that would explain the difference.',
      '10.00 ≠ 10.10 (万元)',
    ]);
  });

  it('says when a part is larger than its whole', () => {
    const disclosure = sampleDisclosure(money('261', '预算金额'), money('507.97', '成本指标'));
    const outcome = sampleOutcome({
      form: 'at-most',
      reported: 'f1',
      operands: [{ figure: 'f2', role: 'part', sign: 1 }],
      ...sumComputed(disclosure, 'f1', [['f2', 1]]),
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“成本指标”与“预算金额”不一致：部分为507.97万元，整体为261万元，部分比整体多246.97万元。',
      '“成本指标” and “预算金额” do not agree: the part is 507.97万元, the whole is 261万元, so the part is larger by 246.97万元.',
      '507.97 > 261 (万元)',
    ]);
  });

  it('sets a direction word against the two amounts', () => {
    const disclosure = sampleDisclosure(
      money('954.12', '基本支出'),
      money('894.69', '基本支出', { year: 2030 }),
    );
    const outcome = sampleOutcome({
      form: 'direction',
      operands: [
        { figure: 'f1', role: 'current', sign: 1 },
        { figure: 'f2', role: 'previous', sign: -1 },
      ],
      params: { word: '减少' },
      computed: {
        class: 'money',
        nominal: 59_430_000,
        interval: { low: 59_430_000, high: 59_430_000 },
        difference: 0,
      },
    });
    expect(rendered(outcome, disclosure)).toEqual([
      '“基本支出”的增减方向不一致：文字写“减少”，而954.12万元比894.69万元多59.43万元。',
      'The direction of change of “基本支出” and the amounts do not agree: the text says “减少”, but 954.12万元 is 59.43万元 more than 894.69万元.',
      '954.12 − 894.69 = +59.43 ≠ “减少” (万元)',
    ]);
  });

  it('says that a percentage without a base does not exist', () => {
    const disclosure = sampleDisclosure(
      { printed: '100', unit: '%', label: '公务接待费' },
      money('0', '公务接待费', { year: 2030 }),
    );
    const outcome = sampleOutcome({
      form: 'zero-base',
      reported: 'f1',
      operands: [{ figure: 'f2', role: 'previous', sign: 1 }],
    });
    expect(outcomeSentence(outcome, disclosure)).toEqual({
      zh: '“公务接待费”的百分比无从计算：基数为0万元，所列为100%。',
      en: 'No percentage can be computed for “公务接待费”: its base is 0万元, printed is 100%.',
    });
  });
});
