/** Sentences of outcomes that compare no amounts, and of those that offer a way out. */
import { describe, expect, it } from 'vitest';
import { sampleDisclosure, sampleOutcome } from '../../tests/samples/disclosure.ts';
import type { Outcome } from '../checks/outcome.ts';
import { equationOf } from './equation.ts';
import { outcomeSentence } from './outcome-sentence.ts';

const money = (printed: string, label: string) => ({ printed, label, unit: '万元' });

describe('words, skips and doubts', () => {
  const disclosure = sampleDisclosure(money('1.00', '会议费'), money('2.00', '培训费'));

  it('quotes the words', () => {
    const outcome = sampleOutcome({
      form: 'words',
      severity: 'info',
      operands: [],
      places: [{ block: 0, cell: null, start: 0, end: 2 }],
    });
    expect(outcomeSentence(outcome, disclosure)).toEqual({
      zh: '该数的文字与数字或体例不一致：“减少”。',
      en: 'The wording at this figure does not fit its figures or the usual form: “减少”.',
    });
    expect(equationOf(outcome, disclosure)).toBeNull();
  });

  it.each([
    ['skip', ['f1'], '“会议费”没有核对：有一个单元格是空的，空白不等于0。'],
    [
      'doubt',
      ['f1', 'f2'],
      '我们对“会议费”等2个数字的读取没有把握：有一个单元格是空的，空白不等于0。这不是文件的问题。',
    ],
    ['skip', [], '有一项没有核对：有一个单元格是空的，空白不等于0。'],
  ] as const)('gives the reason of a %s of %j', (kind, figures, zh) => {
    const outcome: Outcome = {
      outcome: kind,
      reason: 'blank-cell',
      figures: [...figures],
      params: {},
      places: [],
      id: 'o1',
      check: 'x',
    };
    expect(outcomeSentence(outcome, disclosure).zh).toBe(zh);
    expect(outcomeSentence(outcome, disclosure).en).toContain('a cell is blank, and blank is not zero');
  });

  it('offers the one change that would settle several checks', () => {
    const outcome = sampleOutcome({
      form: 'equal',
      operands: [
        { figure: 'f1', role: 'one', sign: 1 },
        { figure: 'f2', role: 'other', sign: 1 },
      ],
      params: { repairFigure: 'f2', repairPrinted: '1.00', repairCount: 3 },
    });
    const sentence = outcomeSentence(outcome, disclosure);
    expect(sentence.zh).toContain('如果“培训费”印作1.00，有3项核对会相符。');
    expect(sentence.en).toContain('If “培训费” were printed as 1.00, 3 checks would agree.');
    const swapped = { ...outcome, params: { ...outcome.params, repairSlip: 'swapped-digits' } } as Outcome;
    expect(outcomeSentence(swapped, disclosure).zh).toContain(
      '如果“培训费”印作1.00（两位数字互换），有3项核对会相符。',
    );
  });
});
