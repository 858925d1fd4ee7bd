/** Notes that the reader takes over from another version of a document: copies, so that neither version loses any. */
import type { Annotation, NoteDraft } from './annotation.ts';
import { NOTE_ID_BYTES, noteIdFrom } from './note-id.ts';

/** Characters of an id that tell its time. */
const TIME_LENGTH = 10;

/**
 * The id of a note's copy on another document: always the same one, so that taking over twice copies once, and a copy
 * that was deleted does not come back. A copy of a copy has it too: what it is made from (the time in the id, and the
 * evidence) goes along with every copy. Needs a secure context (extension pages are).
 */
export async function carriedNoteId(
  { id, evidence }: Pick<Annotation, 'id' | 'evidence'>,
  document: string,
): Promise<string> {
  const time = id.slice(0, TIME_LENGTH);
  const origin = [time, evidence.sha256, evidence.capturedAt, evidence.quote, document].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(origin));
  const chance = new Uint8Array(digest).subarray(0, NOTE_ID_BYTES);
  return time + noteIdFrom(0, chance).slice(TIME_LENGTH);
}

/** The copy, as it is saved: its words and target as they are, and the evidence of the version it was written on. */
export async function carriedNote(note: Annotation, document: string): Promise<NoteDraft> {
  const { text, tags, verdict, target, evidence } = note;
  return { id: await carriedNoteId(note, document), base: 0, target, text, tags, verdict, evidence };
}
