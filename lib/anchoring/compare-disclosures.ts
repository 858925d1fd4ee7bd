/** What became of every figure between two readings of a document. */
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { FigureAnchors } from './figure-anchor.ts';
import { shortHash } from './short-hash.ts';

/** A figure as it is shown in a comparison. */
export interface ComparedFigure {
  label: string;
  printed: string;
  unit: string | null;
}

export interface FigureChanges {
  changed: { before: ComparedFigure; now: ComparedFigure }[];
  added: ComparedFigure[];
  removed: ComparedFigure[];
  /** Figures that are there with their value, in their place or another. */
  unchanged: number;
}

/** Compares amounts, percentages and counts; numbers of paragraphs, dates and codes are left out. */
export function compareDisclosures(before: DisclosureOutline, now: DisclosureOutline): FigureChanges {
  const old = new FigureAnchors(before);
  const fresh = new FigureAnchors(now);
  const byId = new Map(now.figures.map((figure) => [figure.id, figure]));
  const found = new Set<string>();
  const changes: FigureChanges = { changed: [], added: [], removed: [], unchanged: 0 };
  for (const figure of before.figures.filter(isCompared)) {
    const { state, figure: id } = fresh.resolve(old.describe(figure.id));
    const there = id === null ? undefined : byId.get(id);
    // Two figures cannot have become one: the second is gone.
    if (there === undefined || found.has(there.id)) {
      changes.removed.push(shown(figure));
      continue;
    }
    found.add(there.id);
    if (state === 'changed') changes.changed.push({ before: shown(figure), now: shown(there) });
    else changes.unchanged += 1;
  }
  changes.added = now.figures.filter((figure) => isCompared(figure) && !found.has(figure.id)).map(shown);
  return changes;
}

/** The same for two readings whose figures are the same, in the same order and with the same labels. */
export function figuresFingerprint({ figures }: DisclosureOutline): string {
  return shortHash(
    figures
      .filter(isCompared)
      .map(({ label, printed, unit, path }) => [...path, label, printed, unit].join('|'))
      .join('\n'),
  );
}

function isCompared(figure: Figure): boolean {
  return figure.class === 'money' || figure.class === 'percent' || figure.class === 'count';
}

function shown({ label, printed, unit }: Figure): ComparedFigure {
  return { label, printed, unit };
}
