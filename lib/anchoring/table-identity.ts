/** Which table of a document is the one that an anchor speaks of. */
import { squash } from '../lexicon/fold.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import { plainLabel } from './figure-structure.ts';

/** The tables of the document as it is now: plain titles, and contents as `contentsOf` gives them. */
export interface TablesNow {
  titles: readonly string[];
  contents: readonly string[];
}

/**
 * Index of the anchor's table; null when there is none any more, or one cannot tell.
 * Tables that nobody edited are themselves, wherever they stand. The edited one is told among the rest by its title, and
 * by its position when as many have this title as before.
 */
export function findTable(anchor: FigureAnchor, now: TablesNow): number | null {
  if (anchor.table === null) return null;
  const then = anchor.surroundings?.tables ?? [];
  const own = anchor.surroundings?.table ?? 0;
  const sameTitle = anchor.surroundings?.sameTitle ?? 1;
  const contents = then[own];
  const unchanged = indexes(now.contents, (one) => one === contents);
  if (unchanged.length > 0) {
    const before = indexes(then, (one) => one === contents);
    return before.length === unchanged.length ? (unchanged[before.indexOf(own)] ?? null) : null;
  }
  const title = plainLabel(anchor.table.title);
  const ofTitle = indexes(now.titles, (one) => one === title);
  const edited = indexes(now.contents, (one) => !then.includes(one));
  const candidates = ofTitle.filter((index) => edited.includes(index));
  if (candidates.length === 1 && squash(title) !== '') return candidates[0] ?? null;
  const gone = then.filter((one) => !now.contents.includes(one));
  if (gone.length === 1 && edited.length === 1) return edited[0] ?? null;
  return ofTitle.length === sameTitle ? (ofTitle[anchor.table.occurrence] ?? null) : null;
}

function indexes<T>(list: readonly T[], fits: (item: T) => boolean): number[] {
  return list.flatMap((item, index) => (fits(item) ? [index] : []));
}
