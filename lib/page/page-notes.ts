/** The reader's notes on this page: fetched from the background, put in their places, saved. */
import { resolveText } from '../anchoring/text-anchor.ts';
import { figuresOf } from '../checks/outcome.ts';
import type { Outcome } from '../checks/outcome.ts';
import type { FigureId } from '../disclosure/figure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Mark } from '../highlight/mark-names.ts';
import { ask } from '../messages/client.ts';
import { newNoteId } from '../messages/new-note-id.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import type { Annotation, Evidence, NoteTarget, NoteWords } from '../notes/annotation.ts';
import type { Place } from '../source/document.ts';
import type { NoteReply, NoteState, NoteVersion } from '../../components/NoteEditor/note-view.ts';
import type { Snapshot } from './snapshot.ts';

/** A note and where it stands now. */
export interface PlacedNote {
  annotation: Annotation;
  /** Null for a note on the whole document. */
  state: NoteState | null;
  places: readonly Place[];
  /** The figures it hangs on that are still there, the reported one first. */
  figures: readonly FigureId[];
}

export class PageNotes {
  placed: readonly PlacedNote[] = [];
  private annotations: readonly Annotation[] = [];

  /** Asks for the notes again; false when nobody answered. */
  async load(): Promise<boolean> {
    const reply = await ask('annotation.list', {});
    if (!reply.ok) return false;
    this.annotations = reply.value.annotations;
    return true;
  }

  /** Finds the places of all notes in a reading. */
  place(snapshot: Snapshot): void {
    this.placed = this.annotations.map((annotation) => placeNote(annotation, snapshot));
  }

  marks(): Mark[] {
    return this.placed.flatMap(({ annotation, places, figures }) =>
      places.map((place): Mark => {
        return {
          name: 'gouji-note',
          place,
          outcomes: [],
          notes: [annotation.id],
          figure: figures[0] ?? null,
        };
      }),
    );
  }

  byId(id: string): PlacedNote | null {
    return this.placed.find(({ annotation }) => annotation.id === id) ?? null;
  }

  /** The notes on a finding, or on one of its figures. */
  of(outcome: Outcome): PlacedNote[] {
    const figures = figuresOf(outcome);
    return this.placed.filter(({ annotation: { target }, figures: hangsOn }) => {
      if (target.kind === 'figure') return hangsOn.some((figure) => figures.includes(figure));
      if (target.kind !== 'finding' || target.check !== outcome.check) return false;
      return target.figures.length === figures.length && hangsOn[0] === figures[0];
    });
  }

  /** Saves words as a new note on `target`, or over a version of a note. */
  async save(
    words: NoteWords,
    over: NoteVersion | null,
    target: NoteTarget,
    evidence: Omit<Evidence, 'address' | 'title' | 'capturedAt' | 'sha256'>,
    seen: Pick<Evidence, 'address' | 'title' | 'capturedAt'>,
  ): Promise<NoteReply> {
    const known = this.annotations.find((note) => note.id === over?.id);
    const draft = {
      id: over?.id ?? newNoteId(),
      base: over?.revision ?? 0,
      target: known?.target ?? target,
      evidence: known?.evidence ?? { ...seen, sha256: '', ...evidence },
      ...words,
    };
    const reply = await ask('annotation.save', { draft });
    if (!reply.ok) return reply;
    this.keep(reply.value.annotation);
    return { ok: true, conflict: reply.value.conflict };
  }

  async remove(id: string): Promise<NoteReply> {
    const reply = await ask('annotation.remove', { id });
    if (!reply.ok) return reply;
    this.annotations = this.annotations.filter((note) => note.id !== id);
    return { ok: true };
  }

  async restore(id: string): Promise<NoteReply> {
    const reply = await ask('annotation.restore', { id });
    if (!reply.ok) return reply;
    this.keep(reply.value);
    return { ok: true };
  }

  private keep(annotation: Annotation): void {
    this.annotations = [...this.annotations.filter(({ id }) => id !== annotation.id), annotation];
  }
}

function placeNote(annotation: Annotation, snapshot: Snapshot): PlacedNote {
  const { target } = annotation;
  if (target.kind === 'document') return { annotation, state: null, places: [], figures: [] };
  if (target.kind === 'text') {
    const { state, places } = resolveText(snapshot.text, target.anchor);
    return { annotation, state: { kind: state }, places, figures: [] };
  }
  const anchors = target.kind === 'figure' ? [target.anchor] : target.figures;
  const [first, ...others] = anchors.map((anchor) => placeFigure(anchor, snapshot));
  if (first === undefined) return { annotation, state: null, places: [], figures: [] };
  const changed = [first, ...others].find(({ state }) => state.kind === 'value-changed');
  const state = first.state.kind === 'missing' ? first.state : (changed?.state ?? first.state);
  const figures = [first, ...others].flatMap(({ figure }) => (figure === null ? [] : [figure]));
  // A note on a finding stands at the reported figure only.
  const places =
    first.figure === null ? [] : [figureById(snapshot.inspection.disclosure, first.figure).place];
  return { annotation, state, places, figures: first.figure === null ? [] : figures };
}

function placeFigure(
  anchor: FigureAnchor,
  snapshot: Snapshot,
): { state: NoteState; figure: FigureId | null } {
  const { state, figure } = snapshot.anchors.resolve(anchor);
  if (state !== 'changed') return { state: { kind: state }, figure };
  const now = figureById(snapshot.inspection.disclosure, figure);
  return { state: { kind: 'value-changed', old: anchor.printed, new: now.printed }, figure };
}

/** What a new note on a finding hangs on. */
export function targetOf(outcome: Outcome, snapshot: Snapshot): NoteTarget {
  return {
    kind: 'finding',
    check: outcome.check,
    figures: figuresOf(outcome).map((id) => snapshot.anchors.describe(id)),
  };
}

/** The numbers of a finding as printed, for a note's evidence. */
export function printedOf(outcome: Outcome, snapshot: Snapshot): string[] {
  return figuresOf(outcome).map((id) => figureById(snapshot.inspection.disclosure, id).printed);
}
