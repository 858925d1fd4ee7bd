/** Which marks a page gets for its findings and notes. Pure. */
import type { Outcome } from '../checks/outcome.ts';
import { figuresOf } from '../checks/outcome.ts';
import type { FigureLookup } from '../disclosure/disclosure.ts';
import type { Mark } from '../highlight/mark-names.ts';
import type { Settings } from '../messages/settings.ts';
import type { Place } from '../source/document.ts';
import { comparePlaces } from '../source/document.ts';

/** The outcomes a reader is led through. */
export function isShown(outcome: Outcome): boolean {
  return outcome.outcome === 'finding' || outcome.outcome === 'doubt';
}

/** Where an outcome stands: its own places and those of its figures, the first one to be shown first. */
export function placesOf(outcome: Outcome, figureOf: FigureLookup): Place[] {
  const figures = figuresOf(outcome).map((id) => figureOf(id).place);
  // A claim in words (a direction) stands beside its figures; the reported figure is still where a reader looks first.
  return [...figures, ...outcome.places];
}

/** Findings and doubts in reading order. */
export function inReadingOrder(outcomes: readonly Outcome[], figureOf: FigureLookup): Outcome[] {
  const placed = outcomes
    .filter(isShown)
    .map((outcome) => ({ outcome, place: placesOf(outcome, figureOf)[0] }));
  return placed
    .sort((a, b) => {
      if (a.place === undefined || b.place === undefined)
        return Number(a.place === undefined) - Number(b.place === undefined);
      return comparePlaces(a.place, b.place);
    })
    .map(({ outcome }) => outcome);
}

const RANK = { error: 4, warning: 3, info: 2, doubt: 1 } as const;
type Level = keyof typeof RANK;

/** How urgent an outcome is; null when it is not marked. */
export function levelOf(outcome: Outcome): Level | null {
  if (outcome.outcome === 'doubt') return 'doubt';
  return outcome.outcome === 'finding' ? (outcome.severity ?? 'warning') : null;
}

/** Beside marked figures only a word (a direction) is marked too: a whole underlined sentence would hide what matters. */
const WORD_LENGTH = 8;

/** Marks for findings at and above the reader's threshold; a figure in several findings looks like the worst of them. */
export function marksOf(
  outcomes: readonly Outcome[],
  figureOf: FigureLookup,
  threshold: Settings['inlineSeverity'],
): Mark[] {
  const drafts = new Map<
    string,
    { place: Place; figure: string | null; level: Level; outcomes: Outcome[] }
  >();
  const add = (place: Place, figure: string | null, outcome: Outcome, level: Level): void => {
    const key = `${place.block} ${place.cell ?? ''} ${place.start} ${place.end}`;
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { place, figure, level, outcomes: [outcome] });
    else {
      if (!draft.outcomes.includes(outcome)) draft.outcomes.push(outcome);
      draft.figure ??= figure;
      if (RANK[level] > RANK[draft.level]) draft.level = level;
    }
  };
  for (const outcome of outcomes) {
    const level = levelOf(outcome);
    if (level === null || !passes(level, threshold)) continue;
    const figures = figuresOf(outcome);
    for (const id of figures) add(figureOf(id).place, id, outcome, level);
    const at = figures.map((id) => figureOf(id).place);
    for (const place of outcome.places) {
      const isWord = place.end - place.start <= WORD_LENGTH && !at.some((figure) => overlap(figure, place));
      if (figures.length === 0 || isWord) add(place, null, outcome, level);
    }
  }
  return [...drafts.values()]
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ place, figure, level, outcomes: behind }) => ({
      name: `gouji-${level}` as const,
      place,
      figure,
      notes: [],
      outcomes: behind
        .sort((a, b) => RANK[levelOf(b) ?? 'doubt'] - RANK[levelOf(a) ?? 'doubt'])
        .map(({ id }) => id),
    }));
}

function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.cell === b.cell && a.start < b.end && b.start < a.end;
}

function passes(level: Level, threshold: Settings['inlineSeverity']): boolean {
  // A doubt is about our own reading: it is shown unless only contradictions are wanted.
  if (level === 'doubt') return threshold !== 'error';
  return RANK[level] >= RANK[threshold];
}
