/** A table's title, kind, unit and year, from the lines above it and from its own first rows. */
import { fold, squash } from '../../lexicon/fold.ts';
import { findTableKind, plainTitle } from '../../lexicon/table-kinds.ts';
import type { TableKind } from '../../lexicon/table-kinds.ts';
import type { MoneyUnit } from '../../money/measured.ts';

/** Longest line that can be a title. */
const LONGEST_TITLE = 60;

/** The title among caption rows and the lines above, nearest first; empty when there is none. */
export function findTitle(captions: readonly string[], above: readonly string[]): string {
  const own = captions.filter(isTitle).at(0);
  if (own !== undefined) return tidy(own);
  const nearest = [...above].reverse();
  for (const [distance, line] of nearest.entries()) {
    if (isTitle(line) && (distance < 3 || /表/.test(line))) return tidy(line);
    // A sentence between a title and the table means that the title belongs to something else.
    if (/[。；]\s*$/.test(line)) break;
  }
  return '';
}

function isTitle(line: string): boolean {
  const text = squash(tidy(line));
  if (text.length === 0 || text.length > LONGEST_TITLE || /[。；;]$/.test(text)) return false;
  if (/^(?:金额)?单位[:：]/.test(text)) return false;
  if (/表(?:\([^()]{0,20}\))?(?:续\d?)?$/.test(text)) return true;
  return /^附?表[\d一二三四五六七八九十]+/.test(text) || findTableKind(text) !== undefined;
}

/** Without bookmark residue and runs of white space. */
function tidy(line: string): string {
  return line
    .replace(/\[bookmark:[^\]]{0,40}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind by the title, or by the nearest heading that names a table. */
export function kindByTitle(title: string, headings: readonly string[]): TableKind | undefined {
  const byTitle = title === '' ? undefined : findTableKind(title);
  if (byTitle !== undefined) return byTitle;
  const heading = headings.at(-1);
  return heading !== undefined && /表/.test(heading) && plainTitle(heading).length <= LONGEST_TITLE
    ? findTableKind(heading)
    : undefined;
}

const UNIT =
  /(?:单位|计量单位|金额)[:(]?(?:人民币)?[:]?(亿元|百万元|万元|千元|元)|\((亿元|百万元|万元|千元|元)\)/;

/** The money unit that a line or header names: "单位：万元", "金额单位：元", "（万元）"; null when it names none. */
export function findUnitNote(text: string): MoneyUnit | null {
  const match = UNIT.exec(squash(text));
  return (match?.[1] ?? match?.[2] ?? null) as MoneyUnit | null;
}

/** The first year printed in a text: "2019年度" → 2019. */
export function findYear(text: string): number | null {
  const match = /(?:^|\D)((?:19|20)\d\d)\s*年/.exec(fold(text));
  return match?.[1] === undefined ? null : Number(match[1]);
}
