/** Which figures the table shows, in which order, and the table as text for a spreadsheet. */
import type { FigureRow } from '../../lib/report/figure-rows.ts';

/** Columns that the table can be ordered by. */
export const FIGURE_COLUMNS = ['name', 'year', 'scope', 'place', 'value', 'check'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
/** Null keeps the order of the document. */
export type FigureOrder = { by: FigureColumn; descending: boolean } | null;
export const FIGURE_FILTERS = ['all', 'finding', 'doubt', 'checked', 'unchecked'] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** What the table prints in each column; `value` with its unit. */
export type FigureWords = Record<FigureColumn, string>;

/** The figures that fit, in order. `wordsOf` is what the table prints of a figure. */
export function arrangeFigures(
  figures: readonly FigureRow[],
  { query, filter, order }: { query: string; filter: FigureFilter; order: FigureOrder },
  wordsOf: (figure: FigureRow) => FigureWords,
): FigureRow[] {
  const asked = query.toLowerCase().split(/\s+/);
  const fitting = figures.filter((figure) => {
    if (filter !== 'all' && figure.status !== filter) return false;
    const { name, place, value } = wordsOf(figure);
    const text = [name, place, value, figure.label, ...figure.path].join('\n').toLowerCase();
    return asked.every((word) => text.includes(word));
  });
  if (order === null) return fitting;
  const { by, descending } = order;
  const compare = (a: FigureRow, b: FigureRow): number =>
    by === 'value'
      ? sizeOf(a) - sizeOf(b)
      : by === 'check'
        ? FIGURE_FILTERS.indexOf(a.status) - FIGURE_FILTERS.indexOf(b.status)
        : wordsOf(a)[by].localeCompare(wordsOf(b)[by], 'zh-Hans-CN', { numeric: true });
  return fitting.toSorted(descending ? (a, b) => compare(b, a) : compare);
}

/** The order after a press on a column's head: largest value or first name first, then the other way, then the document's. */
export function orderAfter(order: FigureOrder, column: FigureColumn): FigureOrder {
  const first = column === 'value';
  if (order?.by !== column) return { by: column, descending: first };
  return order.descending === first ? { by: column, descending: !first } : null;
}

/** Amounts come before counts and percentages, whatever their digits: they are not of one kind. */
function sizeOf({ class: kind, fen, value }: FigureRow): number {
  if (kind === 'money') return 1e15 + (fen ?? 0);
  return kind === 'count' ? 1e12 + (value ?? 0) : (value ?? 0);
}

/** Rows of cells, parted by tabs, as spreadsheets take them from the clipboard. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
