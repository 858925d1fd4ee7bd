/** The coded rows of one column as a tree: 类 over 款 over 项, whichever of them are printed. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, RowLabel, TableColumn } from '../disclosure/table.ts';
import { totalKind } from '../lexicon/table-labels.ts';
import { bodyRows, figureAt, labelOn } from './table-cells.ts';

export interface CodeEntry {
  row: number;
  figure: Figure;
  label: RowLabel | undefined;
  /** Null for a total and for a row of a unit. */
  code: string | null;
  /** A row without code that is no total: a unit, or 人员经费合计. */
  isTotal: boolean;
  children: CodeEntry[];
}

export interface CodeTree {
  /** Coded rows that have no coded row above them. */
  tops: CodeEntry[];
  coded: CodeEntry[];
  totals: CodeEntry[];
  /** Rows without a code that are no totals, in order. */
  others: CodeEntry[];
  /** False when the order of the rows contradicts their codes, so that no row can be said to be part of another. */
  isOrderly: boolean;
}

/** The entries of a column; rows without a number in it do not count. */
export function readCodeTree(disclosure: Disclosure, table: DisclosureTable, column: TableColumn): CodeTree {
  const tree: CodeTree = { tops: [], coded: [], totals: [], others: [], isOrderly: true };
  for (const row of bodyRows(table)) {
    const figure = figureAt(disclosure, table, row.index, column.index);
    if (figure === null) continue;
    const label = labelOn(row, column.side);
    const code = figure.functionCode ?? figure.economicCode;
    const isTotal = code === null && totalKind(label?.text ?? '') !== null;
    const entry: CodeEntry = { row: row.index, figure, label, code, isTotal, children: [] };
    if (code !== null) tree.coded.push(entry);
    else if (isTotal) tree.totals.push(entry);
    else tree.others.push(entry);
  }
  attach(tree);
  return tree;
}

/** Rows of units: without a code, no total, and of no known measure. */
export function unitEntries(tree: CodeTree): CodeEntry[] {
  return tree.others.filter((entry) => entry.label?.measure == null);
}

/** Hangs each coded row under the nearest printed code that it begins with; by place when codes repeat or units part them. */
function attach(tree: CodeTree): void {
  const byCode = new Map<string, CodeEntry>();
  const borders = unitEntries(tree).map((entry) => entry.row);
  let byPlace = borders.length > 0;
  for (const entry of tree.coded) {
    byPlace ||= byCode.has(entry.code ?? '');
    byCode.set(entry.code ?? '', entry);
  }
  let open: CodeEntry[] = [];
  let border = 0;
  for (const entry of tree.coded) {
    const code = entry.code ?? '';
    // A unit's row between two codes: the codes below it begin anew.
    for (; (borders[border] ?? Infinity) < entry.row; border += 1) open = [];
    while (open.length > 0 && (!code.startsWith(open.at(-1)?.code ?? '') || open.at(-1)?.code === code))
      open.pop();
    const above = byPlace ? open.at(-1) : (byCode.get(code.slice(0, -2)) ?? byCode.get(code.slice(0, -4)));
    open.push(entry);
    if (above === undefined) tree.tops.push(entry);
    else above.children.push(entry);
    const isOrphan = byPlace && above === undefined && borders.length === 0 && hasAncestor(code, byCode);
    if (isOrphan) tree.isOrderly = false;
  }
}

function hasAncestor(code: string, byCode: ReadonlyMap<string, CodeEntry>): boolean {
  return [code.slice(0, -2), code.slice(0, -4)].some((prefix) => prefix.length >= 3 && byCode.has(prefix));
}
