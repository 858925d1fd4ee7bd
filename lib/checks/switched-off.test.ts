import { describe, expect, it } from 'vitest';
import { readText } from '../formats/text.ts';
import { inspect } from '../inspect.ts';
import { withChecksOff } from './switched-off.ts';

const TEXT = `某区档案馆2031年部门预算公开
2031年收入预算100.00万元，其中：财政拨款收入90.00万元，其他收入5.00万元。
2031年支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。`;

const inspection = inspect(readText(TEXT, ''));
const SUMS = 'parts-add-up-to-total';
const off = withChecksOff(inspection, inspection.disclosure, new Set([SUMS]));

describe('a check that is switched off', () => {
  it('finds nothing, and each of its outcomes says why', () => {
    expect(
      inspection.outcomes.filter(({ check, outcome }) => check === SUMS && outcome === 'finding'),
    ).toHaveLength(1);
    const own = off.outcomes.filter(({ check }) => check === SUMS);
    expect(own.length).toBeGreaterThan(1);
    expect(own.map((outcome) => ('reason' in outcome ? outcome.reason : outcome.outcome))).toEqual(
      own.map(() => 'switched-off'),
    );
  });

  it('leaves the figures that only it had checked unchecked, for this reason', () => {
    expect(inspection.coverage.checked).toBe(6);
    expect(off.coverage.figures).toBe(6);
    expect(off.coverage.checked).toBeLessThan(6);
    const reason = off.coverage.unchecked.find(({ reason: one }) => one === 'switched-off');
    expect(reason?.figures.length).toBe(6 - off.coverage.checked);
  });

  it('leaves the others as they were', () => {
    const others = (report: typeof inspection) => report.outcomes.filter(({ check }) => check !== SUMS);
    expect(others(off)).toEqual(others(inspection));
    expect(withChecksOff(inspection, inspection.disclosure, new Set(['no-such-check']))).toBe(inspection);
  });
});
