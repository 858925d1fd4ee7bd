/** Spreadsheets print title, unit and header again on every page that a table takes; the title is then no new table's. */
import { joinTables } from './join-tables.ts';
import type { PageItem } from './page-layout.ts';

/** More lines than this between two tables are text. */
const MOST_LINES = 4;

/** The items without the titles that only repeat what stands above the same table's first page. */
export function withoutRepeatedTitles(items: readonly PageItem[]): PageItem[] {
  const dropped = new Set<number>();
  let last = -1;
  items.forEach((item, index) => {
    if (item.kind !== 'table') return;
    const before = items[last];
    const count = index - last - 1;
    const turnsPage = before?.kind === 'table' && item.table.page > before.table.page;
    if (
      turnsPage &&
      count > 0 &&
      count <= MOST_LINES &&
      titleAt(items, index - count, index) === titleAbove(items, last, count, dropped) &&
      joinTables(before.table, item.table) !== null
    )
      for (let at = index - count; at < index; at += 1) dropped.add(at);
    last = index;
  });
  return items.filter((_item, index) => !dropped.has(index));
}

/** The lines above a table, or above the table that it goes on with. */
function titleAbove(
  items: readonly PageItem[],
  table: number,
  count: number,
  dropped: ReadonlySet<number>,
): string | null {
  return table < count && !dropped.has(table - 1) ? null : titleAt(items, table - count, table);
}

/** The lines of a range as one text; null when a table is among them. */
function titleAt(items: readonly PageItem[], from: number, to: number): string | null {
  let text = '';
  for (let at = Math.max(0, from); at < to; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line') return null;
    text += item.line.text.replace(/\s|[（(]?续\d*[）)]?|第\d+页|共\d+页/g, '');
  }
  return text;
}
