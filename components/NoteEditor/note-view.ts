/** A note as the views need it, and what saving one answers. */
import type { ErrorCode } from '../../lib/errors.ts';
import type { Annotation, NoteWords } from '../../lib/notes/annotation.ts';

/** What became of the place a note hangs on. */
export type NoteState =
  | { kind: 'same' }
  | { kind: 'value-changed'; old: string; new: string }
  | { kind: 'moved' }
  | { kind: 'missing' };

export interface NoteView {
  id: string;
  words: NoteWords;
  /** ISO time of the last save. */
  modified: string;
  /** The words it hangs on; empty for the whole document. */
  quote: string;
  /** Null while unknown, and for a note on the document. */
  state: NoteState | null;
}

/** The answer to saving, deleting or restoring a note. */
export type NoteReply =
  { ok: true } | { ok: false; error: { code: ErrorCode; params: Record<string, string | number> } };

/** What the views ask for; `id` null makes a new note. */
export interface NoteActions {
  onSave: (words: NoteWords, id: string | null) => Promise<NoteReply>;
  onDelete: (id: string) => Promise<NoteReply>;
  onRestore: (id: string) => Promise<NoteReply>;
}

/** The view of a stored note. */
export function noteView(annotation: Annotation, state: NoteState | null = null): NoteView {
  const { id, text, tags, verdict, modified, evidence } = annotation;
  return { id, words: { text, tags, verdict }, modified, quote: evidence.quote, state };
}

/** Tags from what a reader types: separated by white space or commas, each once, without a leading #. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[\s,，、;；]+/).map((tag) => tag.replace(/^[#＃]+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
