/**
 * Rebuilds the grid of a table whose merged cells were lost: rows with fewer cells than the table has columns are spread
 * by what stands below them (headers) or by where the other rows keep their numbers (totals).
 */
import type { Cell, TableBlock } from '../../source/document.ts';
import { fold } from '../../lexicon/fold.ts';

type Grid = Pick<TableBlock, 'rowCount' | 'columnCount' | 'cells' | 'gridIsCertain'>;

/** Where the cells of one row stand: the first column of each, and one past the last. */
interface Placed {
  starts: number[];
  end: number;
  certain: boolean;
}

/** Lays out rows of cell texts. `gridIsCertain` is false as soon as one row with numbers had to be guessed. */
export function layOutRows(rows: readonly (readonly string[])[]): Grid {
  const texts = trimOverhang(rows);
  const columnCount = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const headers = countHeaders(texts);
  const values = findValueColumns(texts.slice(headers), columnCount);
  const regular = isRegular(texts.slice(headers), columnCount);
  const placed: Placed[] = texts.map((row) => placeByCount(row.length));
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const row = texts[index] ?? [];
    if (row.length === columnCount) continue;
    const below = placed[index + 1];
    placed[index] =
      index < headers && below !== undefined && index + 1 < headers
        ? placeHeader(row, texts[index + 1] ?? [], below, columnCount)
        : placeBody(row, columnCount, values, regular);
  }
  const cells: Cell[] = [];
  texts.forEach((row, rowIndex) => {
    const { starts, end } = placed[rowIndex] ?? placeByCount(row.length);
    row.forEach((text, index) => {
      const column = starts[index] ?? 0;
      const columnSpan = Math.max(1, (starts[index + 1] ?? end) - column);
      cells.push({ row: rowIndex, column, rowSpan: 1, columnSpan, text, isHeader: false });
    });
  });
  return { rowCount: texts.length, columnCount, cells, gridIsCertain: placed.every((row) => row.certain) };
}

function placeByCount(count: number): Placed {
  return { starts: Array.from({ length: count }, (_, index) => index), end: count, certain: true };
}

const isBlank = (text: string): boolean => fold(text).trim() === '';

/** Blank cells past the width that most rows have are residue of the export. */
function trimOverhang(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return rows.map((row) => {
    let length = row.length;
    while (length > usual && isBlank(row[length - 1] ?? '')) length -= 1;
    return row.slice(0, length);
  });
}

const NUMBER = /^[-(]?\d[\d,. ]*\)?%?$/;
/** "-", "—": stands for a number that is not there. */
const DASH = /^[-—─/]{1,3}$/;
const TOTAL = /^(?:合计|总计|小计|共计)[:]?$/;

function isNumber(text: string): boolean {
  return NUMBER.test(fold(text).trim());
}

/** Leading rows without a number, a dash or a total: the head of the table. A row of blanks ends it. */
function countHeaders(rows: readonly (readonly string[])[]): number {
  const end = rows.findIndex((row) => {
    const label = fold(row.find((text) => !isBlank(text)) ?? '').replace(/\s/g, '');
    const figures = row.filter((text) => isNumber(text) || DASH.test(fold(text).trim())).length;
    const words = row.filter((text) => !isBlank(text)).length - figures;
    return words + figures === 0 || figures > 0 || (words === 1 && TOTAL.test(label));
  });
  return end < 0 ? 1 : end;
}

/** Columns in which full rows keep amounts: numbers that are not all codes or ordinals. */
function findValueColumns(rows: readonly (readonly string[])[], columnCount: number): number[] {
  const full = rows.filter((row) => row.length === columnCount);
  return Array.from({ length: columnCount }, (_, column) => column).filter((column) => {
    const texts = full.map((row) => fold(row[column] ?? '').trim()).filter((text) => text !== '');
    const numbers = texts.filter((text) => isNumber(text) || DASH.test(text));
    if (numbers.length * 2 <= texts.length) return false;
    return column > 0 && !numbers.every((text) => /^(?:\d{3}|\d{5}|\d{7})$/.test(text));
  });
}

/** Most rows of a table of figures have all their cells; a form with a label and a text per row has not. */
function isRegular(rows: readonly (readonly string[])[], columnCount: number): boolean {
  return rows.filter((row) => row.length === columnCount).length * 2 >= rows.length;
}

/**
 * A header row over a fuller one: a cell stands alone over a blank (the blank is the rest of a cell merged downwards),
 * or spans a run of cells with text. A run that must hold several cells is split evenly, which is a guess.
 */
function placeHeader(
  row: readonly string[],
  below: readonly string[],
  under: Placed,
  columnCount: number,
): Placed {
  const runs: { start: number; end: number; alone: boolean }[] = [];
  below.forEach((text, index) => {
    const start = under.starts[index] ?? 0;
    const end = under.starts[index + 1] ?? under.end;
    const last = runs.at(-1);
    if (isBlank(text)) runs.push({ start, end, alone: true });
    else if (last !== undefined && !last.alone) last.end = end;
    else runs.push({ start, end, alone: false });
  });
  const spare = row.length - runs.length;
  const wide = runs.filter((run) => !run.alone);
  if (spare === 0) return { starts: runs.map((run) => run.start), end: columnCount, certain: true };
  const only = wide[0];
  if (spare > 0 && wide.length === 1 && only !== undefined && (only.end - only.start) % (spare + 1) === 0) {
    const width = (only.end - only.start) / (spare + 1);
    const starts = runs.flatMap((run) =>
      run === only ? Array.from({ length: spare + 1 }, (_, k) => run.start + k * width) : [run.start],
    );
    return { starts, end: columnCount, certain: row.length < 3 };
  }
  return { ...lastSpans(row.length, columnCount), certain: row.length < 3 };
}

function lastSpans(count: number, columnCount: number): Placed {
  return { starts: placeByCount(count).starts, end: columnCount, certain: true };
}

/**
 * A body row with too few cells. In a table of figures its label spans the label columns and its numbers follow in the
 * columns of numbers; in a form the last cell spans what is left.
 */
function placeBody(
  row: readonly string[],
  columnCount: number,
  values: readonly number[],
  regular: boolean,
): Placed {
  const rest = row.length - 1;
  const hasNumber = row.some(isNumber);
  if (!hasNumber) return lastSpans(row.length, columnCount);
  if (!regular || rest === 0) return { ...lastSpans(row.length, columnCount), certain: false };
  const first = values[0];
  const labelled = !isNumber(row[0] ?? '');
  if (labelled && first !== undefined) {
    // All the cells after the label, one per column to the right edge.
    if (columnCount - rest === first) return spread(first, rest, columnCount, true);
    // Only the columns of numbers, one each.
    if (rest === values.length)
      return { starts: [0, ...values], end: (values.at(-1) ?? columnCount - 1) + 1, certain: true };
  }
  return labelled
    ? spread(columnCount - rest, rest, columnCount, false)
    : { ...lastSpans(row.length, columnCount), certain: false };
}

function spread(first: number, rest: number, columnCount: number, certain: boolean): Placed {
  return { starts: [0, ...Array.from({ length: rest }, (_, k) => first + k)], end: columnCount, certain };
}
