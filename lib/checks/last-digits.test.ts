/** The same amount printed with two last digits in several tables. */
import { expect, it } from 'vitest';
import { extractDisclosure } from '../extract/extract.ts';
import { readText } from '../formats/text.ts';
import { runChecks } from './run-checks.ts';
import sameMeasureAcrossTables from './same-measure-across-tables.ts';

/** Two tables that state the same items; `tails` are the last digits of the second. */
function findings(tails: readonly string[]): string[] {
  const codes = ['205', '206', '207', '208'];
  const rows = (digits: readonly string[]): string =>
    codes
      .map((code, index) => `| ${code} | 科目${code} | ${index + 1}0.1${digits[index] ?? '1'} |`)
      .join('\n');
  const text = `2023年部门预算\n一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n${rows([])}\n\n一般公共预算财政拨款支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n${rows(tails)}`;
  const { outcomes } = runChecks(extractDisclosure(readText(text)), [sameMeasureAcrossTables]);
  return outcomes.flatMap((outcome) =>
    outcome.outcome === 'finding' ? [`${String(outcome.grade)} ${String(outcome.severity)}`] : [],
  );
}

it('passes equal printings', () => {
  expect(findings(['1', '1', '1', '1'])).toEqual([]);
});

it('warns of one amount with two last digits', () => {
  expect(findings(['2', '1', '1', '1'])).toEqual(['improbable warning']);
});

it('only remarks on a document that has many of them', () => {
  expect(findings(['2', '2', '2', '1'])).toEqual(['improbable info', 'improbable info', 'improbable info']);
});
