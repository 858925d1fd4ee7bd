/**
 * Wholes and their parts in the narrative, from three sources: lists that the text itself marks as complete,
 * measures whose parts are fixed by the budget system, and the two sides of a balanced budget.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';

export interface Whole {
  by: 'list' | 'measures' | 'balance';
  total: Figure;
  parts: Figure[];
}

/** A measure that is the sum of others: required ones must all be stated, optional ones count when they are. */
interface Family {
  whole: string;
  required: readonly string[];
  optional: readonly string[];
}

/** What expenditure is made of, with and without what is carried forward. */
const SPENDING = {
  required: ['basicExpenditure', 'projectExpenditure'],
  optional: ['operatingExpenditure', 'superiorRemittance', 'affiliatedSubsidy', 'reserve'],
};
const EXPENDITURE: Family = { whole: 'totalExpenditure', ...SPENDING };

const FAMILIES: readonly Family[] = [
  { whole: 'threePublic', required: ['abroad', 'vehicle', 'reception'], optional: [] },
  { whole: 'vehicle', required: ['vehiclePurchase', 'vehicleRunning'], optional: [] },
  { whole: 'basicExpenditure', required: ['personnelFunds', 'publicFunds'], optional: [] },
  EXPENDITURE,
  { whole: 'yearExpenditure', ...SPENDING },
  {
    whole: 'governmentProcurement',
    required: ['procurementGoods', 'procurementWorks', 'procurementServices'],
    optional: [],
  },
];
/** Money that makes income and expenditure of one year differ. */
const CARRIED = new Set(['broughtForward', 'carriedForward', 'fundBalanceUse']);

/** True when the measures are all the fixed parts of a measure, and nothing else. */
export function isWholeFamily(whole: string | null, parts: readonly (string | null)[]): boolean {
  return FAMILIES.some(
    ({ whole: measure, required }) =>
      measure === whole && parts.length === required.length && required.every((part) => parts.includes(part)),
  );
}

/** Closed lists of levels, as the text states them. */
export function listWholes(disclosure: Disclosure): Whole[] {
  return disclosure.statements.flatMap((statement) => {
    if (
      statement.kind !== 'breakdown' ||
      statement.of !== 'level' ||
      statement.open ||
      statement.signs.includes(-1)
    )
      return [];
    return [
      {
        by: 'list' as const,
        total: figureById(disclosure, statement.total),
        parts: statement.parts.map((id) => figureById(disclosure, id)),
      },
    ];
  });
}

/** Wholes by measure that no list already states. */
export function measureWholes(disclosure: Disclosure): Whole[] {
  const levels = narrativeLevels(disclosure);
  const listed = listWholes(disclosure);
  const owners = ownersOfParts(disclosure);
  const wholes: Whole[] = [];
  for (const family of FAMILIES) {
    for (const total of levels.filter((figure) => figure.measure === family.whole)) {
      const parts = partsAfter(levels, total, family);
      if (
        parts === null ||
        belongToAnother(parts, total, owners) ||
        listed.some((list) => list.total.id === total.id && parts.every((part) => list.parts.includes(part)))
      )
        continue;
      wholes.push({ by: 'measures', total, parts });
    }
  }
  return wholes;
}

/** For each part of a list, the amount that the list splits. */
function ownersOfParts(disclosure: Disclosure): ReadonlyMap<FigureId, Figure> {
  return new Map(
    disclosure.statements.flatMap((statement) =>
      statement.kind === 'breakdown' && statement.of === 'level'
        ? statement.parts.map((part) => [part, figureById(disclosure, statement.total)] as const)
        : [],
    ),
  );
}

/** "支出总计30万元…本年支出合计28万元，其中：…": the text itself says that these are the parts of another amount. */
function belongToAnother(
  parts: readonly Figure[],
  total: Figure,
  owners: ReadonlyMap<FigureId, Figure>,
): boolean {
  const [owner, ...others] = new Set(parts.map((part) => owners.get(part.id)));
  return (
    owner !== undefined && others.length === 0 && owner.id !== total.id && owner.measure !== total.measure
  );
}

/** Total income against the parts of expenditure, when total expenditure itself is not stated and nothing is carried over. */
export function balanceWholes(disclosure: Disclosure): Whole[] {
  if (disclosure.kind !== 'budget') return [];
  const levels = narrativeLevels(disclosure);
  if (levels.some((figure) => CARRIED.has(figure.measure ?? '') && figure.value?.minor !== 0)) return [];
  if (levels.some((figure) => figure.measure === 'totalExpenditure' || figure.measure === 'balanceTotal'))
    return [];
  const total = levels.find((figure) => figure.measure === 'totalIncome' && figure.year === disclosure.year);
  if (total === undefined) return [];
  const parts = partsAfter(levels, total, EXPENDITURE);
  return parts === null ? [] : [{ by: 'balance', total, parts }];
}

/** Amounts that the running text states, without those of single classification items. */
export function narrativeLevels(disclosure: Disclosure): Figure[] {
  return textFigures(disclosure).filter(
    (figure) =>
      figure.class === 'money' &&
      figure.role === 'level' &&
      figure.functionCode === null &&
      figure.measure !== null,
  );
}

/** The parts stated after a total and before the same measure is stated anew; each the first of its measure. */
function partsAfter(levels: readonly Figure[], total: Figure, family: Family): Figure[] | null {
  const after = levels.slice(levels.indexOf(total) + 1);
  const sameYear = (figure: Figure): boolean => figure.year === total.year && figure.basis === total.basis;
  const again = after.findIndex((figure) => figure.measure === total.measure && sameYear(figure));
  const reach = again < 0 ? after : after.slice(0, again);
  const first = (measure: string): Figure | undefined =>
    reach.find((figure) => figure.measure === measure && sameYear(figure) && scopesFit(total, figure));
  const required = family.required.map(first);
  const [part] = required;
  if (part === undefined || required.includes(undefined)) return null;
  if (reach.slice(0, reach.indexOf(part)).some((figure) => isNearer(figure, total, part))) return null;
  return [...required, ...family.optional.map(first)].flatMap((figure) =>
    figure === undefined ? [] : [figure],
  );
}

/**
 * "支出总计…本年支出合计…" and, in a section of its own, "一般公共预算支出…基本支出…": the parts that follow split the expenditure
 * that was stated last, not the one above it.
 */
function isNearer(figure: Figure, total: Figure, part: Figure): boolean {
  if (total.measure !== 'totalExpenditure') return false;
  if (figure.measure === 'yearExpenditure') return figure.year === total.year && figure.basis === total.basis;
  const isOfFunds = figure.scope !== null && figure.scope === part.scope && SPENT.has(figure.measure ?? '');
  return isOfFunds && isSameSection(figure, part) && !isSameSection(total, part);
}

/** What is spent out of some funds, also where only the funds are named. */
const SPENT = new Set([
  'generalExpenditure',
  'fiscalExpenditure',
  'generalAppropriation',
  'fiscalAppropriation',
]);

function isSameSection(one: Figure, other: Figure): boolean {
  const depth = Math.min(one.path.length, other.path.length);
  return depth > 0 && one.path.slice(0, depth).join('\n') === other.path.slice(0, depth).join('\n');
}

function scopesFit(total: Figure, part: Figure): boolean {
  return total.scope === part.scope || total.scope === null || part.scope === null;
}
