/**
 * Tables whose columns no line separates: only horizontal lines, or none at all. Columns are where all rows leave a gap;
 * running text has no such gaps, and a table of contents has no amounts.
 */
import type { Box } from './geometry.ts';
import type { RuledGrid } from './find-grids.ts';
import type { Glyph, Rule } from './ink.ts';
import type { Line } from './lines.ts';
import { isNumberCharacter, isWholeNumber } from './numbers-in-print.ts';

/** A gap this wide, in parts of the size, separates cells; between two figures a space does. */
const CELL_GAP = 1.1;
const FIGURE_GAP = 0.25;
/** A table without lines has this many rows with figures; lines that frame it make up for one. */
const FEWEST_ROWS = 3;
/** Right edges of figures in one column. */
const SAME_EDGE = 4;
/** Ends of horizontal lines of one table. */
const SAME_END = 6;
/** Rows further apart than this, in parts of the size, belong to different tables. */
const FAR = 4;

/** A piece of a line that stands apart. */
interface Chunk extends Box {
  text: string;
}

interface ChunkLine extends Box {
  size: number;
  chunks: Chunk[];
  figures: number;
}

/** Grids for the tables among these lines, which no ruled table has taken. */
export function findUnruled(lines: readonly Line[], horizontal: readonly Rule[]): RuledGrid[] {
  const rows = lines.map(toChunks);
  const framed = framedGroups(rows, horizontal);
  const taken = new Set(framed.flatMap(({ group }) => group));
  const loose = looseGroups(rows.filter((row) => !taken.has(row)));
  return [
    ...framed.map(({ group, edges }) => toGrid(group, edges)),
    ...loose.map((group) => toGrid(group, rowEdges(group))),
  ].filter((grid) => grid !== null);
}

/** Lines between three or more horizontal lines of one width. */
function framedGroups(
  rows: readonly ChunkLine[],
  horizontal: readonly Rule[],
): { group: ChunkLine[]; edges: number[] }[] {
  const bundles: Rule[][] = [];
  for (const rule of horizontal) {
    const bundle = bundles.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.from - rule.from) <= SAME_END &&
        Math.abs(first.to - rule.to) <= SAME_END,
    );
    if (bundle === undefined) bundles.push([rule]);
    else bundle.push(rule);
  }
  return bundles.flatMap((bundle) => {
    const [first] = bundle;
    const last = bundle.at(-1);
    if (bundle.length < FEWEST_ROWS || first === undefined || last === undefined) return [];
    const group = rows.filter(
      (row) =>
        row.top > first.at - row.size &&
        row.bottom < last.at + row.size &&
        row.left > first.from - row.size &&
        row.right < first.to + row.size,
    );
    return isTabular(group, FEWEST_ROWS - 1) ? [{ group, edges: bundle.map((rule) => rule.at) }] : [];
  });
}

/** Runs of lines that stand under each other and share the right edges of their figures. */
function looseGroups(rows: readonly ChunkLine[]): ChunkLine[][] {
  const groups: ChunkLine[][] = [];
  let run: ChunkLine[] = [];
  const end = (): void => {
    // Label-only lines at either end are text around the table.
    while (run.length > 0 && run[0]?.chunks.length === 1) run.shift();
    while (run.length > 0 && run.at(-1)?.chunks.length === 1) run.pop();
    // Without lines, most rows must have figures.
    const figured = run.filter((row) => row.figures > 0).length;
    if (figured * 2 >= run.length && isTabular(run, FEWEST_ROWS)) groups.push(run);
    run = [];
  };
  for (const row of rows) {
    const before = run.at(-1);
    if (before !== undefined && row.top - before.bottom > FAR * row.size) end();
    if (row.chunks.length > 1 || isShortLabel(row)) run.push(row);
    else end();
  }
  end();
  return groups;
}

/** A single piece that may be a wrapped label or a row without amounts. */
function isShortLabel(row: ChunkLine): boolean {
  const [only] = row.chunks;
  return (
    row.chunks.length === 1 && only !== undefined && only.text.length <= 16 && !/[。；：:]$/.test(only.text)
  );
}

/** At least so many rows with amounts, and the amounts end at common edges. */
function isTabular(group: readonly ChunkLine[], fewest: number): boolean {
  const withFigures = group.filter((row) => row.figures > 0 && row.chunks.length > 1);
  if (withFigures.length < fewest) return false;
  const figures = withFigures.flatMap((row) => row.chunks.filter((chunk) => isWholeNumber(chunk.text)));
  const amounts = figures.filter((chunk) => /[.,]\d/.test(chunk.text));
  if (amounts.length < withFigures.length * 0.6) return false;
  const edges = new Map<number, number>();
  for (const { right } of amounts) {
    const key = [...edges.keys()].find((edge) => Math.abs(edge - right) <= SAME_EDGE) ?? right;
    edges.set(key, (edges.get(key) ?? 0) + 1);
  }
  const common = [...edges.values()].filter((count) => count >= fewest - 1);
  return common.reduce((sum, count) => sum + count, 0) >= amounts.length * 0.7;
}

function toGrid(group: readonly ChunkLine[], rows: readonly number[]): RuledGrid | null {
  const columns = columnEdges(group);
  if (columns.length < 3 || rows.length < 3) return null;
  const drawn = (): boolean[][] => rows.slice(1).map(() => columns.slice(1).map(() => true));
  const grid: RuledGrid = {
    box: {
      left: columns[0] ?? 0,
      right: columns.at(-1) ?? 0,
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
    },
    columns,
    rows: [...rows],
    drawnRight: drawn(),
    drawnBelow: drawn(),
  };
  // A head that stands over several columns crosses their edges.
  for (const line of group)
    for (const chunk of line.chunks) {
      const middle = (chunk.top + chunk.bottom) / 2;
      const row = rows.findLastIndex((edge) => edge <= middle);
      columns.forEach((edge, index) => {
        const walls = grid.drawnRight[row];
        if (
          index > 0 &&
          walls !== undefined &&
          chunk.left < edge - line.size &&
          chunk.right > edge + line.size
        )
          walls[index - 1] = false;
      });
    }
  return grid;
}

/** The middles of the gaps that the rows with figures leave, with the outer edges. */
function columnEdges(group: readonly ChunkLine[]): number[] {
  const body = group.filter((row) => row.figures > 0);
  const spans = body.flatMap((row) => row.chunks).sort((a, b) => a.left - b.left);
  const edges: number[] = [];
  let right = -Infinity;
  for (const span of spans) {
    if (edges.length === 0) edges.push(span.left - 2);
    else if (span.left > right + 1) edges.push((span.left + right) / 2);
    right = Math.max(right, span.right);
  }
  const left = Math.min(...group.map((row) => row.left)) - 2;
  const end = Math.max(right, ...group.map((row) => row.right)) + 2;
  return [Math.min(edges[0] ?? left, left), ...edges.slice(1), end];
}

/** Between rows, where nothing is drawn: halfway between the lines with figures. A label alone goes to the nearest of them. */
function rowEdges(group: readonly ChunkLine[]): number[] {
  const firstFigures = group.findIndex((row) => row.figures > 0);
  const anchors = group.filter(
    (row, index) => row.figures > 0 || row.chunks.length > 1 || index < firstFigures,
  );
  const middles = anchors.map((row) => (row.top + row.bottom) / 2);
  return [
    Math.min(...group.map((row) => row.top)) - 1,
    ...middles.slice(1).map((middle, index) => (middle + (middles[index] ?? middle)) / 2),
    Math.max(...group.map((row) => row.bottom)) + 1,
  ];
}

function toChunks(line: Line): ChunkLine {
  const chunks: Chunk[] = [];
  let before: Glyph | null = null;
  let known: Glyph | null = null;
  for (const glyph of line.marks) {
    if (glyph === null || glyph === known) continue;
    known = glyph;
    const gap: number = before === null ? Infinity : glyph.left - before.right;
    const figures =
      before !== null &&
      isNumberCharacter(before.text) &&
      isNumberCharacter(glyph.text) &&
      gap > FIGURE_GAP * glyph.size;
    const last = chunks.at(-1);
    if (last === undefined || gap > CELL_GAP * glyph.size || figures) {
      const { left, right, top, bottom } = glyph;
      chunks.push({ left, right, top, bottom, text: glyph.text });
    } else {
      last.right = Math.max(last.right, glyph.right);
      last.text += glyph.text;
    }
    before = glyph;
  }
  const { left, right, top, bottom, size } = line;
  return {
    left,
    right,
    top,
    bottom,
    size,
    chunks,
    figures: chunks.filter((chunk) => isWholeNumber(chunk.text)).length,
  };
}
