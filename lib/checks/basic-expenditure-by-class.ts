import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { defineCheck } from './check.ts';
import type { CodeEntry } from './code-tree.ts';
import { readCodeTree } from './code-tree.ts';
import { evaluateSum } from './sum-relation.ts';
import { addableColumns, operand, skip } from './table-cells.ts';
import { tableSets } from './table-facts.ts';

const BASIC_TABLES = new Set(['general-basic', 'fiscal-basic', 'basic']);

export default defineCheck({
  id: 'basic-expenditure-by-class',
  kind: 'sums',
  title: {
    zh: '人员经费、公用经费等于经济分类之和',
    en: 'Personnel and public funds equal their economic classes',
  },
  why: {
    zh: '文字里的人员经费一般是301和303类之和，公用经费是302、310等类之和；口径不同的，不作判断。',
    en: 'Personnel funds in the text are classes 301 and 303, public funds the other classes; where they differ another scope may be meant, so nothing is said.',
  },
  basis: '部门预算支出经济分类科目; form of the published tables',
  examples: [
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年公用支出50.00元。\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| 30101 | 基本工资 | 90.00 |\n| 30201 | 办公费 | 30.00 |\n| 30202 | 印刷费 | 20.00 |',
      names: ['50.00', '30.00', '20.00'],
    },
    {
      kind: 'holds',
      text: '2023年部门预算\n2023年人员经费95.00元。\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| 30101 | 基本工资 | 90.00 |\n| 30399 | 其他补助 | 5.00 |\n| 30202 | 印刷费 | 20.00 |',
      names: ['95.00', '90.00', '5.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年基本支出120.00元，其中公用支出60.00元。\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| | 合计 | 120.00 |\n| 30101 | 基本工资 | 90.00 |\n| 30201 | 办公费 | 30.00 |',
      names: ['60.00', '30.00'],
    },
    {
      kind: 'breaks',
      text: '2023年部门预算\n2023年基本支出120.00元，其中人员经费95.00元。\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| | 合计 | 120.00 |\n| 30101 | 基本工资 | 60.00 |\n| 30301 | 离休费 | 30.00 |\n| 30201 | 办公费 | 30.00 |',
      names: ['95.00', '60.00', '30.00'],
    },
    {
      kind: 'skips',
      text: '2023年部门预算\n2023年公用支出60.00元。\n\n一般公共预算基本支出表\n单位：元\n| 经济分类代码 | 经济分类名称 | 金额 |\n| 30101 | 基本工资 | 90.00 |\n| 30201 | 办公费 | 30.00 |',
    },
  ],
  *run(disclosure) {
    // The text speaks of one unit; of which, it does not say where there are the tables of several.
    if (tableSets(disclosure).length > 1) return;
    for (const [measure, other] of [
      ['personnelFunds', 'publicFunds'],
      ['publicFunds', 'personnelFunds'],
    ] as const)
      for (const stated of statedInText(disclosure, measure)) {
        const { classes, total } = classesOf(disclosure, stated, measure === 'personnelFunds');
        if (classes.length === 0) continue;
        const result = evaluateSum(disclosure, {
          reported: stated.id,
          operands: classes.map((entry) => operand(entry.figure, 'part')),
          atMost: 'warning',
        });
        // Unless the text speaks of this table's total it may mean all funds; and where its two kinds of funds add up
        // by themselves, some class is counted on the other side (pensions paid as public funds).
        const isSameScope = total !== null && speaksOf(disclosure, stated, total);
        const isOwnSplit = total !== null && addsUp(disclosure, stated, other, total);
        yield result.outcome === 'finding' && (!isSameScope || isOwnSplit)
          ? skip('scope-unknown', [stated])
          : result;
      }
  },
});

/** True when the text states the table's total as basic expenditure of the same year. */
function speaksOf(disclosure: Disclosure, stated: Figure, total: Figure): boolean {
  return statedInText(disclosure, 'basicExpenditure').some(
    (basic) => basic.year === stated.year && basic.value !== null && basic.value.minor === total.value?.minor,
  );
}

function addsUp(disclosure: Disclosure, stated: Figure, other: string, total: Figure): boolean {
  return statedInText(disclosure, other).some(
    (rest) =>
      rest.year === stated.year &&
      (rest.value?.minor ?? 0) + (stated.value?.minor ?? 0) === (total.value?.minor ?? 0),
  );
}

function statedInText(disclosure: Disclosure, measure: string): Figure[] {
  return textFigures(disclosure).filter(
    (figure) => figure.measure === measure && figure.class === 'money' && figure.role === 'level',
  );
}

/** The topmost economic codes of the table of basic expenditure of the same year that make up one kind of funds. */
function classesOf(
  disclosure: Disclosure,
  stated: Figure,
  isPersonnel: boolean,
): { classes: CodeEntry[]; total: Figure | null } {
  for (const table of disclosure.tables) {
    if (!BASIC_TABLES.has(table.kind ?? '')) continue;
    const halves = addableColumns(table)
      .filter((column) => column.measure === null || column.measure === 'basicExpenditure')
      .map((column) => readCodeTree(disclosure, table, column));
    const tops = halves.flatMap((half) => half.tops);
    const isSameYear = tops.every(
      (top) => top.figure.year === stated.year && top.figure.economicCode !== null,
    );
    if (tops.length === 0 || !isSameYear) continue;
    const total = halves.flatMap((half) => half.totals)[0]?.figure ?? null;
    return { classes: tops.filter((top) => /^30[13]/.test(top.code ?? '') === isPersonnel), total };
  }
  return { classes: [], total: null };
}
