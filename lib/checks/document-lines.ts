/**
 * A document as checks on words see it: lines with their numbering, which of them are headings or belong to the table
 * of contents, and the section that each heading opens. Worked out once per document.
 */
import { fold } from '../lexicon/fold.ts';
import type { Numbering } from '../lexicon/numbering.ts';
import { readNumbering } from '../lexicon/numbering.ts';
import type { Place, SourceDocument } from '../source/document.ts';

export interface Line {
  index: number;
  block: number;
  /** Where the line begins in its block's text. */
  start: number;
  /** As printed, and folded (same length). */
  text: string;
  folded: string;
  numbering: Numbering | null;
  /** Depth as a heading: 0 for 第一部分, 1 for 一、 …; null for body text. */
  heading: number | null;
  inContents: boolean;
}

export interface Section {
  heading: Line;
  /** Lines after the heading, up to the next heading that is not below it. */
  lines: readonly Line[];
  /** Indexes of the tables in the section. */
  tables: readonly number[];
}

/** A number with a unit makes a line a statement rather than a heading. */
const STATEMENT = /\d\s?(?:万|亿)?元|\d\s?%|\d(?:人|辆|台|个|名)/;
const TABLE_TITLE = /^(?:附?表\s?[\d一二三四五六七八九十]{1,3}[-\d]{0,3}\s?[::、.]?|公开\s?\d{1,2}\s?表)/;
const LONGEST_HEADING = 45;
/** "…………12" and "PAGEREF": a line of a table of contents. */
const LEADER = /[.…·]{4,}\s*\d*\s*$|PAGEREF/;
const LONGEST_CONTENTS = 120;

const lineCache = new WeakMap<SourceDocument, readonly Line[]>();
const sectionCache = new WeakMap<SourceDocument, readonly Section[]>();

/** The lines of the text blocks, in order. Blank lines are left out. */
export function linesOf(source: SourceDocument): readonly Line[] {
  const known = lineCache.get(source);
  if (known !== undefined) return known;
  const lines: Line[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'table') continue;
    for (const [start, text] of splitItems(block.text)) {
      const folded = fold(text);
      if (folded.trim() === '') continue;
      const residue = /^(?:\s|\[bookmark:[^\]\n]{0,80}\])*/.exec(folded)?.[0].length ?? 0;
      const numbering = readNumbering(text.slice(residue));
      const line: Line = {
        index: lines.length,
        block: block.index,
        start: start + residue,
        text: text.slice(residue),
        folded: folded.slice(residue),
        numbering,
        heading: null,
        inContents: LEADER.test(folded),
      };
      const level = block.kind === 'heading' ? Math.max(0, Math.min(1, (block.level ?? 1) - 1)) : null;
      line.heading = line.inContents ? null : headingDepth(line, level);
      lines.push(line);
    }
  }
  markContents(lines);
  lineCache.set(source, lines);
  return lines;
}

/** The sections that headings open, in order; a section holds those below it. */
export function sectionsOf(source: SourceDocument): readonly Section[] {
  const known = sectionCache.get(source);
  if (known !== undefined) return known;
  const lines = linesOf(source);
  // Tables by the number of them that stand before each block, so that a section's tables are one slice.
  const tables: number[] = [];
  const tablesBefore = source.blocks.map((block) =>
    block.kind === 'table' ? tables.push(block.index) - 1 : tables.length,
  );
  /** By depth: the index of the next heading of that depth, while going backwards. */
  const next: number[] = [];
  const sections: Section[] = [];
  for (const heading of lines.toReversed()) {
    const depth = heading.heading;
    if (depth === null) continue;
    const end = Math.min(lines.length, ...next.slice(0, depth + 1).filter((at) => at !== undefined));
    const endBlock = lines[end]?.block ?? source.blocks.length;
    sections.push({
      heading,
      lines: lines.slice(heading.index + 1, end),
      tables: tables.slice(tablesBefore[heading.block], tablesBefore[endBlock] ?? tables.length),
    });
    next[depth] = heading.index;
  }
  sections.reverse();
  sectionCache.set(source, sections);
  return sections;
}

/** The place of a stretch of a line. */
export function placeIn(line: Line, from = 0, to = line.text.length): Place {
  return { block: line.block, cell: null, start: line.start + from, end: line.start + to };
}

/** The text of lines, folded, one per line break. */
export function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.folded).join('\n');
}

/** A text of the document with its place: a line or a table cell. */
export class Passage {
  readonly text: string;
  readonly folded: string;
  /** The line; null for a cell. */
  readonly line: Line | null;
  readonly #block: number;
  readonly #cell: number;

  constructor(text: string, folded: string, line: Line | null, block: number, cell: number) {
    this.text = text;
    this.folded = folded;
    this.line = line;
    this.#block = block;
    this.#cell = cell;
  }

  /** The place of a stretch of it. */
  place(from: number, to: number): Place {
    if (this.line !== null) return placeIn(this.line, from, to);
    return { block: this.#block, cell: this.#cell, start: from, end: to };
  }
}

const passageCache = new WeakMap<SourceDocument, readonly Passage[]>();

/** Every line and every cell that holds text, in reading order. */
export function passagesOf(source: SourceDocument): readonly Passage[] {
  const known = passageCache.get(source);
  if (known !== undefined) return known;
  const lines = linesOf(source);
  const passages: Passage[] = [];
  let at = 0;
  for (const block of source.blocks) {
    for (let line = lines[at]; line?.block === block.index; at += 1, line = lines[at])
      passages.push(new Passage(line.text, line.folded, line, block.index, 0));
    if (block.kind !== 'table') continue;
    for (const [index, { text }] of block.cells.entries()) {
      const folded = fold(text);
      if (folded.trim() !== '') passages.push(new Passage(text, folded, null, block.index, index));
    }
  }
  passageCache.set(source, passages);
  return passages;
}

/** Cuts a block where a line of it begins with a number mark; other line breaks are wrapped text. */
function* splitItems(text: string): Iterable<[number, string]> {
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (readNumbering(text.slice(at + 1, at + 17)) === null) continue;
    yield [from, text.slice(from, at)];
    from = at + 1;
  }
  yield [from, text.slice(from)];
}

function headingDepth(line: Line, level: number | null): number | null {
  const plain = line.folded.trim();
  if (plain === '' || plain.length > LONGEST_HEADING || STATEMENT.test(plain)) return null;
  if (TABLE_TITLE.test(plain)) return 1;
  // "一、…。" with a full stop in the middle is a sentence; a closing one is tolerated.
  const isSentence = /[。;；]./.test(plain) || /[,，].{12,}/.test(plain);
  if (line.numbering !== null) return isSentence ? null : line.numbering.depth;
  return level;
}

/** After a line 目录, lines are its entries until the first of them is repeated as a heading. */
function markContents(lines: readonly Line[]): void {
  // "目录", also set as two lines "目" and "录".
  const at = lines.findIndex(
    (line, index) =>
      /^目\s*[录錄]$/.test(line.folded.trim()) ||
      (/^目$/.test(line.folded.trim()) && /^[录錄]$/.test(lines[index + 1]?.folded.trim() ?? '')),
  );
  const from = at + (lines[at]?.folded.trim() === '目' ? 2 : 1);
  const first = lines[from];
  if (at < 0 || first === undefined) return;
  const name = bare(first.folded);
  const end = lines
    .slice(from + 1, from + 1 + LONGEST_CONTENTS)
    .find((line) => bare(line.folded).length >= 2 && name.startsWith(bare(line.folded)));
  if (end === undefined) return;
  for (const line of lines.slice(at, end.index)) {
    line.inContents = true;
    line.heading = null;
  }
}

/** A line of the table of contents without its dots and page number. */
function bare(text: string): string {
  return text.replace(/[\s.…·]+\d*\s*$/, '').replace(/\s/g, '');
}
