/**
 * Basic and project expenditure of all funds against those of 一般公共预算, item by item: they differ by exactly the
 * item's income that is not 财政拨款. Part of `same-measure-across-tables`.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure, Scope } from '../disclosure/figure.ts';
import { evaluateEqual } from './equal-relation.ts';
import type { CheckResult } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import { operand, skip } from './table-cells.ts';
import type { FactIndex } from './table-facts.ts';

interface Split {
  basicOfAll: Figure;
  basic: Figure;
  projectOfAll: Figure | undefined;
  project: Figure | undefined;
  funds: Figure[];
}

/** Only in budgets without carry-over and without other fiscal funds, and only where the income table shows the item. */
export function* splitByFunds(disclosure: Disclosure, index: FactIndex): Iterable<CheckResult> {
  if (index.carriedOver().length > 0 || hasOtherFiscalFunds(index)) return;
  for (const { table, figure } of index.facts) {
    if (table.kind !== 'expenditure' || figure.measure !== 'basicExpenditure' || figure.scope !== 'all')
      continue;
    const { functionCode } = figure;
    const find = (kind: string, measure: string, scope: Scope): Figure | undefined =>
      index.find({ kinds: [kind], measure, scope, functionCode, like: figure })?.figure;
    const basic = find('general-expenditure', 'basicExpenditure', 'general');
    if (basic === undefined || find('income', 'totalIncome', 'all') === undefined) continue;
    yield* compareSplit(disclosure, {
      basicOfAll: figure,
      basic,
      projectOfAll: find('expenditure', 'projectExpenditure', 'all'),
      project: find('general-expenditure', 'projectExpenditure', 'general'),
      funds: index.nonFiscalIncome(functionCode, figure),
    });
  }
}

function hasOtherFiscalFunds(index: FactIndex): boolean {
  return index.facts.some(
    ({ figure }) =>
      (figure.scope === 'fund' || figure.scope === 'state-capital') &&
      figure.value !== null &&
      figure.value.minor !== 0,
  );
}

/** The side (basic or project) that is equal in both scopes has none of the other funds; the other side has all of them. */
function* compareSplit(disclosure: Disclosure, split: Split): Iterable<CheckResult> {
  const { basicOfAll, basic, projectOfAll, project, funds } = split;
  const amount = (figure: Figure | undefined): number => figure?.value?.minor ?? 0;
  const projectsAgree = amount(projectOfAll) === amount(project);
  if (projectsAgree && projectOfAll !== undefined && project !== undefined)
    yield evaluateEqual({ one: projectOfAll, other: project, atMost: 'warning' });
  if (projectsAgree) yield withFunds(disclosure, basicOfAll, basic, funds);
  else if (projectOfAll === undefined || project === undefined) return;
  else if (amount(basicOfAll) === amount(basic)) yield withFunds(disclosure, projectOfAll, project, funds);
  else yield skip('scope-unknown', [basicOfAll, basic, projectOfAll, project]);
}

function withFunds(
  disclosure: Disclosure,
  ofAll: Figure,
  fiscal: Figure,
  funds: readonly Figure[],
): CheckResult {
  if (funds.length === 0) return evaluateEqual({ one: ofAll, other: fiscal, atMost: 'warning' });
  return evaluateSum(disclosure, {
    reported: ofAll.id,
    operands: [fiscal, ...funds].map((figure) => operand(figure, 'part')),
    atMost: 'warning',
  });
}
