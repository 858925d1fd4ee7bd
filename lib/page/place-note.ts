/** Where a note stands in a reading, on a page or in a file, and what a new one hangs on. */
import type { DocumentText } from '../anchoring/document-text.ts';
import type { FigureAnchors } from '../anchoring/figure-anchor.ts';
import { describeText, resolveText } from '../anchoring/text-anchor.ts';
import { figuresOf } from '../checks/outcome.ts';
import type { Outcome } from '../checks/outcome.ts';
import type { FigureId } from '../disclosure/figure.ts';
import type { FigureLookup } from '../disclosure/disclosure.ts';
import type { FigureAnchor, TextAnchor } from '../notes/anchor.ts';
import type { Annotation, NoteTarget } from '../notes/annotation.ts';
import type { Place } from '../source/document.ts';
import { comparePlaces } from '../source/document.ts';
import type { NoteState } from '../../components/NoteEditor/note-view.ts';

/** The reading that notes are put into. */
export interface NoteGround {
  readonly text: DocumentText;
  readonly anchors: FigureAnchors;
  readonly figureOf: FigureLookup;
}

/** A note and where it stands now. */
export interface PlacedNote {
  annotation: Annotation;
  /** Null for a note on the whole document. */
  state: NoteState | null;
  places: readonly Place[];
  /** The figures it hangs on that are still there, the reported one first. */
  figures: readonly FigureId[];
}

/** The notes on a finding, or on one of its figures. */
export function notesOf(outcome: Outcome, placed: readonly PlacedNote[]): PlacedNote[] {
  const figures = figuresOf(outcome);
  return placed.filter(({ annotation: { target }, figures: hangsOn, places }) => {
    if (target.kind === 'figure') return hangsOn.some((figure) => figures.includes(figure));
    if (target.kind !== 'finding' || target.check !== outcome.check) return false;
    if (target.figures.length !== figures.length) return false;
    // Without figures its words tell a finding from others of its check; where there are none either, the check does.
    return figures.length > 0
      ? hangsOn[0] === figures[0]
      : (target.words === undefined && outcome.places[0] === undefined) ||
          isSamePlace(places[0], outcome.places[0]);
  });
}

/** Finds a note's place in a reading. */
export function placeNote(annotation: Annotation, ground: NoteGround): PlacedNote {
  const { target } = annotation;
  if (target.kind === 'document') return { annotation, state: null, places: [], figures: [] };
  if (target.kind === 'text') {
    const { state, places } = resolveText(ground.text, target.anchor);
    return { annotation, state: { kind: state }, places, figures: [] };
  }
  if (target.kind === 'finding' && target.words !== undefined) {
    const { state, places } = resolveText(ground.text, target.words);
    return { annotation, state: { kind: state }, places, figures: [] };
  }
  const anchors = target.kind === 'figure' ? [target.anchor] : target.figures;
  const [first, ...others] = anchors.map((anchor) => placeFigure(anchor, ground));
  if (first === undefined) return { annotation, state: null, places: [], figures: [] };
  const changed = [first, ...others].find(({ state }) => state.kind === 'value-changed');
  const state = first.state.kind === 'missing' ? first.state : (changed?.state ?? first.state);
  const figures = [first, ...others].flatMap(({ figure }) => (figure === null ? [] : [figure]));
  // A note on a finding stands at the reported figure only.
  const places = first.figure === null ? [] : [ground.figureOf(first.figure).place];
  return { annotation, state, places, figures: first.figure === null ? [] : figures };
}

function placeFigure(
  anchor: FigureAnchor,
  ground: NoteGround,
): { state: NoteState; figure: FigureId | null } {
  const { state, figure } = ground.anchors.resolve(anchor);
  if (state !== 'changed') return { state: { kind: state }, figure };
  const now = ground.figureOf(figure);
  // The same number in another unit is another amount: then the units are part of what is told.
  const [unitThen, unitNow] = now.unit === anchor.unit ? ['', ''] : [anchor.unit ?? '', now.unit ?? ''];
  return {
    state: { kind: 'value-changed', old: anchor.printed + unitThen, new: now.printed + unitNow },
    figure,
  };
}

/** What a new note on a finding hangs on. */
export function targetOf(outcome: Outcome, ground: NoteGround): NoteTarget {
  const figures = figuresOf(outcome).map((id) => ground.anchors.describe(id));
  const words = figures.length > 0 ? null : wordsOf(outcome, ground);
  return { kind: 'finding', check: outcome.check, figures, ...(words === null ? {} : { words }) };
}

/** The words that a finding is about; null for one about the whole document. */
function wordsOf({ places }: Outcome, { text }: NoteGround): TextAnchor | null {
  const [place] = places;
  const start = place === undefined ? null : text.offsetOf(place);
  return place === undefined || start === null
    ? null
    : describeText(text, start, start + place.end - place.start);
}

function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && comparePlaces(a, b) === 0;
}

/** The numbers of a finding as printed, for a note's evidence. */
export function printedOf(outcome: Outcome, figureOf: FigureLookup): string[] {
  return figuresOf(outcome).map((id) => figureOf(id).printed);
}
