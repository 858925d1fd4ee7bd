/** A new note's id. The writer makes it, so that a save that is sent twice is saved once. */
import { NOTE_ID_BYTES, noteIdFrom } from '../notes/note-id.ts';

export function newNoteId(): string {
  return noteIdFrom(Date.now(), crypto.getRandomValues(new Uint8Array(NOTE_ID_BYTES)));
}
