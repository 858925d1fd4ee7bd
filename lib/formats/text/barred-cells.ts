/**
 * Tables with one cell per line and a bar behind each: "合计 |" or "合计", "|". Nothing tells where a row ends but the cells
 * themselves: a width is taken only when under it every column holds either words or figures throughout.
 */
import { fold } from '../../lexicon/fold.ts';

interface BarredCells {
  /** Null when no width fits: the cells are then no table that could be read. */
  rows: string[][] | null;
  cells: string[];
  /** Index of the first line after the last bar. */
  next: number;
}

const FEWEST_CELLS = 6;
const WIDEST = 16;
/** A cell's own lines, and the length of one of them; more is running text. */
const MOST_LINES = 3;
const LONGEST_LINE = 60;
/** The title of a page or table, before its cells or between those of two. Not "情况". */
const TITLE = /^.{6,}(?:表|情况|公开|说明)$/;
const FIGURE = /^[-(]?\d[\d,]*(?:\.\d+)?\)?%?$/;
/** Stands for a number that is not there, in a column of figures or of words. */
const NEITHER = /^(?:[-—─/]{1,3}|无)?$/;

/** The table that begins at line `from`; null when its lines are not of this form. */
export function readBarredCells(lines: readonly string[], from: number): BarredCells | null {
  if (!beginsHere(lines, from)) return null;
  const { cells, next } = collect(lines, from);
  if (cells.length < FEWEST_CELLS) return null;
  const width = widthOf(cells.map((cell) => fold(cell).replace(/\s/g, '')));
  return { rows: width === null ? null : withoutBlankColumns(rowsOf(cells, width)), cells, next };
}

/** A line that closes one cell, and another that does soon after. */
function beginsHere(lines: readonly string[], from: number): boolean {
  const text = (lines[from] ?? '').trim();
  if (closesCell(text))
    return lines.slice(from + 1, from + 2 + MOST_LINES).some((line) => closesCell(line.trim()));
  return (
    text !== '' &&
    !TITLE.test(fold(text)) &&
    text.length <= LONGEST_LINE &&
    !text.includes('|') &&
    (lines[from + 1] ?? '').trim() === '|'
  );
}

function closesCell(text: string): boolean {
  return text.endsWith('|') && text.indexOf('|') === text.length - 1;
}

function collect(lines: readonly string[], from: number): { cells: string[]; next: number } {
  const cells: string[] = [];
  let open: string[] = [];
  let next = from;
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').trim();
    if (closesCell(text)) {
      cells.push([...open, text.slice(0, -1).trim()].filter((line) => line !== '').join('\n'));
      open = [];
      next = at + 1;
    } else {
      if (text.includes('|') || text.length > LONGEST_LINE || open.length >= MOST_LINES) break;
      if (cells.length > 0 && TITLE.test(fold(text)) && (lines[at + 1] ?? '').trim() !== '|') break;
      if (text !== '') open.push(text);
    }
  }
  return { cells, next };
}

/** The smallest width that fits; null when there is none. */
function widthOf(cells: readonly string[]): number | null {
  for (let width = 2; width <= WIDEST && width * 2 <= cells.length; width += 1) {
    const head = headUnder(cells, width);
    if (head === null) continue;
    // "项目 | 预算数 | 项目 | 预算数": a head that comes twice is that of two sides.
    const isRepeated = cells.slice(0, head * width).every((cell, index) => cell === cells[index % width]);
    const whole = width * head;
    return isRepeated && head > 1 && headUnder(cells, whole) === 1 ? whole : width;
  }
  return null;
}

/** How many rows of head the cells have under a width; null when its columns would mix words and figures. */
function headUnder(cells: readonly string[], width: number): number | null {
  if (cells.length % width !== 0) return null;
  const first = cells.findIndex((cell) => FIGURE.test(cell));
  const head = Math.floor(first / width);
  if (first < 0 || head < 1 || cells.length / width - head < 2) return null;
  const columns = Array.from({ length: width }, (_, column) =>
    cells.filter((_cell, index) => index >= head * width && index % width === column),
  );
  const kinds = columns.map((column) => {
    const told = column.filter((cell) => !NEITHER.test(cell));
    if (told.length === 0) return 'blank';
    if (told.every((cell) => FIGURE.test(cell))) return 'figures';
    return told.some((cell) => FIGURE.test(cell)) ? null : told.length === column.length ? 'names' : 'words';
  });
  return kinds.includes(null) || !kinds.includes('figures') || !kinds.includes('names') ? null : head;
}

function rowsOf(cells: readonly string[], width: number): string[][] {
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

/** Rows that open with a bar have a blank cell before their first. */
function withoutBlankColumns(rows: readonly string[][]): string[][] {
  const kept = (rows[0] ?? []).map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  return rows.map((row) => row.filter((_, column) => kept[column] === true));
}
