import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { squash } from '../lexicon/fold.ts';
import { defineCheck } from './check.ts';
import type { DetailRow } from './detail-rows.ts';
import { detailRows } from './detail-rows.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { isEvaluated } from './outcome.ts';
import type { PerformanceForm } from './performance-forms.ts';
import { performanceForms, plainProject } from './performance-forms.ts';
import { evaluateSum } from './sum-relation.ts';
import { operand, skip } from './table-cells.ts';
import { factIndex, tableSets } from './table-facts.ts';
import type { FactIndex } from './table-facts.ts';

export default defineCheck({
  id: 'performance-amount-equals-budget',
  kind: 'agreement',
  title: { zh: '绩效申报表的金额等于预算', en: 'Performance forms state the budgeted amounts' },
  why: {
    zh: '绩效目标申报表的资金总额、基本支出、项目支出和每个项目的预算金额，应与部门预算各表一致，文字中的金额也应与本表一致。',
    en: 'Total, basic and project expenditure of a performance form, and the budget of each project, are those of the budget tables; so are amounts in the text of the form.',
  },
  basis: '预算法 art. 32 (绩效目标管理); form of the published tables',
  examples: [
    {
      kind: 'holds',
      text: '部门整体支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 填报人 | | |\n| 总体资金情况（万元） | 资金总额 | 9.50 |\n| | 基本支出 | 6.50 |\n| | 项目支出 | 3.00 |\n| 绩效指标 | 一级指标 | |',
      names: ['9.50', '6.50', '3.00'],
    },
    {
      kind: 'holds',
      text: '项目支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 项目名称 | 宣传经费 | |\n| 预算金额 | 3.50万元 | |\n| 绩效指标 | 成本指标 | 共支出约3.50万元 |',
      names: ['3.50'],
    },
    {
      kind: 'breaks',
      text: '部门整体支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 填报人 | | |\n| 总体资金情况（万元） | 资金总额 | 9.50 |\n| | 基本支出 | 6.50 |\n| | 项目支出 | 4.00 |\n| 绩效指标 | 一级指标 | |',
      names: ['9.50', '6.50', '4.00'],
    },
    {
      kind: 'breaks',
      text: '项目支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 项目名称 | 宣传经费 | |\n| 预算金额 | 3.50万元 | |\n| 绩效指标 | 成本指标 | 不超过预算安排8.50万元 |',
      names: ['3.50', '8.50'],
    },
    {
      kind: 'skips',
      text: '部门整体支出绩效目标申报表\n| 部门名称 | 甲局 | |\n| 填报人 | | |\n| 总体资金情况（万元） | 资金总额 | 9.50 |\n| 绩效指标 | 一级指标 | |',
    },
  ],
  *run(disclosure) {
    for (const tables of tableSets(disclosure)) {
      const forms = performanceForms(disclosure, tables);
      if (forms.length === 0) continue;
      const index = factIndex(disclosure, tables);
      const details = tables
        .filter((table) => table.kind === 'detail')
        .flatMap((table) => detailRows(disclosure, table));
      for (const form of forms) {
        yield* withinForm(disclosure, form);
        if (form.isWhole) yield* againstBudget(disclosure, index, details, form);
      }
      const projectForms = forms.filter((form) => !form.isWhole);
      yield* projects(disclosure, index, details, projectForms);
    }
  },
});

/** 资金总额 = 基本支出 + 项目支出 + 其他, and the amounts in the text of the form. */
function* withinForm(disclosure: Disclosure, form: PerformanceForm): Iterable<CheckResult> {
  const { total } = form;
  if (total === null) return;
  const parts = [form.basic, form.projects, form.other].filter((part): part is Figure => part !== null);
  if (parts.length >= 2)
    yield evaluateSum(disclosure, {
      reported: total.id,
      operands: parts.map((part) => operand(part, 'part')),
      params: { table: form.table.title },
    });
  else if (form.isWhole) yield skip('missing-operand', [total, ...parts]);
  for (const { figure, isCeiling } of form.stated) {
    const result = evaluateEqual({ one: total, other: figure, params: { table: form.table.title } });
    // A ceiling below the budget is a bound on something else; above it, it was copied from elsewhere.
    const below = isCeiling && (figure.value?.minor ?? 0) < (total.value?.minor ?? 0);
    yield result.outcome === 'finding' && below ? skip('threshold', [figure]) : result;
  }
}

/** The form of the whole department against the department's tables; either all funds or 财政拨款 alone may be meant. */
function* againstBudget(
  disclosure: Disclosure,
  index: FactIndex,
  details: readonly DetailRow[],
  form: PerformanceForm,
): Iterable<CheckResult> {
  const claims = [
    [form.total, 'totalExpenditure'],
    [form.basic, 'basicExpenditure'],
    [form.projects, 'projectExpenditure'],
  ] as const;
  for (const [stated, measure] of claims) {
    if (stated === null) continue;
    const ofAll = index.find({
      measure,
      scope: 'all',
      functionCode: null,
      kinds: ['expenditure', 'balance'],
    })?.figure;
    const general = index.find({
      measure,
      scope: 'general',
      functionCode: null,
      kinds: ['general-expenditure'],
    })?.figure;
    const candidates = [ofAll, general].filter((figure): figure is Figure => figure !== undefined);
    const results = candidates.map((figure) => ({
      figure,
      result: evaluateEqual({ one: stated, other: figure }),
    }));
    const agreeing = results.find(({ result }) => result.outcome === 'pass');
    const first = results[0];
    if (first === undefined) continue;
    if (agreeing !== undefined) yield agreeing.result;
    else yield* disagreement(disclosure, stated, candidates, first, details);
  }
}

/** A finding that names both scopes; when a reserve of the detail table is exactly the difference, a warning and that sum. */
function* disagreement(
  disclosure: Disclosure,
  stated: Figure,
  candidates: readonly Figure[],
  first: { figure: Figure; result: CheckResult },
  details: readonly DetailRow[],
): Iterable<CheckResult> {
  const { figure, result } = first;
  if (!isEvaluated(result)) {
    yield result;
    return;
  }
  const reserve = details.find((row) => /预留|机动|预备/.test(row.project));
  const without =
    reserve === undefined
      ? null
      : evaluateSum(disclosure, {
          reported: stated.id,
          operands: [operand(figure, 'whole'), operand(reserve.figure, 'part', -1)],
        });
  if (reserve !== undefined && without?.outcome === 'pass') {
    yield { ...result, severity: 'warning', params: { ...result.params, without: reserve.project } };
    yield without;
    return;
  }
  const distinct = candidates.filter((other) => other.value?.minor !== figure.value?.minor);
  yield { ...result, operands: [...result.operands, ...distinct.map((other) => operand(other, 'other'))] };
}

/** A project's budget against its row of the detail table; all forms of an item against the item. */
function* projects(
  disclosure: Disclosure,
  index: FactIndex,
  details: readonly DetailRow[],
  forms: readonly PerformanceForm[],
): Iterable<CheckResult> {
  const matched = new Map<DetailRow, Figure>();
  const byName = new Map<string, DetailRow[]>();
  for (const row of details) {
    const name = plainProject(row.project);
    const rows = byName.get(name);
    if (rows === undefined) byName.set(name, [row]);
    else rows.push(row);
  }
  for (const { project, total } of forms) {
    if (project === null || total === null) continue;
    const alike = byName.get(plainProject(project)) ?? [];
    const exact = alike.filter((row) => squash(row.project) === project);
    const rows = exact.length > 0 ? exact : alike;
    const [row, second] = rows;
    if (row === undefined) continue;
    if (second === undefined) {
      matched.set(row, total);
      yield evaluateEqual({ one: total, other: row.figure, atMost: exact.length > 0 ? 'error' : 'warning' });
    } else
      yield evaluateSum(disclosure, {
        reported: total.id,
        operands: rows.map((one) => operand(one.figure, 'part')),
        atMost: 'warning',
      });
  }
  yield* wholeItems(disclosure, index, details, matched);
}

/** Where every project row of an item has its form, the forms add up to the item's project expenditure. */
function* wholeItems(
  disclosure: Disclosure,
  index: FactIndex,
  details: readonly DetailRow[],
  matched: ReadonlyMap<DetailRow, Figure>,
): Iterable<CheckResult> {
  const codes = new Set([...matched.keys()].map((row) => row.functionCode));
  for (const code of codes) {
    const rows = details.filter((row) => row.functionCode === code && !row.isBasic);
    const forms = rows
      .map((row) => matched.get(row))
      .filter((figure): figure is Figure => figure !== undefined);
    const item = index.find({
      kinds: ['expenditure'],
      measure: 'projectExpenditure',
      scope: 'all',
      functionCode: code,
    });
    if (code === null || item === undefined || forms.length !== rows.length || forms.length < 2) continue;
    yield evaluateSum(disclosure, {
      reported: item.figure.id,
      operands: forms.map((figure) => operand(figure, 'part')),
      atMost: 'warning',
    });
  }
}
