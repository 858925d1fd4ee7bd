/** A note as the views need it, and what saving one answers. */
import type { ErrorCode } from '../../lib/errors.ts';
import type { Annotation, NoteWords } from '../../lib/notes/annotation.ts';

/** What became of the place a note hangs on. */
export type NoteState =
  | { kind: 'same' }
  | { kind: 'value-changed'; old: string; new: string }
  | { kind: 'moved' }
  | { kind: 'missing' };

/** A text that a later save replaced. */
export interface EarlierText {
  text: string;
  /** ISO time. */
  modified: string;
}

/** The note that is being written over, as it was when the writing began. */
export type NoteVersion = Pick<NoteView, 'id' | 'revision'>;

export interface NoteView {
  id: string;
  /** Counts its saves: a save says from which one its words were written. */
  revision: number;
  words: NoteWords;
  /** What it said before, newest first; words of another window are found here when both wrote at once. */
  earlier: readonly EarlierText[];
  /** ISO time of the last save. */
  modified: string;
  /** The words it hangs on; empty for the whole document. */
  quote: string;
  /** Null while unknown, and for a note on the document. */
  state: NoteState | null;
  /** ISO time at which another version was read that the note was written on; null for the version at hand. */
  otherVersion: string | null;
}

/** The answer to saving, deleting or restoring a note; `conflict` when another window had saved in between. */
export type NoteReply =
  | { ok: true; conflict?: boolean }
  | { ok: false; error: { code: ErrorCode; params: Record<string, string | number> } };

/** What the views ask for; `over` null makes a new note. */
export interface NoteActions {
  onSave: (words: NoteWords, over: NoteVersion | null) => Promise<NoteReply>;
  onDelete: (id: string) => Promise<NoteReply>;
  onRestore: (id: string) => Promise<NoteReply>;
}

/** The view of a stored note. `sha256` is that of the bytes on show, where it is known. */
export function noteView(annotation: Annotation, state: NoteState | null = null, sha256 = ''): NoteView {
  const { id, revision, text, tags, verdict, modified, evidence } = annotation;
  const earlier = earlierTexts(annotation);
  const isOther = sha256 !== '' && evidence.sha256 !== '' && evidence.sha256 !== sha256;
  const otherVersion = isOther ? evidence.capturedAt : null;
  const words = { text, tags, verdict };
  return { id, revision, words, earlier, modified, quote: evidence.quote, state, otherVersion };
}

/** Saves that changed only tags or verdict left no text behind. */
function earlierTexts({ text, history }: Annotation): EarlierText[] {
  const seen = new Set([text, '']);
  return history.toReversed().flatMap((words) => {
    if (seen.has(words.text)) return [];
    seen.add(words.text);
    return [{ text: words.text, modified: words.modified }];
  });
}

/** Tags from what a reader types: separated by white space or commas, each once, without a leading #. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[\s,，、;；]+/).map((tag) => tag.replace(/^[#＃]+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
