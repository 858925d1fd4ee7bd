/**
 * The table of contents. Its entries repeat every heading of the document; read as headings they would open sections
 * that hold nothing. The whole list becomes one paragraph, one entry per line: it can be read and quoted and marks can
 * lie on it, but no line of it is a heading.
 */
import { beginsItem } from './line-starts.ts';
import type { PageItem } from './page-layout.ts';

/** A list longer than this is something else. */
const LONGEST = 120;
const LONGEST_ENTRY = 60;
const LEADER = /[.．·…⋯]{4,}\s*[\d\-—─–]*\s*$/;
/** Leader lines in a row that are a table of contents without a title. */
const FEWEST_LEADERS = 3;

/** Start and end (exclusive) of the table of contents among the items of a document; null without one. */
export function findContents(items: readonly PageItem[]): { from: number; to: number } | null {
  const title = items.findIndex((item) => /^目[\s\u3000]*[录錄]$/.test(textOf(item).trim()));
  if (title >= 0) {
    const to = endOfEntries(items, title + 1);
    return to - title > 3 ? { from: title, to } : null;
  }
  const first = items.findIndex((item) => LEADER.test(textOf(item)));
  if (first < 0) return null;
  let to = first;
  while (to < items.length && LEADER.test(textOf(items[to]))) to += 1;
  return to - first >= FEWEST_LEADERS ? { from: first, to } : null;
}

function endOfEntries(items: readonly PageItem[], from: number): number {
  const seen = new Set<string>();
  const withLeaders = LEADER.test(textOf(items[from])) || LEADER.test(textOf(items[from + 1]));
  let at = from;
  let page: number | null = null;
  for (; at < items.length && at - from < LONGEST; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line') break;
    const entry = entryKey(item.line.text);
    // The first heading of the document itself, as the list has named it: the text begins.
    if (seen.has(entry) && beginsItem(entry) && at > from + 2) break;
    if (entry.length > LONGEST_ENTRY || /[。；]./.test(item.line.text.trim())) break;
    const turnsPage = page !== null && item.line.page !== page;
    if (turnsPage && withLeaders && !items.slice(at, at + 3).some((next) => LEADER.test(textOf(next)))) break;
    page = item.line.page;
    seen.add(entry);
  }
  // What the loop ran into without a repeated entry may have begun with a title of its own on a new page.
  return at;
}

function textOf(item: PageItem | undefined): string {
  return item?.kind === 'line' ? item.line.text : '';
}

/** An entry without its page number, leaders and spaces. */
function entryKey(text: string): string {
  return text.replace(LEADER, '').replace(/\s+/g, '');
}
