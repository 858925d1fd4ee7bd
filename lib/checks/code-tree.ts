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

/** Hangs each coded row under the nearest printed code that it begins with; by place when codes repeat. */
function attach(tree: CodeTree): void {
  const byCode = new Map<string, CodeEntry>();
  let repeats = false;
  for (const entry of tree.coded) {
    repeats ||= byCode.has(entry.code ?? '');
    byCode.set(entry.code ?? '', entry);
  }
  const open: CodeEntry[] = [];
  for (const entry of tree.coded) {
    const code = entry.code ?? '';
    while (open.length > 0 && !code.startsWith(open.at(-1)?.code ?? '')) open.pop();
    while (open.length > 0 && open.at(-1)?.code === code) open.pop();
    const above = repeats
      ? open.at(-1)
      : [code.slice(0, -2), code.slice(0, -4)].map((prefix) => byCode.get(prefix)).find(Boolean);
    open.push(entry);
    if (above === undefined) tree.tops.push(entry);
    else above.children.push(entry);
    if (repeats && above === undefined && hasAncestor(code, byCode)) tree.isOrderly = false;
  }
}

function hasAncestor(code: string, byCode: ReadonlyMap<string, CodeEntry>): boolean {
  return [code.slice(0, -2), code.slice(0, -4)].some((prefix) => prefix.length >= 3 && byCode.has(prefix));
}
