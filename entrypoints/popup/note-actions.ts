/** What extension pages do with the notes of one document: the background is asked, which writes. */
import type { NoteActions } from '../../components/NoteEditor/note-view.ts';
import { ask } from '../../lib/messages/client.ts';
import { newNoteId } from '../../lib/messages/new-note-id.ts';
import type { Annotation, Evidence } from '../../lib/notes/annotation.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';

/** `annotations` are those of the document, `seen` is how a new note on the whole document says where it was written. */
export function noteActions(
  document: string,
  annotations: readonly Annotation[],
  seen: Pick<Evidence, 'address' | 'title'>,
): NoteActions {
  return {
    onSave: async (words, over) => {
      const known = annotations.find((note) => note.id === over?.id);
      const draft = {
        id: over?.id ?? newNoteId(),
        base: over?.revision ?? 0,
        target: known?.target ?? { kind: 'document' as const },
        evidence: known?.evidence ?? {
          address: seen.address,
          title: seen.title,
          capturedAt: new Date().toISOString(),
          sha256: '',
          quote: '',
          printed: [],
        },
        ...words,
      };
      const reply = await ask('annotation.save', { document, draft });
      // Only a window can ask for it, so it is done here and not in the background.
      if (reply.ok) await requestPersistence();
      return reply.ok ? { ok: true, conflict: reply.value.conflict } : reply;
    },
    onDelete: (id) => ask('annotation.remove', { document, id }),
    onRestore: (id) => ask('annotation.restore', { document, id }),
  };
}
