/** Lines of text out of characters, by where they stand; the order of the file plays no part. */
import type { Box } from './geometry.ts';
import type { Glyph } from './ink.ts';
import { InkTextBuilder } from './ink-text.ts';
import type { InkText } from './ink-text.ts';

export interface Line extends Box, InkText {
  page: number;
  /** The font size of most of its characters. */
  size: number;
}

/** Characters whose middles are this far apart, in parts of the smaller size, still stand on one line. */
const SAME_LINE = 0.5;
/** The same character printed again within this part of its width is a bold face made by printing twice. */
const PRINTED_TWICE = 0.25;
/** Gaps in parts of the size: a space between words, and one that separates things even in Chinese. */
const WORD_GAP = 0.3;
const WIDE_GAP = 1.3;

/** The lines of a set of characters, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const groups: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  const byMiddle = glyphs
    .filter((glyph) => glyph.text.trim() !== '')
    .sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
  for (const glyph of byMiddle) {
    const middle = (glyph.top + glyph.bottom) / 2;
    const group = groups.at(-1);
    if (group !== undefined && middle - group.middle <= SAME_LINE * Math.min(group.size, glyph.size)) {
      group.glyphs.push(glyph);
      // The middle of the larger characters decides: a small index number does not pull the line down.
      if (glyph.size > group.size) [group.size, group.middle] = [glyph.size, middle];
    } else groups.push({ middle, size: glyph.size, glyphs: [glyph] });
  }
  return groups.map((group) => toLine(group.glyphs));
}

/** One line out of its characters, in any order. */
export function toLine(glyphs: readonly Glyph[]): Line {
  const ordered = withoutDoubles([...glyphs].sort((a, b) => a.left - b.left || a.order - b.order));
  const builder = new InkTextBuilder();
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let before: Glyph | null = null;
  for (const glyph of ordered) {
    if (before !== null) builder.addBlank(gapBetween(before, glyph));
    builder.addGlyph(glyph);
    box.left = Math.min(box.left, glyph.left);
    box.right = Math.max(box.right, glyph.right);
    box.top = Math.min(box.top, glyph.top);
    box.bottom = Math.max(box.bottom, glyph.bottom);
    before = glyph;
  }
  const sizes = ordered.map((glyph) => glyph.size).sort((a, b) => a - b);
  return {
    ...box,
    ...builder.build(),
    page: ordered[0]?.page ?? 0,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

function withoutDoubles(ordered: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of ordered) {
    const before = kept.at(-1);
    const width = glyph.right - glyph.left;
    const doubled =
      before !== undefined &&
      before.text === glyph.text &&
      Math.abs(before.left - glyph.left) <= PRINTED_TWICE * width;
    if (!doubled) kept.push(glyph);
  }
  return kept;
}

/** The white space that a gap stands for. Chinese that is set wide apart stays one word; so does a figure beside Chinese. */
function gapBetween(before: Glyph, after: Glyph): string {
  const gap = after.left - before.right;
  const size = Math.min(before.size, after.size);
  if (gap > WIDE_GAP * size) return gap > 2 * WIDE_GAP * size ? '  ' : ' ';
  return gap > WORD_GAP * size && isWordCharacter(before.text) && isWordCharacter(after.text) ? ' ' : '';
}

/** Letters and digits of scripts that put spaces between words. */
export function isWordCharacter(text: string): boolean {
  return /[A-Za-z0-9]$/.test(text) || /^[A-Za-z0-9]/.test(text);
}
