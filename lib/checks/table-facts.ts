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

/** Kinds of which a unit has one each: a second one begins the tables of another unit. */
const ONE_PER_UNIT = new Set([
  'balance',
  'income',
  'expenditure',
  'fiscal-balance',
  'general-expenditure',
  'general-basic',
  'three-public',
  'detail',
]);

/**
 * The tables of one unit each: a document may hold the tables of a department and of every unit below it.
 * A table of the same kind as the one directly before it is taken for its continuation.
 */
export function tableSets(disclosure: Disclosure): readonly (readonly DisclosureTable[])[] {
  const known = setsOf.get(disclosure);
  if (known !== undefined) return known;
  const sets = findTableSets(disclosure);
  setsOf.set(disclosure, sets);
  return sets;
}

/** Several checks ask for the same sets and the same facts of a disclosure. */
const setsOf = new WeakMap<Disclosure, readonly (readonly DisclosureTable[])[]>();
const indexOf = new WeakMap<readonly DisclosureTable[], FactIndex>();

/** The facts of one of the sets of `tableSets`. */
export function factIndex(disclosure: Disclosure, tables: readonly DisclosureTable[]): FactIndex {
  const known = indexOf.get(tables);
  if (known !== undefined) return known;
  const index = new FactIndex(disclosure, tables);
  indexOf.set(tables, index);
  return index;
}

function findTableSets(disclosure: Disclosure): DisclosureTable[][] {
  const sets: DisclosureTable[][] = [];
  let seen = new Set<string>();
  let before: string | null = null;
  for (const table of disclosure.tables) {
    const { kind } = table;
    const begins = kind !== null && seen.has(kind) && ONE_PER_UNIT.has(kind) && kind !== before;
    if (sets.length === 0 || begins) {
      sets.push([]);
      seen = new Set();
    }
    sets.at(-1)?.push(table);
    if (kind !== null) seen.add(kind);
    before = kind;
  }
  return sets;
}

/** Every amount of the tables that measures something, in reading order. */
export function tableFacts(disclosure: Disclosure, tables: readonly DisclosureTable[]): TableFact[] {
  const facts: TableFact[] = [];
  for (const table of tables)
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
  return `${own}|${figure.scope}|${figure.functionCode}|${figure.economicCode}|${figure.year}|${figure.basis}`;
}

function indexKey(
  measure: string | null,
  scope: Scope | null,
  functionCode: string | null,
  economicCode: string | null,
): string {
  return `${measure}|${scope}|${functionCode}|${economicCode}`;
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

/** The facts of one unit's tables with an index over what they measure. */
export class FactIndex {
  readonly facts: readonly TableFact[];
  readonly #byKey = new Map<string, TableFact[]>();
  /** Income that is not 财政拨款, by function code. */
  readonly #nonFiscal = new Map<string | null, Figure[]>();
  readonly #carriedOver: Figure[] = [];

  constructor(disclosure: Disclosure, tables: readonly DisclosureTable[]) {
    this.facts = tableFacts(disclosure, tables);
    for (const fact of this.facts) {
      const { measure, scope, functionCode, economicCode, value } = fact.figure;
      const key = indexKey(TOTAL_OF_SCOPE[measure ?? ''] ?? measure, scope, functionCode, economicCode);
      addTo(this.#byKey, key, fact);
      if (value === null || value.minor === 0) continue;
      const isOther =
        NON_FISCAL.has(measure ?? '') ||
        (functionCode !== null && (scope === 'other' || scope === 'special-account'));
      if (fact.table.kind === 'income' && isOther) addTo(this.#nonFiscal, functionCode, fact.figure);
      if (measure === 'broughtForward' || measure === 'carriedForward') this.#carriedOver.push(fact.figure);
    }
  }

  /** The first fact that answers the query; with `like`, of the same year and basis. */
  find(query: FactQuery): TableFact | undefined {
    const key = indexKey(query.measure, query.scope, query.functionCode, null);
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
    const figures = this.#nonFiscal.get(functionCode) ?? [];
    return figures.filter((figure) => figure.year === like.year && figure.basis === like.basis);
  }

  /** Money carried over from or into another year: with it, income and expenditure of a year need not be equal. */
  carriedOver(): readonly Figure[] {
    return this.#carriedOver;
  }
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
