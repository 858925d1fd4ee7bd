/** Finds the tables that ruling lines draw: which lines touch, and the grid that they make together. */
import type { Box } from './geometry.ts';
import type { Rule } from './ink.ts';
import { clusterPositions, nearest } from './join-rules.ts';

/** Lines that miss each other by this much still touch. */
const TOUCH = 3;
/** Edges this close are one. Rows and columns are wider than that. */
const SAME_EDGE = 3;

/** More cells than this on one page are no table. */
const MOST_CELLS = 200_000;

/** One table's lines: edges of columns and rows, and which pieces of them are drawn. */
export interface RuledGrid {
  box: Box;
  columns: number[];
  rows: number[];
  /** `drawnRight[row][column]`: a line stands between this cell and the next one to the right. */
  drawnRight: boolean[][];
  /** `drawnBelow[row][column]`: a line stands between this cell and the one below. */
  drawnBelow: boolean[][];
}

/** The grids of a page, from top to bottom. Lines that touch no other line (an underline) make none. */
export function findGrids(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledGrid[] {
  const groups = groupTouching(horizontal, vertical);
  return groups
    .map(({ across, down }) => toGrid(across, down))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

interface RuleGroup {
  across: Rule[];
  down: Rule[];
}

function groupTouching(horizontal: readonly Rule[], vertical: readonly Rule[]): RuleGroup[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  // Horizontal lines are in order of y, so a vertical one only looks at those within its reach.
  for (const [v, rule] of vertical.entries()) {
    for (let h = firstAtOrAfter(horizontal, rule.from - TOUCH); h < horizontal.length; h += 1) {
      const other = horizontal[h];
      if (other === undefined || other.at > rule.to + TOUCH) break;
      if (rule.at < other.from - TOUCH || rule.at > other.to + TOUCH) continue;
      parent[find(horizontal.length + v)] = find(h);
    }
  }
  const groups = new Map<number, RuleGroup>();
  const groupOf = (index: number): RuleGroup => {
    const root = find(index);
    const known = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, known);
    return known;
  };
  horizontal.forEach((rule, index) => groupOf(index).across.push(rule));
  vertical.forEach((rule, index) => groupOf(horizontal.length + index).down.push(rule));
  return [...groups.values()].filter(({ across, down }) => across.length > 0 && down.length > 0);
}

function firstAtOrAfter(rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toGrid(across: readonly Rule[], down: readonly Rule[]): RuledGrid | null {
  // Where the outer border is missing on one side, the lines that run up to it show where the side is.
  const columns = clusterPositions([...down.map((rule) => rule.at), ...outerEnds(across, down)], SAME_EDGE);
  const rows = clusterPositions([...across.map((rule) => rule.at), ...outerEnds(down, across)], SAME_EDGE);
  const cells = (columns.length - 1) * (rows.length - 1);
  if (cells < 2 || cells > MOST_CELLS) return null;
  const grid: RuledGrid = {
    box: {
      left: columns[0] ?? 0,
      right: columns.at(-1) ?? 0,
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
    },
    columns,
    rows,
    drawnRight: matrixOf(rows.length - 1, columns.length - 1),
    drawnBelow: matrixOf(rows.length - 1, columns.length - 1),
  };
  for (const rule of down) {
    const column = nearest(columns, rule.at, SAME_EDGE) - 1;
    for (const row of covered(rows, rule)) setDrawn(grid.drawnRight, row, column);
  }
  for (const rule of across) {
    const row = nearest(rows, rule.at, SAME_EDGE) - 1;
    for (const column of covered(columns, rule)) setDrawn(grid.drawnBelow, row, column);
  }
  return grid;
}

/** Ends of lines that stick out beyond the outermost line across them. */
function outerEnds(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const first = Math.min(...crossing.map((rule) => rule.at));
  const last = Math.max(...crossing.map((rule) => rule.at));
  const ends: number[] = [];
  const from = Math.min(...lines.map((rule) => rule.from));
  const to = Math.max(...lines.map((rule) => rule.to));
  if (from < first - 2 * TOUCH) ends.push(from);
  if (to > last + 2 * TOUCH) ends.push(to);
  return ends;
}

/** Indexes of the intervals between edges of which the line covers more than half. */
function covered(edges: readonly number[], rule: Rule): number[] {
  const found: number[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index] ?? 0;
    const to = edges[index + 1] ?? 0;
    const shared = Math.min(to, rule.to) - Math.max(from, rule.from);
    if (shared > (to - from) / 2) found.push(index);
  }
  return found;
}

function matrixOf(rows: number, columns: number): boolean[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
}

function setDrawn(matrix: boolean[][], row: number, column: number): void {
  const line = matrix[row];
  if (line !== undefined && column >= 0 && column < line.length) line[column] = true;
}
