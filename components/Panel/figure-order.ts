/** Which figures the table shows, in which order, and the table as text for a spreadsheet. */
import type { FigureRow } from '../../lib/report/figure-rows.ts';

export const FIGURE_ORDERS = ['document', 'name', 'value'] as const;
export type FigureOrder = (typeof FIGURE_ORDERS)[number];
export const FIGURE_FILTERS = ['all', 'finding', 'checked', 'unchecked'] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** The figures that fit, in order. `nameOf` is what the table calls a figure. */
export function arrangeFigures(
  figures: readonly FigureRow[],
  { query, filter, order }: { query: string; filter: FigureFilter; order: FigureOrder },
  nameOf: (figure: FigureRow) => string,
): FigureRow[] {
  const words = query.toLowerCase().split(/\s+/);
  const fitting = figures.filter((figure) => {
    if (filter !== 'all' && figure.status !== filter) return false;
    const text = [nameOf(figure), figure.label, figure.printed, ...figure.path].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (order === 'name') return fitting.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'zh-Hans-CN'));
  if (order === 'value') return fitting.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return fitting;
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
