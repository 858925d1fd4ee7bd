/** The notes of one document, followed in the database, and what can be done with them from the popup. */
import { useMemo } from 'preact/hooks';
import type { NoteActions, NoteReply, NoteView } from '../../components/NoteEditor/note-view.ts';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import { codeOf } from '../../lib/errors.ts';
import type { Failure } from '../../lib/messages/protocol.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import { noteActions } from './note-actions.ts';

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
  return {
    annotations,
    notes: annotations.map((note) => noteView(note)),
    failure: stored.status === 'failed' ? codeOf(stored.error) : null,
    ...(subject === null ? NOWHERE : noteActions(subject.key, annotations, subject)),
  };
}

const nothingThere = async (): Promise<NoteReply> => ({
  ok: false,
  error: { code: 'note-not-found', params: {} },
});
const NOWHERE: NoteActions = { onSave: nothingThere, onDelete: nothingThere, onRestore: nothingThere };
