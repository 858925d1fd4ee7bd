/** Which characters belong to which cell, and the text that they make there. */
import type { Glyph } from './ink.ts';
import type { InkText } from './ink-text.ts';
import { joinTexts } from './ink-text.ts';
import type { Line } from './lines.ts';
import { isWordCharacter } from './lines.ts';
import { beginsItem } from './line-starts.ts';
import { decimalsOf, isNumberCharacter, isWholeNumber } from './numbers-in-print.ts';

/** A number that crosses a line: the line cuts a digit when it passes this far inside it, in parts of its width. */
const INSIDE = 0.22;
/** Characters with a smaller gap than this, in parts of the size, are one number. */
const TOGETHER = 0.2;

/** A code that wraps: with these lengths two whole numbers under each other are one. */
const CODE_LENGTHS = new Set([5, 7]);

/** Finds the cell at a point; -1 outside. */
export type CellFinder = (x: number, y: number) => number;

/**
 * Characters by cell. Each goes where its middle is, but a number that is wider than its column stays whole and goes
 * where it ends, for numbers are set to the right: its digits never slide into the column before.
 */
export function shareOut(lines: readonly (readonly Glyph[])[], cellAt: CellFinder): Map<number, Glyph[]> {
  const byCell = new Map<number, Glyph[]>();
  const put = (cell: number, glyph: Glyph): void => {
    const list = byCell.get(cell);
    if (list === undefined) byCell.set(cell, [glyph]);
    else list.push(glyph);
  };
  const home = (glyph: Glyph): number =>
    cellAt((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2);
  for (const line of lines)
    for (const run of runsOf(line)) {
      const homes = run.map(home);
      const last = homes.at(-1) ?? -1;
      const split = homes.findIndex((cell, index) => index > 0 && cell !== homes[index - 1]);
      const whole = split > 0 && last >= 0 && crosses(run, split);
      run.forEach((glyph, index) => put(whole ? last : (homes[index] ?? -1), glyph));
    }
  return byCell;
}

/** Runs of digits without gaps, and every other character alone. */
function runsOf(line: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of line) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const joins =
      before !== undefined &&
      isNumberCharacter(before.text) &&
      isNumberCharacter(glyph.text) &&
      glyph.left - before.right < TOGETHER * glyph.size &&
      glyph.left >= before.left;
    if (joins && run !== undefined) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/** True when a run of digits is one number over a line rather than two numbers that touch at it. */
function crosses(run: readonly Glyph[], split: number): boolean {
  const text = run.map((glyph) => glyph.text).join('');
  if (!isWholeNumber(text)) return false;
  const head = text.slice(0, split);
  const tail = text.slice(split);
  if (!isWholeNumber(head) || !isWholeNumber(tail)) return true;
  const [left, right] = [run[split - 1], run[split]];
  if (left === undefined || right === undefined) return false;
  const width = (right.right - right.left + left.right - left.left) / 2;
  // Two numbers have a gap between them; the digits of one have not.
  return right.left - left.right < INSIDE * width && tail.length < text.length / 2;
}

/** Width of a digit with some play, in parts of the size: less room than this, and the figure had to wrap. */
const ONE_DIGIT = 0.7;

/** The text of a cell out of its lines: wrapped words joined, separate statements on lines of their own. `width` is the room. */
export function cellText(lines: readonly Line[], width: number): InkText {
  return joinTexts(lines, (_before, _after, index) => {
    const [line, next] = [lines[index - 1], lines[index]];
    return line === undefined || next === undefined ? '' : betweenLines(line, next, width);
  });
}

function betweenLines(line: Line, next: Line, width: number): string {
  const a = line.text.at(-1) ?? '';
  const b = next.text[0] ?? '';
  if (isNumberCharacter(a) && isNumberCharacter(b)) {
    const room = width - (line.right - line.left);
    const isBroken =
      decimalsOf(line.text) !== decimalsOf(next.text) ||
      decimalsOf(line.text) === null ||
      room < ONE_DIGIT * line.size;
    const joined = line.text + next.text;
    if (/^\d{3,6}$/.test(line.text) && CODE_LENGTHS.has(joined.length) && /^\d+$/.test(joined)) return '';
    return isBroken && isWholeNumber(joined) && !/\.\d\d$/.test(line.text) ? '' : '\n';
  }
  if (beginsItem(next.text)) return '\n';
  return isWordCharacter(a) && isWordCharacter(b) ? ' ' : '';
}
