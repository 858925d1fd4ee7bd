import { describe, expect, it } from 'vitest';
import { extractDisclosure } from '../extract/extract.ts';
import { readText } from '../formats/text.ts';
import { registry } from './registry.ts';
import { runChecks } from './run-checks.ts';

/** The hypotheses of a text: "printed → suggested (slip), settles n". */
function hypotheses(text: string): string[] {
  const disclosure = extractDisclosure(readText(text));
  const { outcomes } = runChecks(disclosure, registry);
  const found = outcomes.flatMap(({ params }) => {
    const figure = disclosure.figures.find((one) => one.id === params['repairFigure']);
    return figure === undefined
      ? []
      : [
          `${figure.printed} → ${params['repairPrinted']} (${params['repairSlip']}), settles ${params['repairCount']}`,
        ];
  });
  return [...new Set(found)];
}

const table = (total: string): string =>
  `2023年部门预算\n2023年支出预算100.00万元，其中：基本支出80.00万元，项目支出20.00万元。\n表3：2023年部门支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | ${total} | 800000.00 | 200000.00 |\n| 206 | 科学技术支出 | 600000.00 | 500000.00 | 100000.00 |\n| 221 | 住房保障支出 | 400000.00 | 300000.00 | 100000.00 |`;

describe('withHypotheses', () => {
  it('says nothing of a document that agrees', () => {
    expect(hypotheses(table('1000000.00'))).toEqual([]);
  });

  it('names the one digit that several relations miss', () => {
    expect(hypotheses(table('1900000.00'))).toEqual([
      expect.stringMatching(/^1900000\.00 → 1000000\.00 \(one-digit\), settles [3-9]/),
    ]);
  });

  it('names a shifted decimal point', () => {
    expect(hypotheses(table('100000.00'))).toEqual([
      expect.stringContaining('100000.00 → 1000000.00 (shifted)'),
    ]);
  });

  it('keeps silent when a single relation could be settled by any of its figures', () => {
    expect(hypotheses('离退休人员19人，其中：离休12人，退休8人。')).toEqual([]);
  });
});
