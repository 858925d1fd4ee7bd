/** Figures by where they stand and what they are, so that those who ask for a few need not look through all. */
import type { DisclosureOutline } from './disclosure.ts';
import type { Figure } from './figure.ts';

interface Groups {
  text: Figure[];
  counts: Figure[];
}

/** A document has many times more figures in tables than in its text, and most checks on sentences ask for the latter. */
const groupsOf = new WeakMap<readonly Figure[], Groups>();

/** The figures of a finished disclosure that stand in running text, in reading order. */
export function textFigures({ figures }: Pick<DisclosureOutline, 'figures'>): readonly Figure[] {
  return grouped(figures).text;
}

/** The figures of a finished disclosure that count something, in text and tables, in reading order. */
export function countFigures({ figures }: Pick<DisclosureOutline, 'figures'>): readonly Figure[] {
  return grouped(figures).counts;
}

function grouped(figures: readonly Figure[]): Groups {
  const known = groupsOf.get(figures);
  if (known !== undefined) return known;
  const groups: Groups = { text: [], counts: [] };
  for (const figure of figures) {
    if (figure.place.cell === null) groups.text.push(figure);
    if (figure.class === 'count') groups.counts.push(figure);
  }
  groupsOf.set(figures, groups);
  return groups;
}
