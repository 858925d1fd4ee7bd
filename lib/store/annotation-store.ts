/**
 * The notes. Every write is one transaction and is checked against its schema first.
 * Text is never lost: every save keeps the words it replaces, whoever wrote them, and a deletion can be undone.
 */
import { report, UserFacingError } from '../errors.ts';
import { annotationSchema, NOTE_LIMITS } from '../notes/annotation.ts';
import type { Annotation, NoteDraft, NoteWords } from '../notes/annotation.ts';
import { onDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';

/** How long a deleted note can be restored. */
export const KEEP_DELETED_DAYS = 30;

export interface SavedNote {
  annotation: Annotation;
  /** True when another window had saved since the words were read, so that its words are in the history now. */
  conflict: boolean;
}

export interface AnnotationStore {
  /** The living notes of a document, oldest first. */
  list(document: string): Promise<Annotation[]>;
  /** The living notes of all documents, in no order. */
  listAll(): Promise<Annotation[]>;
  /** Whether there is, or was until it is swept, a note with this id. */
  has(id: string): Promise<boolean>;
  /** Saves a new note or a new version of one. Saving the same words twice changes nothing. */
  save(document: string, draft: NoteDraft): Promise<SavedNote>;
  /** Marks a note as deleted; deleting twice changes nothing. */
  remove(document: string, id: string): Promise<Annotation>;
  /** Undoes `remove`. */
  restore(document: string, id: string): Promise<Annotation>;
  /** Drops notes that were deleted more than `KEEP_DELETED_DAYS` ago; says how many. */
  sweep(): Promise<number>;
}

/** The notes in a database. `now` is the clock, given by tests. */
export function createAnnotationStore(
  database: GoujiDatabase,
  now: () => Date = () => new Date(),
): AnnotationStore {
  const table = database.annotations;
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    onDatabase(() => database.transaction('rw', table, work));

  /** The note with this id, as long as it belongs to the document. */
  async function own(document: string, id: string): Promise<Annotation> {
    const stored = await table.get(id);
    if (stored === undefined) throw new UserFacingError('note-not-found', { id });
    if (stored.document !== document) throw new UserFacingError('not-allowed', { id });
    return stored;
  }

  async function put(annotation: Annotation): Promise<Annotation> {
    const row = annotationSchema.parse(annotation);
    await table.put(row);
    return row;
  }

  async function setDeleted(document: string, id: string, deleted: boolean): Promise<Annotation> {
    const stored = await own(document, id);
    if ((stored.deleted !== null) === deleted) return stored;
    const time = now().toISOString();
    return put({
      ...stored,
      deleted: deleted ? time : null,
      modified: time,
      revision: stored.revision + 1,
    });
  }

  return {
    list: (document) =>
      onDatabase(async () => {
        const rows = await table.where('document').equals(document).sortBy('id');
        return rows.filter((row) => row.deleted === null && isReadable(row));
      }),

    listAll: () =>
      onDatabase(async () =>
        (await table.toArray()).filter((row) => row.deleted === null && isReadable(row)),
      ),

    has: (id) => onDatabase(async () => (await table.get(id)) !== undefined),

    save: async (document, draft) => {
      const words = tidy(draft);
      return write(async () => {
        const stored = await table.get(draft.id);
        const time = now().toISOString();
        if (stored === undefined) {
          const fresh = { created: time, modified: time, revision: 1, deleted: null, history: [] };
          const { id, target, evidence } = draft;
          return {
            annotation: await put({ id, document, target, evidence, ...words, ...fresh }),
            conflict: false,
          };
        }
        if (stored.document !== document) throw new UserFacingError('not-allowed', { id: draft.id });
        if (stored.deleted === null && sameWords(stored, words))
          return { annotation: stored, conflict: false };
        const conflict = stored.revision !== draft.base;
        const annotation = await put({
          ...stored,
          ...words,
          modified: time,
          revision: stored.revision + 1,
          // Writing into a note that another window deleted brings it back: words outlive a deletion.
          deleted: null,
          history: [...stored.history, superseded(stored)].slice(-NOTE_LIMITS.history),
        });
        return { annotation, conflict };
      });
    },

    remove: (document, id) => write(() => setDeleted(document, id, true)),
    restore: (document, id) => write(() => setDeleted(document, id, false)),

    sweep: () => {
      const limit = new Date(now().getTime() - KEEP_DELETED_DAYS * 86_400_000).toISOString();
      return write(() => table.where('deleted').below(limit).delete());
    },
  };
}

/** The words as they are stored: no empty or repeated tags, nothing beyond the limits. */
function tidy({ text, tags, verdict }: NoteWords): NoteWords {
  const unique = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const long =
    text.length > NOTE_LIMITS.text ||
    unique.length > NOTE_LIMITS.tags ||
    unique.some((tag) => tag.length > NOTE_LIMITS.tag);
  if (long) throw new UserFacingError('note-too-long', { limit: NOTE_LIMITS.text });
  return { text, tags: unique, verdict };
}

function sameWords(a: NoteWords, b: NoteWords): boolean {
  return a.text === b.text && a.verdict === b.verdict && a.tags.join('\n') === b.tags.join('\n');
}

function superseded({ text, tags, verdict, revision, modified }: Annotation): Annotation['history'][number] {
  return { text, tags, verdict, revision, modified };
}

/** A row that does not parse stays in the database untouched and must not take the other notes with it. */
function isReadable(row: Annotation): boolean {
  const parsed = annotationSchema.safeParse(row);
  if (!parsed.success) report(parsed.error, 'reading a stored note', { id: row.id });
  return parsed.success;
}
