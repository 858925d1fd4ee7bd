/**
 * What one amount of a table measures: the row, the column and the kind of the table taken together, in the form in which
 * the same fact has the same key in every table and in the narrative (see README.md in this folder).
 */
import type { DisclosureKind } from '../../disclosure/disclosure.ts';
import type { Basis, Scope } from '../../disclosure/figure.ts';
import type { RowLabel, TableColumn } from '../../disclosure/table.ts';
import { squash } from '../../lexicon/fold.ts';
import { findFunctionClass, isWithin, measureById } from '../../lexicon/measures.ts';
import { remember } from '../../lexicon/remember.ts';
import { totalKind, vehiclePart } from '../../lexicon/table-labels.ts';
import type { TableKind } from '../../lexicon/table-kinds.ts';
import type { RowCodes } from './read-rows.ts';

export interface Meaning {
  measure: string | null;
  scope: Scope | null;
  basis: Basis | null;
  year: number | null;
  functionCode: string | null;
  economicCode: string | null;
}

export interface MeaningContext {
  kind: TableKind | undefined;
  title: string;
  year: number | null;
  disclosureKind: DisclosureKind | null;
}

/** Which side of the budget an amount is on; null when neither the kind of the table nor a head says it. */
export function sideOf(
  kind: TableKind | undefined,
  column: TableColumn,
  label: string,
): 'income' | 'expenditure' | null {
  if (kind?.side === 'income' || kind?.side === 'expenditure') return kind.side;
  const own = sideNamed(column.path.join('')) ?? sideNamed(label);
  return own ?? (kind?.side === 'both' ? (column.side === 0 ? 'income' : 'expenditure') : null);
}

/** The one side that words name. */
const sideNamed = remember((words: string): 'income' | 'expenditure' | null => {
  const plain = squash(words);
  const isIncome = plain.includes('收入');
  return isIncome === plain.includes('支出') ? null : isIncome ? 'income' : 'expenditure';
});

export function meaningOfAmount(
  context: MeaningContext,
  column: TableColumn,
  label: RowLabel | undefined,
  codes: RowCodes | undefined,
): Meaning {
  const { kind } = context;
  const rowText = label?.text ?? '';
  const side = sideOf(kind, column, rowText);
  const functionCode =
    codes?.functionCode ?? (side === 'expenditure' ? (findFunctionClass(rowText) ?? null) : null);
  const economicCode = codes?.economicCode ?? null;
  const isItem = functionCode !== null || economicCode !== null;
  const isTotal = !isItem && totalKind(rowText) !== null;
  const ofHead = ofSide(column.measure, side);
  // Of an item there is one amount; only the whole is stated with and without what is carried over.
  const ofColumn = isItem ? (YEAR_TOTALS[ofHead ?? ''] ?? ofHead) : ofHead;
  let measure: string | null = null;
  // A measure that only says "the amount of this side" yields to the row.
  const isGeneric = ofColumn === 'totalIncome' || ofColumn === 'totalExpenditure';
  if (ofColumn !== null && !isGeneric) measure = ofColumn;
  // "资产总额" of a table of assets in use: a total is no wider than its table.
  else if (!isItem && label?.measure != null)
    measure =
      isTotal && kind?.measure != null && isWithin(kind.measure, label.measure)
        ? kind.measure
        : label.measure;
  else if (isTotal && (kind?.side === 'both' || totalKind(rowText) === 'sub'))
    measure = totalOfSide(rowText, side);
  else if (isItem || isTotal)
    measure =
      kind?.measure ??
      ofColumn ??
      (side === 'income' ? 'totalIncome' : side === 'expenditure' ? 'totalExpenditure' : null);
  if (kind?.id === 'three-public') measure ??= vehiclePart(rowText);
  if (kind?.id === 'three-public' && isThreePublicTotal(context, column, rowText)) measure ??= 'threePublic';
  if (kind?.id === 'detail' && !isTotal) measure = null;
  const scope = (isTotal ? null : label?.scope) ?? column.scope ?? scopeOfTable(context);
  return {
    ...inKeyForm(measure, scope, isItem, kind?.side === 'both'),
    basis:
      column.basis ??
      (context.disclosureKind === null ? null : context.disclosureKind === 'budget' ? 'budget' : 'final'),
    year: column.year ?? context.year,
    functionCode,
    economicCode,
  };
}

/** The column 合计 of a table that holds the three public expenses and nothing else, in its one row. */
function isThreePublicTotal({ title }: MeaningContext, column: TableColumn, rowText: string): boolean {
  const isAlone = !/会议|培训|运行经费|行政经费/.test(squash(title));
  return isAlone && rowText === '' && totalKind(column.path.at(-1) ?? '') === 'plain';
}

/** "当年收入小计" and "总计" of a side; a 小计 of some items measures nothing by itself. */
function totalOfSide(label: string, side: 'income' | 'expenditure' | null): string | null {
  const total = totalKind(label);
  if (side === null || total === 'sub') return null;
  if (total === 'year') return side === 'income' ? 'yearIncome' : 'yearExpenditure';
  return side === 'income' ? 'totalIncome' : 'totalExpenditure';
}

/** "一般公共预算财政拨款" names income in the lexicon; as the head of an expenditure column it only names the scope. */
function ofSide(measure: string | null, side: 'income' | 'expenditure' | null): string | null {
  if (measure === null || side === null) return measure;
  const other = side === 'income' ? 'totalExpenditure' : 'totalIncome';
  return isWithin(measure, other) && measure !== other ? null : measure;
}

/** The title says it more exactly than the kind: "一般公共预算“三公”经费". */
function scopeOfTable({ kind, title }: MeaningContext): Scope | null {
  const isNarrowed =
    kind?.id === 'three-public' || kind?.id === 'basic' || kind?.id === 'project-expenditure';
  return (isNarrowed ? scopeOfTitle(title) : null) ?? kind?.scope ?? null;
}

const scopeOfTitle = remember((title: string): Scope | null => {
  const plain = squash(title);
  if (/非财政拨款/.test(plain)) return 'non-fiscal';
  if (/一般公共/.test(plain)) return 'general';
  if (/政府性基金/.test(plain)) return 'fund';
  return /财政拨款/.test(plain) ? 'fiscal' : null;
});

const TOTALS_BY_SCOPE: Readonly<Record<string, Partial<Record<Scope, string>>>> = {
  totalIncome: {
    fiscal: 'fiscalAppropriation',
    general: 'generalAppropriation',
    fund: 'fundAppropriation',
    'state-capital': 'stateCapitalAppropriation',
    'special-account': 'specialAccount',
    other: 'otherFunds',
  },
  totalExpenditure: {
    fiscal: 'fiscalExpenditure',
    general: 'generalExpenditure',
    fund: 'fundExpenditure',
    'state-capital': 'stateCapitalExpenditure',
  },
};

/** The same the other way round. */
const TOTAL_OF_NAMED = new Map(
  Object.entries(TOTALS_BY_SCOPE).flatMap(([measure, byScope]) =>
    Object.entries(byScope).map(([scope, named]) => [named, { measure, scope: scope as Scope }] as const),
  ),
);

const YEAR_TOTALS: Readonly<Record<string, string>> = {
  yearIncome: 'totalIncome',
  yearExpenditure: 'totalExpenditure',
};

/**
 * One form for one fact. Of the whole: the measure that names the scope (generalExpenditure, general).
 * Of an item: the side's total with the scope (totalExpenditure, general, 206).
 */
function inKeyForm(
  measure: string | null,
  scope: Scope | null,
  isItem: boolean,
  hasCarryOver: boolean,
): { measure: string | null; scope: Scope | null } {
  if (measure === null) return { measure, scope };
  if (!isItem) {
    // With rows for what is carried over, the year's own amount is the one that other tables show.
    const own = hasCarryOver ? YEAR_TOTALS[measure] : measure;
    const named = scope === null || own === undefined ? undefined : TOTALS_BY_SCOPE[own]?.[scope];
    return { measure: named ?? measure, scope };
  }
  const total = TOTAL_OF_NAMED.get(measure);
  if (total === undefined) return { measure, scope };
  return { measure: total.measure, scope: measureById(measure)?.scope ?? total.scope };
}
