/** The reader's notes on this page: fetched from the background, put in their places, saved. */
import type { Outcome } from '../checks/outcome.ts';
import type { Mark } from '../highlight/mark-names.ts';
import type { PageInspection } from '../inspection/inspect-in-background.ts';
import { ask } from '../messages/client.ts';
import { newNoteId } from '../messages/new-note-id.ts';
import type { Annotation, Evidence, NoteTarget, NoteWords } from '../notes/annotation.ts';
import type { NoteReply, NoteVersion } from '../../components/NoteEditor/note-view.ts';
import { notesOf, placeNote } from './place-note.ts';
import type { NoteGround, PlacedNote } from './place-note.ts';

export class PageNotes {
  placed: readonly PlacedNote[] = [];
  private annotations: readonly Annotation[] = [];
  /** The inspection in whose text the notes were placed. */
  private placedIn: PageInspection | null = null;

  get isEmpty(): boolean {
    return this.annotations.length === 0;
  }

  /** Asks for the notes again; false when nobody answered. */
  async load(): Promise<boolean> {
    const reply = await ask('annotation.list', {});
    if (!reply.ok) return false;
    this.annotations = reply.value.annotations;
    return true;
  }

  /** Finds the places of all notes in the text of an inspection; null where there are none to place. */
  place(ground: NoteGround | null, inspection: PageInspection): void {
    this.placed = ground === null ? [] : this.annotations.map((annotation) => placeNote(annotation, ground));
    this.placedIn = inspection;
  }

  /** Marks for the notes; none as long as they have their places in another text. */
  marksIn(inspection: PageInspection): Mark[] {
    if (this.placedIn !== inspection) return [];
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
    return notesOf(outcome, this.placed);
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
