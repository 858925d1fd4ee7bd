/** Page numbers and running heads: printed on every page, and no part of the text. */
import type { PageItem, PageLayout } from './page-layout.ts';

/** The outer parts of a page where they stand. */
const MARGIN = 0.13;
/** A running head stands on this many pages and this share of them, at the same height. */
const FEWEST_PAGES = 3;
const MOST_PAGES = 0.5;
const SAME_HEIGHT = 4;
const PAGE_NUMBER =
  /^[\s\-—─–－·.]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/／,，]?\s*(?:共|总)?\s*\d{1,4}\s*页?)?[\s\-—─–－·.]*$/;

/** The pages without them. A running head is kept where it stands first: it may be the title of the document. */
export function withoutFurniture(pages: readonly PageLayout[]): PageLayout[] {
  const heads = runningHeads(pages);
  const seen = new Set<string>();
  return pages.map((page) => {
    const items = [...page.items];
    const fresh = new Set<string>();
    const isFurniture = (item: PageItem | undefined): boolean => {
      if (item?.kind !== 'line' || !isInMargin(item, page)) return false;
      if (PAGE_NUMBER.test(item.line.text)) return true;
      const key = headKey(item, page);
      if (heads.has(key)) fresh.add(key);
      return heads.has(key) && seen.has(key);
    };
    while (isFurniture(items.at(-1))) items.pop();
    while (isFurniture(items[0])) items.shift();
    for (const key of fresh) seen.add(key);
    return { ...page, items };
  });
}

function isInMargin({ line }: PageItem & { kind: 'line' }, page: PageLayout): boolean {
  return line.bottom < page.height * MARGIN || line.top > page.height * (1 - MARGIN);
}

function runningHeads(pages: readonly PageLayout[]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const outer = new Set([page.items[0], page.items.at(-1)]);
    for (const item of outer) {
      if (item?.kind !== 'line') continue;
      const key = headKey(item, page);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const fewest = Math.max(FEWEST_PAGES, pages.length * MOST_PAGES);
  return new Set([...seen].filter(([, count]) => count >= fewest).map(([key]) => key));
}

function headKey(item: PageItem & { kind: 'line' }, page: PageLayout): string {
  const { line } = item;
  const fromTop = line.top < page.height / 2;
  const height = fromTop ? line.top : page.height - line.bottom;
  return `${fromTop ? 'top' : 'bottom'} ${String(Math.round(height / SAME_HEIGHT))} ${line.text.replace(/[\s\d]/g, '')}`;
}
