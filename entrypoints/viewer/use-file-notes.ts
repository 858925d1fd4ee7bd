/** The notes of the file on show: followed in the database, put in their places, saved by the background. */
import { useMemo } from 'preact/hooks';
import type { NoteReply, NoteVersion } from '../../components/NoteEditor/note-view.ts';
import { ask } from '../../lib/messages/client.ts';
import { newNoteId } from '../../lib/messages/new-note-id.ts';
import type { Annotation, NoteTarget, NoteWords } from '../../lib/notes/annotation.ts';
import { fileDocumentKey } from '../../lib/notes/document-key.ts';
import { placeNote } from '../../lib/page/place-note.ts';
import type { PlacedNote } from '../../lib/page/place-note.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import { keepFile } from './use-file-evidence.ts';
import type { OpenFile } from './use-file-evidence.ts';

/** What a new note hangs on, with the words and numbers there. */
export interface NewNote {
  target: NoteTarget;
  quote: string;
  printed: string[];
}

export interface FileNotes {
  placed: readonly PlacedNote[];
  save: (words: NoteWords, over: NoteVersion | null, on: NewNote) => Promise<NoteReply>;
  remove: (id: string) => Promise<NoteReply>;
  restore: (id: string) => Promise<NoteReply>;
}

const NONE: readonly Annotation[] = [];

export function useFileNotes(file: OpenFile): FileNotes {
  const { view } = file;
  const store = useMemo(() => createAnnotationStore(createDatabase()), []);
  const key = view === null ? null : fileDocumentKey(view.content.sha256);
  const stored = useLiveQuery(async () => (key === null ? [] : store.list(key)), [key]);
  // The same list while there are none, so that marks are not drawn anew.
  const annotations = stored.status === 'ready' && stored.value.length > 0 ? stored.value : NONE;
  const placed = useMemo(
    () =>
      view === null
        ? []
        : annotations.filter(({ document }) => document === key).map((note) => placeNote(note, view)),
    [annotations, view, key],
  );

  async function act(request: (document: string) => Promise<NoteReply>): Promise<NoteReply> {
    return key === null ? { ok: false, error: { code: 'note-not-found', params: {} } } : request(key);
  }

  return {
    placed,
    save: (words, over, on) =>
      act(async (document) => {
        const known = annotations.find(({ id }) => id === over?.id);
        const { report, capturedAt, sha256 } = view?.content ?? { report: null, capturedAt: '', sha256: '' };
        const draft = {
          id: over?.id ?? newNoteId(),
          base: over?.revision ?? 0,
          target: known?.target ?? on.target,
          evidence: known?.evidence ?? {
            address: report?.address ?? '',
            title: report?.title ?? '',
            capturedAt,
            sha256,
            quote: on.quote,
            printed: on.printed,
          },
          ...words,
        };
        const reply = await ask('annotation.save', { document, draft });
        if (!reply.ok) return reply;
        await keepFile(file);
        return { ok: true, conflict: reply.value.conflict };
      }),
    remove: (id) => act((document) => ask('annotation.remove', { document, id })),
    restore: (id) => act((document) => ask('annotation.restore', { document, id })),
  };
}
