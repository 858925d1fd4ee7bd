/**
 * The outline of a document: which blocks are headings, and under which headings each block stands.
 * Decided from numbering (第一部分, 一、, （一）, 1., （1）) and from the format's own headings.
 */
import type { SourceDocument, TextBlock } from '../source/document.ts';
import { fold } from '../lexicon/fold.ts';

export interface OutlineEntry {
  /** Headings above the block, outermost first, the block's own heading excluded. */
  path: string[];
  /** The block as a heading; null for body text and tables. */
  heading: { text: string; depth: number } | null;
  /** A short label that opens a paragraph ("1.因公出国（境）费用。2023年…"): where the body begins. */
  label: { text: string; end: number } | null;
  /** Depth of the block's own numbering; null without. */
  depth: number | null;
}

/** Numbering styles, outermost first. The index is the depth. */
const NUMBERING: readonly RegExp[] = [
  /^第[一二三四五六七八九十]{1,3}(?:部分|章)/,
  /^[一二三四五六七八九十]{1,3}\s?[、.,]/,
  /^\(\s?[一二三四五六七八九十]{1,3}\s?\)[、.]?/,
  /^\d{1,2}\s?[、.](?!\d)/,
  /^\(\s?\d{1,2}\s?\)[、.]?/,
];
const TABLE_TITLE = /^(?:附?表\s?[\d一二三四五六七八九十]{1,3}[-\d]{0,3}\s?[:：、.]?|公开\s?\d{1,2}\s?表)/;
/** A number with a unit makes a line a statement rather than a heading. */
const STATEMENT = /\d\s?(?:万|亿)?元|\d\s?%|\d(?:人|辆|台|个|名)/;
const MAX_HEADING = 45;

/** One entry per block, in block order. */
export function readOutline(document: SourceDocument): OutlineEntry[] {
  const stack: { text: string; depth: number }[] = [];
  return document.blocks.map((block) => {
    if (block.kind === 'table')
      return { path: stack.map((entry) => entry.text), heading: null, label: null, depth: null };
    const { text, offset } = withoutResidue(block.text);
    const depth = numberingDepth(text);
    const heading = headingOf(block, text, depth);
    if (heading !== null) while ((stack.at(-1)?.depth ?? -1) >= heading.depth) stack.pop();
    else if (depth !== null) while ((stack.at(-1)?.depth ?? -1) >= Math.max(depth, 1)) stack.pop();
    const path = stack.map((entry) => entry.text);
    if (heading !== null) stack.push(heading);
    const label = heading === null && depth !== null ? openingLabel(text, offset) : null;
    return { path, heading, label, depth };
  });
}

/** The depth of a line's numbering; null when it has none. */
export function numberingDepth(text: string): number | null {
  const folded = fold(text).trimStart();
  const depth = NUMBERING.findIndex((pattern) => pattern.test(folded));
  return depth < 0 ? null : depth;
}

function headingOf(
  block: TextBlock,
  text: string,
  depth: number | null,
): { text: string; depth: number } | null {
  const folded = fold(text).trim();
  if (folded === '' || folded.length > MAX_HEADING || STATEMENT.test(folded)) return null;
  if (TABLE_TITLE.test(folded)) return { text: text.trim(), depth: 1 };
  // "一、…。" with a full stop in the middle is a sentence; a closing one is tolerated.
  const sentence = /[。;；]./.test(folded) || /[,，].{12,}/.test(folded);
  if (depth !== null) return sentence ? null : { text: text.trim(), depth };
  if (block.kind === 'heading') return { text: text.trim(), depth: Math.min(1, (block.level ?? 1) - 1) };
  return null;
}

/** "1.因公出国（境）费用。2023年…": the words before the first full stop or colon name what the paragraph is about. */
function openingLabel(text: string, offset: number): { text: string; end: number } | null {
  const match = /^.{2,40}?[。:：]/.exec(fold(text));
  if (match === null || STATEMENT.test(match[0]) || match[0].length === text.length) return null;
  return { text: text.slice(0, match[0].length - 1).trim(), end: offset + match[0].length };
}

/** Bookmark residue in front of a heading hides its numbering. */
function withoutResidue(text: string): { text: string; offset: number } {
  const residue = /^(?:\s|\[bookmark:[^\]\n]{0,80}\])*/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(residue), offset: residue };
}
