/** Puts notes from a file into the database: nothing that is there is lost, and nothing comes in twice. */
import { annotationSchema, NOTE_LIMITS } from '../notes/annotation.ts';
import type { Annotation, SupersededWords } from '../notes/annotation.ts';
import { onDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';

/** What became of the notes of a file. */
export interface Merged {
  /** Not here before. */
  added: number;
  /** Here with older words, which are in the history now. */
  updated: number;
  /** Here with newer words; those of the file are in the history. */
  kept: number;
  /** Here already, word for word. */
  same: number;
}

/** Merges in one transaction: all of it happens, or none. */
export function mergeNotes(database: GoujiDatabase, notes: readonly Annotation[]): Promise<Merged> {
  const table = database.annotations;
  return onDatabase(() =>
    database.transaction('rw', table, async () => {
      const merged: Merged = { added: 0, updated: 0, kept: 0, same: 0 };
      for (const incoming of notes) {
        const stored = await table.get(incoming.id);
        const [row, what] = stored === undefined ? [incoming, 'added' as const] : merge(stored, incoming);
        merged[what] += 1;
        if (what !== 'same') await table.put(annotationSchema.parse(row));
      }
      return merged;
    }),
  );
}

function merge(stored: Annotation, incoming: Annotation): [Annotation, keyof Merged] {
  const history = union(stored.history, incoming.history);
  if (saysTheSame(stored, incoming))
    return history.length === stored.history.length ? [stored, 'same'] : [{ ...stored, history }, 'updated'];
  const isNewer = incoming.modified > stored.modified;
  const [winner, loser] = isNewer ? [incoming, stored] : [stored, incoming];
  const row = {
    ...winner,
    // What a note hangs on and what was seen never changes: the first writer has it.
    document: stored.document,
    target: stored.target,
    evidence: stored.evidence,
    created: stored.created < incoming.created ? stored.created : incoming.created,
    revision: Math.max(stored.revision, incoming.revision) + 1,
    history: union(history, [wordsOf(loser)]),
  };
  const isKnown = !isNewer && row.history.length === stored.history.length;
  return isKnown ? [stored, 'same'] : [row, isNewer ? 'updated' : 'kept'];
}

function saysTheSame(a: Annotation, b: Annotation): boolean {
  return keyOf(wordsOf(a)) === keyOf(wordsOf(b)) && (a.deleted === null) === (b.deleted === null);
}

function wordsOf({ text, tags, verdict, revision, modified }: Annotation): SupersededWords {
  return { text, tags, verdict, revision, modified };
}

/** Words are the same whatever number their save had here or there. */
function keyOf({ text, tags, verdict }: SupersededWords): string {
  return JSON.stringify([text, tags, verdict]);
}

/** Both histories, each words once, oldest first. */
function union(a: readonly SupersededWords[], b: readonly SupersededWords[]): SupersededWords[] {
  const known = new Set(a.map(keyOf));
  const more = b.filter((words) => !known.has(keyOf(words)));
  return [...a, ...more]
    .toSorted((x, y) => (x.modified < y.modified ? -1 : x.modified > y.modified ? 1 : 0))
    .slice(-NOTE_LIMITS.history);
}
