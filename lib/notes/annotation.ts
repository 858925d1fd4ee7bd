/** A reader's note, as stored and as sent. */
import * as z from 'zod/mini';
import { figureAnchorSchema, textAnchorSchema } from './anchor.ts';

/** A time as ISO 8601 in UTC. */
const time = z.iso.datetime();

/** 26 characters of Crockford's base 32, sortable by time of making (see `note-id.ts`). */
export const noteIdSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));

/** What the reader makes of it; null on a note means not judged. */
export const verdictSchema = z.enum(['to-check', 'confirmed', 'explained', 'not-an-issue']);
export type Verdict = z.infer<typeof verdictSchema>;

/** What a note hangs on. A finding is its check and the figures that take part, the reported one first. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document') }),
  z.object({ kind: z.literal('figure'), anchor: figureAnchorSchema }),
  z.object({
    kind: z.literal('finding'),
    check: z.string(),
    figures: z.array(figureAnchorSchema),
    /** The words that it is about, when it has no figures; absent in notes of before there was this. */
    words: z.optional(textAnchorSchema),
  }),
  z.object({ kind: z.literal('text'), anchor: textAnchorSchema }),
]);
export type NoteTarget = z.infer<typeof targetSchema>;

/** What the reader saw when the note was made. Never changed afterwards. */
export const evidenceSchema = z.object({
  /** The page's full address, as the browser gives it. */
  address: z.string(),
  title: z.string(),
  capturedAt: time,
  /** SHA-256 of the bytes that were read, hex; empty when unknown. */
  sha256: z.string(),
  /** The words around the target; empty for a note on the document. */
  quote: z.string(),
  /** The numbers that take part, exactly as printed; empty for text. */
  printed: z.array(z.string()),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * The longest note, and the most and longest tags: beyond it a save is refused with `note-too-long`, never cut.
 * The history keeps the words of this many saves.
 */
export const NOTE_LIMITS = { text: 100_000, tags: 64, tag: 200, history: 100 } as const;

/** What the reader writes. */
export const wordsSchema = z.object({
  text: z.string(),
  tags: z.array(z.string()),
  verdict: z.nullable(verdictSchema),
});
export type NoteWords = z.infer<typeof wordsSchema>;

/** Words that a later save replaced; kept so that no text is ever lost. */
export const supersededSchema = z.object({ ...wordsSchema.shape, revision: z.number(), modified: time });
export type SupersededWords = z.infer<typeof supersededSchema>;

export const annotationSchema = z.object({
  id: noteIdSchema,
  /** Key of the document it belongs to (see `document-key.ts`). */
  document: z.string(),
  target: targetSchema,
  ...wordsSchema.shape,
  evidence: evidenceSchema,
  created: time,
  modified: time,
  /** Counts saves, from 1; a save says which revision it was made from. */
  revision: z.number(),
  /** When it was deleted; null while it lives. A deleted note can be restored until it is swept. */
  deleted: z.nullable(time),
  /** What the note said before, oldest first; two windows that wrote at once find each other's words here. */
  history: z.array(supersededSchema),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** A note about to be saved. The id is made by the writer, so that sending it twice saves it once. */
export const draftSchema = z.object({
  id: noteIdSchema,
  /** Revision the words were written from; 0 for a new note. */
  base: z.number(),
  target: targetSchema,
  ...wordsSchema.shape,
  evidence: evidenceSchema,
});
export type NoteDraft = z.infer<typeof draftSchema>;
