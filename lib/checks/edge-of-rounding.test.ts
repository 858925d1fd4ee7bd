/** Percentages that only the edge of rounding explains: a warning where the document's amounts are exact, else a pass. */
import { describe, expect, it } from 'vitest';
import { extractDisclosure } from '../extract/extract.ts';
import { readText } from '../formats/text.ts';
import changePercentMatches from './change-percent-matches.ts';
import partsAddUpToTotal from './parts-add-up-to-total.ts';
import { runChecks } from './run-checks.ts';

/** 40.33 of 15.86 is 254.287…: cut, not rounded, it is 254.28; the printed digits alone allow both. */
const CLAIM = '机关运行经费56.19万元，比上年预算增加40.33万元，增长254.28%。';
/** Fourteen lists of four amounts; with `tail` the total of the last one is a last digit off. */
function lists(tail: string): string {
  const sums = Array.from({ length: 14 }, (_, index) => {
    const base = index + 1;
    const parts = [`${base}.11`, `${base}.22`, `${base}.33`, `${base}.27`];
    const total = index === 13 ? `${4 * base}.9${tail}` : `${4 * base}.93`;
    return `第${base}类项目支出${total}万元，其中：甲项${parts[0]}万元，乙项${parts[1]}万元，丙项${parts[2]}万元，丁项${parts[3]}万元。`;
  });
  return [...sums, CLAIM].join('\n');
}

function percentOutcome(text: string): { outcome: string; grade: string | null; severity: string | null } {
  const { outcomes } = runChecks(extractDisclosure(readText(text)), [
    partsAddUpToTotal,
    changePercentMatches,
  ]);
  const found = outcomes.find((outcome) => outcome.check === 'change-percent-matches');
  if (found === undefined || !('grade' in found)) throw new Error('no percentage was compared');
  return { outcome: found.outcome, grade: found.grade, severity: found.severity };
}

describe('a percentage at the edge of rounding', () => {
  it('is a warning where every sum agrees to the last digit', () => {
    expect(percentOutcome(lists('3'))).toEqual({
      outcome: 'finding',
      grade: 'improbable',
      severity: 'warning',
    });
  });

  it('passes where one sum shows that amounts are rounded', () => {
    expect(percentOutcome(lists('4'))).toEqual({ outcome: 'pass', grade: 'explained', severity: null });
  });

  it('passes where too few sums tell', () => {
    expect(percentOutcome(CLAIM)).toEqual({ outcome: 'pass', grade: 'explained', severity: null });
  });
});
