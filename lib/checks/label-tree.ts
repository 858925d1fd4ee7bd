/**
 * The rows of one side of a table without codes, as a tree: items under items by numbering, by 其中, by indentation, or
 * because the lexicon knows that one label is a part of another; and the totals with what they sum up.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, RowLabel, TableColumn, TableRow } from '../disclosure/table.ts';
import { findFunctionClass, isWithin, measureById } from '../lexicon/measures.ts';
import type { TotalKind } from '../lexicon/table-labels.ts';
import { beginsWithOfWhich, isKnownPart, numberingDepth, totalKind } from '../lexicon/table-labels.ts';
import { bodyRows, cellAt, figureAt, labelOn } from './table-cells.ts';

export interface LabelEntry {
  row: number;
  label: RowLabel;
  /** Null for a blank or a dash. */
  figure: Figure | null;
  isUnreadable: boolean;
  total: TotalKind | null;
  children: LabelEntry[];
  /** False when the children need not be all of it (其中), or are only guessed from indentation. */
  isClosed: boolean;
  /** True when numbering or the lexicon says what this row is. */
  isKnown: boolean;
}

export interface LabelSum {
  total: LabelEntry;
  parts: LabelEntry[];
  /** True when structure alone says that the parts are all of the total. */
  isCertain: boolean;
}

/** Every sum that the labels of one column claim. */
export function labelSums(disclosure: Disclosure, table: DisclosureTable, column: TableColumn): LabelSum[] {
  const entries = readEntries(disclosure, table, column);
  const tops = attach(entries);
  const sums: LabelSum[] = [];
  for (const entry of entries)
    if (entry.total === null && entry.children.length > 0)
      sums.push({ total: entry, parts: entry.children, isCertain: entry.isClosed });
  return [...sums, ...totalSums(tops)];
}

/** The rows of one column that are under no other row, totals included. */
export function topEntries(
  disclosure: Disclosure,
  table: DisclosureTable,
  column: TableColumn,
): LabelEntry[] {
  return attach(readEntries(disclosure, table, column));
}

function readEntries(disclosure: Disclosure, table: DisclosureTable, column: TableColumn): LabelEntry[] {
  return bodyRows(table).flatMap((row) => {
    const label = labelOn(row, column.side);
    if (label === undefined) return [];
    const total = totalKind(label.text);
    const figure =
      figureAt(disclosure, table, row.index, column.index) ??
      (total === null ? null : sharedTotal(disclosure, table, row, column));
    const isFunction = figure?.functionCode != null || findFunctionClass(label.text) !== undefined;
    return [
      {
        row: row.index,
        label,
        figure,
        isUnreadable: cellAt(table, row.index, column.index)?.kind === 'unreadable',
        total,
        children: [],
        isClosed: true,
        isKnown: label.measure !== null || isFunction || numberingDepth(label.text) > 0,
      },
    ];
  });
}

/** The amount of a total whose label reaches over the next side too: one number for two splits of the same money. */
function sharedTotal(
  disclosure: Disclosure,
  table: DisclosureTable,
  row: TableRow,
  column: TableColumn,
): Figure | null {
  if (cellAt(table, row.index, column.index)?.kind !== 'merged') return null;
  const text = labelOn(row, column.side)?.text;
  const next = table.columns.find(
    (other) =>
      other.index > column.index &&
      other.role === 'amount' &&
      other.side !== column.side &&
      labelOn(row, other.side)?.text === text,
  );
  return next === undefined ? null : figureAt(disclosure, table, row.index, next.index);
}

/** Hangs the entries under each other; returns those that are under none, totals included, in order. */
function attach(entries: readonly LabelEntry[]): LabelEntry[] {
  const tops: LabelEntry[] = [];
  const numbered: { depth: number; entry: LabelEntry }[] = [];
  let previous: LabelEntry | undefined;
  for (const entry of entries) {
    const depth = entry.total === null ? numberingDepth(entry.label.text) : 0;
    if (entry.total !== null) numbered.length = 0;
    while (depth > 0 && (numbered.at(-1)?.depth ?? 0) >= depth) numbered.pop();
    const above =
      entry.total === null ? parentOf(entry, depth, numbered.at(-1)?.entry, previous, tops) : undefined;
    if (above === undefined) {
      tops.push(entry);
      // What stands below a total is no part of the items above it.
      previous = entry.total === null ? entry : undefined;
    } else {
      above.entry.children.push(entry);
      if (!above.isClosed) above.entry.isClosed = false;
    }
    if (depth > 0) numbered.push({ depth, entry });
  }
  return tops;
}

function parentOf(
  entry: LabelEntry,
  depth: number,
  numbered: LabelEntry | undefined,
  previous: LabelEntry | undefined,
  tops: readonly LabelEntry[],
): { entry: LabelEntry; isClosed: boolean } | undefined {
  const { label } = entry;
  if (depth > 0 && !beginsWithOfWhich(label.text)) {
    const isCarried = previous !== undefined && isCarriedOver(previous) && tops.at(-1) === previous;
    return numbered === undefined
      ? isCarried && isFundName(label)
        ? { entry: previous, isClosed: true }
        : undefined
      : { entry: numbered, isClosed: true };
  }
  if (previous === undefined) return undefined;
  if (beginsWithOfWhich(label.text)) return { entry: previous, isClosed: false };
  const measure = previous.label.measure;
  if (measure !== null && isKnownPart(label.text, measure)) return { entry: previous, isClosed: true };
  // 上年结转 followed by 一般公共预算财政拨款: how the carried-over money divides.
  if (isCarriedOver(previous) && isFundName(label)) return { entry: previous, isClosed: true };
  // 一般公共预算支出 followed by its items by function.
  if (
    measure !== null &&
    /^(?:general|fund|stateCapital|fiscal)Expenditure$/.test(measure) &&
    isFunctionItem(entry)
  )
    return { entry: previous, isClosed: true };
  if (measure !== null && label.measure !== null && isPartOf(label.measure, measure))
    return { entry: previous, isClosed: false };
  // A row set in below a total is not a part of the last item above that total.
  const isIndented = label.depth === 6 && previous.label.depth !== 6 && tops.at(-1) === previous;
  return isIndented ? { entry: previous, isClosed: false } : undefined;
}

function isCarriedOver(entry: LabelEntry): boolean {
  return entry.label.measure === 'broughtForward' || entry.label.measure === 'carriedForward';
}

function isFundName(label: RowLabel): boolean {
  return label.scope === 'general' || label.scope === 'fund' || label.scope === 'state-capital';
}

function isFunctionItem(entry: LabelEntry): boolean {
  return entry.figure?.functionCode != null || findFunctionClass(entry.label.text) !== undefined;
}

/** A part by the lexicon, where the whole is not a total of the side itself. */
function isPartOf(part: string, whole: string): boolean {
  return (
    part !== whole && measureById(whole)?.parent != null && isWithin(part, whole) && !/^year/.test(whole)
  );
}

/** 本年合计 = the items before it; 总计 = 本年合计 and what comes after it, or all items. */
function totalSums(tops: readonly LabelEntry[]): LabelSum[] {
  const groups = groupSums(tops);
  if (groups !== null) return groups;
  const sums: LabelSum[] = [];
  const totals = tops.filter((entry) => entry.total !== null && entry.total !== 'sub');
  const items = tops.filter((entry) => entry.total === null);
  totals.forEach((total, index) => {
    const before = totals[index - 1];
    const isFirst = tops[0] === total;
    const between = items.filter((item) => item.row < total.row && item.row > (before?.row ?? -1));
    const parts =
      before !== undefined && !(tops[0] === before && index === 1 && before.total !== 'year')
        ? [before, ...between]
        : isFirst
          ? items.filter((item) => item.row > total.row && item.row < (totals[index + 1]?.row ?? Infinity))
          : items.filter((item) => item.row < total.row);
    if (parts.length > 0) sums.push({ total, parts, isCertain: areKnown(parts) });
  });
  return sums;
}

/**
 * A table in groups, each led by its own subtotal ("一般公共预算资金 | 小计") with its items below; the total at the top is
 * the sum of the subtotals. Null for any other table.
 */
function groupSums(tops: readonly LabelEntry[]): LabelSum[] | null {
  const subs = tops.filter((entry) => entry.total === 'sub' && / 小计$/.test(entry.label.text));
  const [total, first] = tops;
  if (subs.length < 2 || total === undefined || total.total === null || first !== subs[0]) return null;
  const sums: LabelSum[] = subs.map((sub, index) => ({
    total: sub,
    parts: tops.filter(
      (entry) =>
        entry.total === null && entry.row > sub.row && entry.row < (subs[index + 1]?.row ?? Infinity),
    ),
    isCertain: true,
  }));
  return [{ total, parts: subs, isCertain: true }, ...sums.filter((sum) => sum.parts.length > 0)];
}

/** All parts that count are known items, or numbered at one depth. */
function areKnown(parts: readonly LabelEntry[]): boolean {
  const filled = parts.filter((part) => part.figure !== null && part.figure.value?.minor !== 0);
  return filled.every((part) => part.isKnown || part.total !== null);
}
