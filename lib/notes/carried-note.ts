/** Notes that the reader takes over from another version of a document: copies, so that neither version loses any. */
import type { Annotation, NoteDraft } from './annotation.ts';
import { NOTE_ID_BYTES, noteIdFrom } from './note-id.ts';

/** Characters of an id that tell its time. */
const TIME_LENGTH = 10;

/**
 * The id of a note's copy on another document: always the same one, so that taking over twice copies once, and a copy
 * that was deleted does not come back. Needs a secure context (extension pages are).
 */
export async function carriedNoteId(id: string, document: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id} ${document}`));
  const chance = new Uint8Array(digest).subarray(0, NOTE_ID_BYTES);
  return id.slice(0, TIME_LENGTH) + noteIdFrom(0, chance).slice(TIME_LENGTH);
}

/** The copy, as it is saved: its words and target as they are, and the evidence of the version it was written on. */
export async function carriedNote(note: Annotation, document: string): Promise<NoteDraft> {
  const { text, tags, verdict, target, evidence } = note;
  return { id: await carriedNoteId(note.id, document), base: 0, target, text, tags, verdict, evidence };
}
