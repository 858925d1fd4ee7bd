/** One page as tables and lines, in reading order. */
import { findGrids } from './find-grids.ts';
import type { RuledGrid } from './find-grids.ts';
import { findUnruled } from './find-unruled.ts';
import type { Box } from './geometry.ts';
import type { Glyph, PageInk, Rule } from './ink.ts';
import { joinRules } from './join-rules.ts';
import { layOutTable } from './lay-out-table.ts';
import type { LaidTable } from './laid-table.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { uprightPage } from './turn.ts';

export type PageItem = { kind: 'line'; line: Line } | { kind: 'table'; table: LaidTable };

export interface PageLayout {
  page: number;
  width: number;
  height: number;
  items: PageItem[];
  /** The page shows a picture and no text. */
  isImage: boolean;
}

/** Share of a page that a picture must cover to be what the page is about. */
const MUCH = 0.2;
/** The densest tables have a few hundred lines; a page with more than this is a drawing. */
const MOST_RULES = 3000;
/** Lines this close to the edge of the page are its frame. */
const PAGE_EDGE = 1.5;

export function layOutPage(ink: PageInk): PageLayout {
  const page = uprightPage(ink);
  const horizontal = joinRules(page.horizontal).filter((rule) => !isPageFrame(rule, page.width, page.height));
  const vertical = joinRules(page.vertical).filter((rule) => !isPageFrame(rule, page.height, page.width));
  const isDrawing = horizontal.length + vertical.length > MOST_RULES;
  const grids = isDrawing ? [] : findGrids(horizontal, vertical);
  const tables: LaidTable[] = [];
  let rest: readonly Glyph[] = page.glyphs;
  const take = (grid: RuledGrid): void => {
    const { table, used } = layOutTable(grid, page.page, rest);
    if (!isTable(table)) return;
    tables.push(table);
    rest = rest.filter((glyph) => !used.has(glyph));
  };
  grids.forEach(take);
  const free = isDrawing ? [] : horizontal.filter((rule) => !tables.some(({ box }) => isInside(rule, box)));
  findUnruled(linesOf(rest), free).forEach(take);
  const items: PageItem[] = [
    ...linesOf(rest).map((line): PageItem => ({ kind: 'line', line })),
    ...tables.map((table): PageItem => ({ kind: 'table', table })),
  ].sort((a, b) => topOf(a) - topOf(b));
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    items,
    isImage: isImagePage(page, items),
  };
}

/** The border of the whole page, or of a box as wide as the page: it touches tables that it is no part of. */
function isPageFrame(rule: Rule, length: number, breadth: number): boolean {
  const spansPage = rule.from < PAGE_EDGE && rule.to > length - PAGE_EDGE;
  return spansPage || rule.at < PAGE_EDGE || rule.at > breadth - PAGE_EDGE;
}

function isInside(rule: Rule, box: Box): boolean {
  return rule.at >= box.top - 1 && rule.at <= box.bottom + 1 && rule.from < box.right && rule.to > box.left;
}

/** A frame round a text or a chart's axes are no table: that has two columns and at least two cells with text. */
function isTable(table: LaidTable): boolean {
  const filled = table.cells.filter((cell) => cell.lines.length > 0).length;
  const isContinuation = table.rowCount === 1 && table.columns.length > 3;
  return table.columns.length > 2 && (filled > 1 || isContinuation);
}

function topOf(item: PageItem): number {
  const box: Box = item.kind === 'line' ? item.line : item.table.box;
  return item.kind === 'line' ? (box.top + box.bottom) / 2 : box.top;
}

function isImagePage(page: PageInk, items: readonly PageItem[]): boolean {
  if (items.some((item) => item.kind === 'table' || !/^[\s\d—─–-]*$/.test(item.line.text))) return false;
  const area = page.images.reduce(
    (sum, { left, top, right, bottom }) => sum + Math.max(0, right - left) * Math.max(0, bottom - top),
    0,
  );
  return area > MUCH * page.width * page.height;
}
