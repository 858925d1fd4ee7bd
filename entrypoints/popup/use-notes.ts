/** The notes of one document, followed in the database, and what can be done with them from the popup. */
import { useMemo } from 'preact/hooks';
import type { NoteActions, NoteReply, NoteView } from '../../components/NoteEditor/note-view.ts';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import { codeOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages/client.ts';
import { newNoteId } from '../../lib/messages/new-note-id.ts';
import type { Failure } from '../../lib/messages/protocol.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';

/** The document that notes are kept under, as the reader sees it. */
export interface NotedDocument {
  key: string;
  address: string;
  title: string;
}

export interface DocumentNotes extends NoteActions {
  notes: readonly NoteView[];
  annotations: readonly Annotation[];
  failure: Failure | null;
}

export function useNotes(subject: NotedDocument | null): DocumentNotes {
  const store = useMemo(() => createAnnotationStore(createDatabase()), []);
  const document = subject?.key ?? null;
  const stored = useLiveQuery(async () => (document === null ? [] : store.list(document)), [document]);
  const annotations = stored.status === 'ready' ? stored.value : [];

  async function act(request: (key: string) => Promise<NoteReply>): Promise<NoteReply> {
    return document === null
      ? { ok: false, error: { code: 'note-not-found', params: {} } }
      : request(document);
  }

  return {
    annotations,
    notes: annotations.map((note) => noteView(note)),
    failure: stored.status === 'failed' ? codeOf(stored.error) : null,
    onSave: (words, over) =>
      act(async (key) => {
        const known = annotations.find((note) => note.id === over?.id);
        const draft = {
          id: over?.id ?? newNoteId(),
          base: over?.revision ?? 0,
          target: known?.target ?? { kind: 'document' as const },
          evidence: known?.evidence ?? {
            address: subject?.address ?? '',
            title: subject?.title ?? '',
            capturedAt: new Date().toISOString(),
            sha256: '',
            quote: '',
            printed: [],
          },
          ...words,
        };
        const reply = await ask('annotation.save', { document: key, draft });
        // Only a window can ask for it, so it is done here and not in the background.
        if (reply.ok) await requestPersistence();
        return reply.ok ? { ok: true, conflict: reply.value.conflict } : reply;
      }),
    onDelete: (id) => act((key) => ask('annotation.remove', { document: key, id })),
    onRestore: (id) => act((key) => ask('annotation.restore', { document: key, id })),
  };
}
