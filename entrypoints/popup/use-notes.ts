/** The notes of one document, and what can be done with them from the popup. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteActions, NoteReply, NoteView } from '../../components/NoteEditor/note-view.ts';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import { ask } from '../../lib/messages/client.ts';
import { newNoteId } from '../../lib/messages/new-note-id.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';

/** The document that notes are kept under, as the reader sees it. */
export interface NotedDocument {
  key: string;
  address: string;
  title: string;
}

export interface DocumentNotes extends NoteActions {
  notes: readonly NoteView[];
}

export function useNotes(subject: NotedDocument | null, changes: number): DocumentNotes {
  const [annotations, setAnnotations] = useState<readonly Annotation[]>([]);
  const document = subject?.key ?? null;
  const refresh = useCallback(async () => {
    if (document === null) return;
    const reply = await ask('annotation.list', { document });
    if (reply.ok) setAnnotations(reply.value.annotations);
  }, [document]);
  useEffect(() => {
    void refresh();
  }, [refresh, changes]);

  async function act(request: (key: string) => Promise<NoteReply>): Promise<NoteReply> {
    if (document === null) return { ok: false, error: { code: 'note-not-found', params: {} } };
    const reply = await request(document);
    if (reply.ok) await refresh();
    return reply;
  }

  return {
    notes: annotations.filter((note) => note.deleted === null).map((note) => noteView(note)),
    onSave: (words, id) =>
      act(async (key) => {
        const known = annotations.find((note) => note.id === id);
        const draft = {
          id: id ?? newNoteId(),
          base: known?.revision ?? 0,
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
        return ask('annotation.save', { document: key, draft });
      }),
    onDelete: (id) => act((key) => ask('annotation.remove', { document: key, id })),
    onRestore: (id) => act((key) => ask('annotation.restore', { document: key, id })),
  };
}
