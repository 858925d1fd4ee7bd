/** The notes of all documents, searched; read only when the reader asks for them. */
import { useMemo } from 'preact/hooks';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import type { DocumentNotes } from '../../components/Panel/NotesTab.tsx';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { indexNotes, searchNotes } from '../../lib/notes/search-notes.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import { noteActions } from '../popup/note-actions.ts';

export interface AllNotes {
  /** The fitting notes, newest first. */
  found: readonly Annotation[];
  /** The same by document, the document with the newest note first; null until they are read. */
  documents: readonly DocumentNotes[] | null;
}

export function useAllNotes(wanted: boolean, query: string): AllNotes {
  const store = useMemo(() => createAnnotationStore(createDatabase()), []);
  const stored = useLiveQuery(async () => (wanted ? store.listAll() : null), [wanted]);
  const notes = stored.status === 'ready' ? stored.value : null;
  const index = useMemo(() => (notes === null ? null : indexNotes(notes)), [notes]);
  return useMemo(() => {
    if (index === null) return { found: [], documents: null };
    const found = searchNotes(index, query);
    const byDocument = Map.groupBy(found, ({ document }) => document);
    const documents = [...byDocument].map(([key, own]) => ({
      key,
      title: own[0]?.evidence.title || key,
      address:
        own.map(({ evidence }) => evidence.address).find((address) => /^https?:/.test(address)) ?? null,
      notes: own.map((note) => noteView(note)),
      ...noteActions(key, own, { address: '', title: '' }),
    }));
    return { found, documents };
  }, [index, query]);
}
