/** What findings have in common, and what could explain one of them. */
import { describe, expect, it } from 'vitest';
import { extractDisclosure } from '../extract/extract.ts';
import { readText } from '../formats/text.ts';
import type { Outcome } from './outcome.ts';
import { registry } from './registry.ts';
import { runChecks } from './run-checks.ts';

function check(text: string): { findings: Outcome[]; causes: string[] } {
  const disclosure = extractDisclosure(readText(text));
  const { outcomes, causes } = runChecks(disclosure, registry);
  const printedOf = (id: string): string =>
    disclosure.figures.find((figure) => figure.id === id)?.printed ?? '';
  const checkOf = (id: string): string => outcomes.find((outcome) => outcome.id === id)?.check ?? '';
  return {
    findings: outcomes.filter(({ outcome }) => outcome === 'finding'),
    causes: causes.map(
      ({ kind, figure, printed, outcomes: members }) =>
        `${kind} ${printedOf(figure)}${printed === null ? '' : ` → ${printed}`}: ${members.map(checkOf).join(' ')}`,
    ),
  };
}

describe('findCauses', () => {
  it('finds none in a document that agrees', () => {
    const { causes } = check('2023年支出预算200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。');
    expect(causes).toEqual([]);
  });

  it('groups a share and the sum of shares that it spoils', () => {
    const { causes } = check('2023年支出预算200万元，其中：基本支出150万元，占57%；项目支出50万元，占25%。');
    expect(causes).toEqual(['shared 57: share-matches shares-add-up']);
  });

  it('groups what one changed figure would settle', () => {
    const { causes } = check(
      '2023年支出预算100.00万元，其中：基本支出80.00万元，项目支出20.00万元。\n表3：2023年部门支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 1900000.00 | 800000.00 | 200000.00 |\n| 206 | 科学技术支出 | 600000.00 | 500000.00 | 100000.00 |\n| 221 | 住房保障支出 | 400000.00 | 300000.00 | 100000.00 |',
    );
    expect(causes).toEqual([expect.stringMatching(/^repair 1900000\.00 → 1000000\.00: \S+ \S+/)]);
  });
});

describe('withExplanations', () => {
  it('names money elsewhere in the document that is exactly the difference', () => {
    const { findings } = check(
      '2023年某局部门预算\n上年结转资金12.34万元。\n2023年支出预算112.34万元，其中：基本支出80.00万元，项目支出20.00万元。',
    );
    expect(findings.map(({ params }) => typeof params['differenceFigure'])).toEqual(['string']);
  });

  it('does not name an amount that is only near', () => {
    const { findings } = check(
      '2023年某局部门预算\n上年结转资金12.35万元。\n2023年支出预算112.34万元，其中：基本支出80.00万元，项目支出20.00万元。',
    );
    expect(findings.map(({ params }) => params['differenceFigure'])).toEqual([undefined]);
  });

  it('names the slip between two numbers', () => {
    const { findings } = check('2023年收入预算120万元，比2022年100万元增加20万元，增长2.00%。');
    expect(findings.map(({ params }) => params['slip'])).toContain('shifted');
  });

  it('says when a share was made to fit', () => {
    const { findings } = check(
      '2023年支出预算3000.00万元，其中：基本支出1000.00万元，占33.34%；项目支出2000.00万元，占66.66%。',
    );
    expect(findings.map(({ params }) => params['madeToFit'])).toEqual([true, true]);
  });
});
