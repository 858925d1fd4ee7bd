/** Which lines are one paragraph, by where they begin and end on the page. */
import type { Line } from './lines.ts';
import { beginsItem, completesNumber, endsSentence } from './line-starts.ts';

/** The edges between which running text stands, and its size. */
export interface TextFrame {
  left: number;
  right: number;
  size: number;
}

/** In parts of the font size. */
const INDENT = 0.4;
const SHORT = 1.6;
/** How far a line may end early because the next word (a long number) did not fit. */
const LONG_WORD = 8;
const OTHER_SIZE = 0.12;
/** Long lines that tell the edges of the text. */
const FEWEST_LINES = 4;
/** Distance of lines, in parts of the size, from which on they are apart whatever else. */
const APART = 3.2;

/** True when `next` goes on with the paragraph that `line` ends so far and `first` began. */
export function goesOn(first: Line, line: Line, next: Line, frame: TextFrame, nextFrame: TextFrame): boolean {
  if (Math.abs(next.size - line.size) > OTHER_SIZE * Math.max(line.size, next.size)) return false;
  if (completesNumber(line.text, next.text)) return true;
  const samePage = line.page === next.page;
  if (samePage && next.top - line.top > APART * line.size) return false;
  const indent = next.left - nextFrame.left;
  const short = frame.right - line.right;
  const isIndented = indent > INDENT * next.size;
  if (isTitle(line, frame) && isTitle(next, nextFrame))
    return samePage && isLongTitle(line, frame) && !beginsItem(next.text) && !endsSentence(line.text);
  // Items of a list begin at the same edge as the item before.
  if (beginsItem(next.text) && beginsItem(first.text) && Math.abs(next.left - first.left) < 0.5 * next.size)
    return false;
  const ended = endsSentence(line.text);
  if (ended && (isIndented || beginsItem(next.text) || short > SHORT * line.size)) return false;
  if (short <= SHORT * line.size) return !(isIndented && beginsItem(next.text));
  if (beginsItem(next.text) || short > LONG_WORD * line.size) return false;
  const beganIndented = first.left - frame.left > INDENT * first.size;
  return (beganIndented && !isIndented) || (!ended && isRunningText(line, frame));
}

/** Most of a line wide and with a comma or a stop inside: no heading, so what follows belongs to it. */
function isRunningText(line: Line, frame: TextFrame): boolean {
  return /[，。；：,;]/.test(line.text) && line.right - line.left > (frame.right - frame.left) * 0.6;
}

/** Centred, and not beginning where paragraphs begin. */
export function isTitle(line: Line, frame: TextFrame): boolean {
  const left = line.left - frame.left;
  const right = frame.right - line.right;
  if (left < 2.5 * line.size && line.size < frame.size * (1 + OTHER_SIZE)) return false;
  return Math.abs(left - right) < 2 * line.size;
}

/** A title that fills so much of the width that it may go on below. */
function isLongTitle(line: Line, frame: TextFrame): boolean {
  return line.right - line.left > (frame.right - frame.left) * 0.5;
}

/** The text frame of a page: the usual edges of its long lines. `usual` serves pages with little text. */
export function frameOf(lines: readonly Line[], usual: TextFrame | null, width: number): TextFrame | null {
  const long = lines.filter((line) => line.text.length >= 16);
  if (long.length < FEWEST_LINES && usual !== null) return usual;
  if (lines.length === 0) return null;
  if (long.length < FEWEST_LINES) {
    // Too little text to tell: the margin on the right is as wide as the one on the left.
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(width - left, ...lines.map((line) => line.right));
    return { left, right, size: median(lines.map((line) => line.size)) };
  }
  const size = median(long.map((line) => line.size));
  // Body lines only: a headline in another size does not tell where paragraphs begin.
  const body = long.filter((line) => Math.abs(line.size - size) <= OTHER_SIZE * size);
  return {
    left: quantile(
      body.map((line) => line.left),
      0.1,
    ),
    right: quantile(
      body.map((line) => line.right),
      0.9,
    ),
    size,
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
