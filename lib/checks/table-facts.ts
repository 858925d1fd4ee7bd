/** The facts that tables state, by what they measure: for checks that compare one table with another. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, Scope } from '../disclosure/figure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';

export interface TableFact {
  table: DisclosureTable;
  figure: Figure;
}

/** 一般公共预算支出 of the whole is the total of expenditure in that scope; the code of an item is added by `factKey`. */
const TOTAL_OF_SCOPE: Readonly<Record<string, string>> = {
  generalAppropriation: 'totalIncome',
  fundAppropriation: 'totalIncome',
  stateCapitalAppropriation: 'totalIncome',
  fiscalAppropriation: 'totalIncome',
  otherFunds: 'totalIncome',
  specialAccount: 'totalIncome',
  generalExpenditure: 'totalExpenditure',
  fundExpenditure: 'totalExpenditure',
  stateCapitalExpenditure: 'totalExpenditure',
  fiscalExpenditure: 'totalExpenditure',
};

/** Income that is not 财政拨款: what the departments' totals hold beyond the fiscal tables. */
const NON_FISCAL = new Set([
  'otherFunds',
  'specialAccount',
  'businessIncome',
  'operatingIncome',
  'superiorSubsidy',
  'affiliatedRemittance',
  'fundBalanceUse',
]);

/** Every amount of a table that measures something, in reading order. */
export function tableFacts(disclosure: Disclosure): TableFact[] {
  const facts: TableFact[] = [];
  for (const table of disclosure.tables)
    for (const row of table.rows)
      for (const cell of table.grid[row.index] ?? []) {
        if (cell.kind !== 'figure') continue;
        const figure = figureById(disclosure, cell.figure);
        if (figure.class === 'money' && figure.role === 'level' && figure.measure !== null)
          facts.push({ table, figure });
      }
  return facts;
}

/** What a figure states, as one string: equal for figures that should be equal. */
export function factKey(figure: Figure): string {
  const measure = TOTAL_OF_SCOPE[figure.measure ?? ''] ?? figure.measure;
  // 本年 and 总计 of 财政拨款 are two facts, told apart by the measure that names the first.
  const own = figure.scope === 'fiscal' && figure.functionCode === null ? figure.measure : measure;
  return [own, figure.scope, figure.functionCode, figure.economicCode, figure.year, figure.basis].join('|');
}

export interface FactQuery {
  /** Kinds of the tables to look in; all when not given. */
  kinds?: readonly string[];
  /** The measure of the whole or of the side: totalIncome finds generalAppropriation too. */
  measure: string;
  scope: Scope;
  functionCode: string | null;
  like?: Figure;
}

/** Facts of a document with an index over what they measure. */
export class FactIndex {
  readonly facts: readonly TableFact[];
  readonly #byKey = new Map<string, TableFact[]>();

  constructor(disclosure: Disclosure) {
    this.facts = tableFacts(disclosure);
    for (const fact of this.facts) {
      const { measure, scope, functionCode, economicCode } = fact.figure;
      const key = [TOTAL_OF_SCOPE[measure ?? ''] ?? measure, scope, functionCode, economicCode].join('|');
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), fact]);
    }
  }

  /** The first fact that answers the query; with `like`, of the same year and basis. */
  find(query: FactQuery): TableFact | undefined {
    const key = [query.measure, query.scope, query.functionCode, null].join('|');
    return this.#byKey
      .get(key)
      ?.find(
        ({ table, figure }) =>
          (query.kinds === undefined || query.kinds.includes(table.kind ?? '')) &&
          (query.like === undefined ||
            (figure.year === query.like.year && figure.basis === query.like.basis)),
      );
  }

  /** Income of an item (or of the whole) that is not 财政拨款, printed and not zero. */
  nonFiscalIncome(functionCode: string | null, like: Figure): Figure[] {
    return this.facts
      .filter(
        ({ table, figure }) =>
          table.kind === 'income' &&
          figure.functionCode === functionCode &&
          figure.year === like.year &&
          figure.basis === like.basis &&
          (NON_FISCAL.has(figure.measure ?? '') ||
            (functionCode !== null && (figure.scope === 'other' || figure.scope === 'special-account'))) &&
          figure.value !== null &&
          figure.value.minor !== 0,
      )
      .map(({ figure }) => figure);
  }

  /** Money carried over from or into another year: with it, income and expenditure of a year need not be equal. */
  carriedOver(): Figure[] {
    return this.facts
      .map(({ figure }) => figure)
      .filter(
        (figure) =>
          (figure.measure === 'broughtForward' || figure.measure === 'carriedForward') &&
          figure.value !== null &&
          figure.value.minor !== 0,
      );
  }
}
