/** What the checks of tables must not say: blanks, guessed rows, other funds, several units, misread columns. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { registry } from '../../lib/checks/registry.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { documentOf } from './table-variants.ts';

interface Line {
  check: string;
  outcome: string;
  /** Severity of a finding, reason of a skip or doubt. */
  as: string | null;
  printed: string[];
  params: Record<string, string | number | boolean>;
}

/** The outcomes of a text, passes left out unless asked for. */
function outcomesOf(text: string, passes = false): Line[] {
  const disclosure = extractDisclosure(documentOf({ text }));
  return runChecks(disclosure, registry)
    .outcomes.filter((outcome) => passes || outcome.outcome !== 'pass')
    .map((outcome) => ({
      check: outcome.check,
      outcome: outcome.outcome,
      as: 'reason' in outcome ? outcome.reason : outcome.severity,
      printed: figuresOf(outcome).map((id) => figureById(disclosure, id).printed),
      params: outcome.params,
    }));
}

const brief = (lines: readonly Line[]): string[] =>
  lines.map((line) => `${line.check} ${line.outcome} ${line.as ?? ''}`);

/** Cells as Word's text export writes them. */
const exported = (...rows: string[][]): string =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');

describe('blanks', () => {
  it('count as nothing beside printed parts', () => {
    const text =
      '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 90.00 | 90.00 | |';
    expect(outcomesOf(text)).toEqual([]);
  });

  it('are no zeros: a total whose parts are all blank is not judged', () => {
    const text =
      '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 90.00 | — | |';
    expect(brief(outcomesOf(text))).toEqual(['row-equals-sum-of-columns skip blank-cell']);
  });

  it('make no sum with digits that cannot be read', () => {
    const text =
      '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | 90.00 | 60.00 | 3 0 00 |';
    expect(brief(outcomesOf(text))).toEqual(['row-equals-sum-of-columns skip unreadable-cell']);
  });
});

describe('our own reading', () => {
  it('is in doubt when most of a column fails', () => {
    const rows = ['205', '206', '207', '208', '210'].map(
      (code) => `| ${code} | 甲支出 | 90.00 | 61.00 | 30.00 |`,
    );
    const text = [
      '支出总表',
      '单位：元',
      '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |',
      ...rows,
    ].join('\n');
    const lines = outcomesOf(text);
    expect(new Set(brief(lines))).toEqual(new Set(['row-equals-sum-of-columns doubt shifted-column']));
    expect(lines).toHaveLength(5);
  });

  it('is in doubt for a row whose cells had to be guessed', () => {
    const text = `支出总表\n单位：元\n${exported(
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', '90.00', '60.00', '30.00'],
      ['206', '科学技术支出', '90.00', '60.00', '30.00'],
      ['合计', '180.00', '60.00'],
    )}`;
    expect(outcomesOf(text).filter((line) => line.outcome === 'finding')).toEqual([]);
  });
});

describe('rounding', () => {
  const table = (total: string): string =>
    `支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 205 | 教育支出 | ${total} | 10.12 | 2.22 |`;

  it('explains one unit of the last digit', () => {
    expect(outcomesOf(table('12.35'))).toEqual([]);
  });

  it('does not explain more than that', () => {
    expect(brief(outcomesOf(table('12.44')))).toEqual(['row-equals-sum-of-columns finding error']);
  });

  it('makes a slip in the last digit between units a warning', () => {
    const text =
      '财政拨款收支总表\n单位：万元\n| 支出项目 | 支出金额 |\n| 一、一般公共预算财政拨款本年支出 | 1.24 |\n\n一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 12345.00 |\n| 205 | 教育支出 | 12345.00 |';
    expect(brief(outcomesOf(text))).toEqual(['same-measure-across-tables finding warning']);
  });
});

describe('other funds', () => {
  const income = (other: string): string =>
    `收入总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 其他收入 |\n| | 总计 | 100.00 | 90.00 | ${other} |\n| 205 | 教育支出 | 100.00 | 90.00 | ${other} |`;
  const balance = '收支总表\n单位：元\n| 支出项目 | 支出金额 |\n| 一般公共预算支出 | 100.00 |';
  const general =
    '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 90.00 | 60.00 | 30.00 |\n| 205 | 教育支出 | 90.00 | 60.00 | 30.00 |';

  it('explain a difference that is exactly theirs: a warning that says so', () => {
    const lines = outcomesOf(`2023年部门预算\n\n${balance}\n\n${income('10.00')}\n\n${general}`);
    expect(brief(lines)).toEqual(['same-measure-across-tables finding warning']);
    expect(lines[0]).toMatchObject({ printed: ['100.00', '90.00'], params: { otherScope: 'other' } });
  });

  it('account for what all funds have over the general budget, item by item', () => {
    const all =
      '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 总计 | 100.00 | 70.00 | 30.00 |\n| 205 | 教育支出 | 100.00 | 70.00 | 30.00 |';
    const lines = outcomesOf(`2023年部门预算\n\n${income('10.00')}\n\n${all}\n\n${general}`, true);
    expect(lines.filter((line) => line.outcome !== 'pass')).toEqual([]);
    expect(lines.map((line) => line.printed.join(' '))).toContain('70.00 60.00 10.00');
  });

  it('marked on a row of the detail table keep it out of the fiscal tables', () => {
    const all = '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 2050201 | 甲教育 | 100.00 |';
    const fiscal =
      '一般公共预算支出表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 2050201 | 甲教育 | 90.00 |';
    const detail =
      '明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出 | 90.00 |\n| 2050201 | 甲教育 | 30107 | 绩效工资（其他资金） | 人员支出 | 10.00 |';
    expect(outcomesOf(`2023年部门预算\n\n${all}\n\n${fiscal}\n\n${detail}`)).toEqual([]);
  });
});

describe('carry-over', () => {
  it('excuses items of income that differ from expenditure', () => {
    const income =
      '收入总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 |\n| 205 | 教育支出 | 100.00 | 10.00 | 90.00 |';
    const expenditure = '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | 95.00 |';
    expect(brief(outcomesOf(`2023年部门预算\n\n${income}\n\n${expenditure}`))).toEqual([
      'income-equals-expenditure skip other-scope',
    ]);
  });
});

describe('several units in one document', () => {
  it('have their own tables, which are not compared with each other', () => {
    const unit = (amount: string): string =>
      `收支总表\n单位：元\n| 收入项目 | 金额 | 支出项目 | 金额 |\n| 其他收入 | ${amount} | 教育支出 | ${amount} |\n| 收入总计 | ${amount} | 支出总计 | ${amount} |\n\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 205 | 教育支出 | ${amount} |\n| | 合计 | ${amount} |`;
    expect(outcomesOf(`2023年部门预算\n\n${unit('90.00')}\n\n${unit('70.00')}`)).toEqual([]);
  });
});

describe('structure that the words do not give', () => {
  it('a list with 其中 is not summed', () => {
    const text =
      '财政拨款收支总表\n单位：元\n| 收入项目 | 金额 |\n| 一、本年收入 | 90.00 |\n| 其中：一般公共预算财政拨款 | 60.00 |\n| 收入总计 | 90.00 |';
    expect(outcomesOf(text).filter((line) => line.outcome === 'finding')).toEqual([]);
  });

  it('columns of unknown meaning beside a total are not judged', () => {
    const text =
      '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 甲类 | 乙类 |\n| 205 | 教育支出 | 90.00 | 60.00 | 20.00 |';
    expect(brief(outcomesOf(text))).toEqual(['row-equals-sum-of-columns skip no-relation']);
  });
});

describe('a performance form', () => {
  const budget =
    '支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 合计 | 95000.00 | 65000.00 | 30000.00 |\n| 2050201 | 甲教育 | 95000.00 | 65000.00 | 30000.00 |';
  const detail =
    '明细预算表\n单位：元\n| 功能科目代码 | 功能科目名称 | 经济分类代码 | 经济分类名称 | 项目名称 | 金额 |\n| 2050201 | 甲教育 | 30101 | 基本工资 | 人员支出 | 65000.00 |\n| 2050201 | 甲教育 | 30201 | 办公费 | 宣传活动经费 | 29000.00 |\n| 2050201 | 甲教育 | 30201 | 办公费 | 预留机动费 | 1000.00 |';
  const form = (total: string, basic: string, project: string): string =>
    `部门整体支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 填报人 | | |\n| 总体资金情况（万元） | 资金总额 | ${total} |\n| | 基本支出 | ${basic} |\n| | 项目支出 | ${project} |\n| 绩效指标 | 一级指标 | |`;

  it('agrees with the budget in another unit', () => {
    expect(outcomesOf(`2023年部门预算\n\n${budget}\n\n${detail}\n\n${form('9.50', '6.50', '3.00')}`)).toEqual(
      [],
    );
  });

  it('may leave the reserve out: a warning that names it', () => {
    const lines = outcomesOf(`2023年部门预算\n\n${budget}\n\n${detail}\n\n${form('9.40', '6.50', '2.90')}`);
    expect(lines).toContainEqual(
      expect.objectContaining({
        as: 'warning',
        printed: ['2.90', '30000.00'],
        params: { without: '预留机动费' },
      }),
    );
  });

  it('finds its project in the detail table under a name with 活动 more', () => {
    const project = (amount: string): string =>
      `项目支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 项目名称 | 宣传经费 | |\n| 预算金额 | ${amount}万元 | |\n| 绩效指标 | 一级指标 | |`;
    const amounts = (printed: string): string[] =>
      brief(outcomesOf(`2023年部门预算\n\n${detail}\n\n${project(printed)}`)).filter((line) =>
        /amount/.test(line),
      );
    expect(amounts('2.9')).toEqual([]);
    expect(amounts('3.9')).toEqual(['performance-amount-equals-budget finding warning']);
  });
});
