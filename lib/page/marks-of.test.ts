import { describe, expect, it } from 'vitest';
import type { Outcome } from '../checks/outcome.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figuresIn } from '../disclosure/disclosure.ts';
import { inspect } from '../inspect.ts';
import { readText } from '../formats/text.ts';
import { textAt } from '../source/document.ts';
import { inReadingOrder, marksOf } from './marks-of.ts';

const { outcomes, disclosure } = inspect(
  readText(`某区档案馆2023年部门预算公开
二、支出预算情况说明
2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。
三、机关运行经费情况说明
2023年机关运行经费60.00万元，比2022年50.00万元减少10.00万元，下降16.67%。`),
);
const texts = (
  threshold: 'error' | 'warning' | 'info',
  from: readonly Outcome[] = outcomes,
  of: Disclosure = disclosure,
) =>
  marksOf(from, figuresIn(of), threshold).map(
    ({ name, place }) => `${name.slice(6)} ${textAt(of.source, place)}`,
  );

describe('marks', () => {
  it('lie on every figure of a finding and on its words, each once', () => {
    const found = texts('info');
    for (const mark of ['error 900.50', 'error 600.50', 'error 310.00', 'error 减少'])
      expect(found).toContain(mark);
    expect(new Set(found).size).toBe(found.length);
  });

  it('are left out below the threshold', () => {
    const mild = outcomes.map((outcome) =>
      outcome.outcome === 'finding' ? { ...outcome, severity: 'info' as const } : outcome,
    );
    expect(texts('warning', mild)).toEqual([]);
    expect(texts('info', mild)).not.toEqual([]);
  });

  it('look like the worst of the findings that meet', () => {
    const first = outcomes.find(({ outcome }) => outcome === 'finding');
    if (first?.outcome !== 'finding') throw new Error('no finding');
    const both = [
      { ...first, severity: 'info' as const },
      { ...first, id: 'o99', severity: 'error' as const },
    ];
    const [mark] = marksOf(both, figuresIn(disclosure), 'info');
    expect(mark).toMatchObject({ name: 'gouji-error', outcomes: ['o99', first.id] });
  });
});

it('leads through findings as a reader meets them', () => {
  const order = inReadingOrder([...outcomes].reverse(), figuresIn(disclosure));
  expect(order.length).toBeGreaterThan(1);
  const blocks = order.map((outcome) =>
    outcome.outcome === 'finding' ? (outcome.reported ?? outcome.operands[0]?.figure) : '',
  );
  expect(blocks[0]?.localeCompare(blocks.at(-1) ?? '', 'en', { numeric: true })).toBeLessThan(0);
});
