/** The notes tab of the panel and the viewer: those of the open document or of all, searched, exported, imported. */
import { useState } from 'preact/hooks';
import type { NoteActions, NoteState } from '../../components/NoteEditor/note-view.ts';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import type { NotesTabProps } from '../../components/Panel/NotesTab.tsx';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { indexNotes, searchNotes } from '../../lib/notes/search-notes.ts';
import { browser } from '../../lib/platform/browser.ts';
import { useAllNotes } from './use-all-notes.ts';
import { notesAlone } from './exported-notes.ts';
import { useExchange } from './use-exchange.ts';

/** The open document's notes. */
export interface NotesHere {
  annotations: readonly Annotation[];
  /** Where each stands, by its id; one that is missing is not placed yet. */
  states: ReadonlyMap<string, NoteState | null>;
  /** SHA-256 of the bytes on show, where it is known. */
  sha256: string;
  actions: NoteActions;
  /** What an export of this document holds besides its notes; null where there is no report. */
  exported: (() => Promise<Omit<ExportedDocument, 'notes'>>) | null;
  onShow: (id: string) => void;
}

/** `here` is null where there is no document to note anything on. */
export function useNotesTab(here: NotesHere | null, isOpen: boolean, language: Language): NotesTabProps {
  const [where, setWhere] = useState<'here' | 'everywhere'>('here');
  const [query, setQuery] = useState('');
  const isEverywhere = isOpen && (where === 'everywhere' || here === null);
  const everywhere = useAllNotes(isEverywhere, query);
  const found = here === null ? [] : searchNotes(indexNotes(here.annotations), query);
  const exchange = useExchange(
    isEverywhere
      ? { kind: 'all', query, notes: everywhere.documents === null ? null : everywhere.found.length }
      : here === null
        ? null
        : {
            kind: 'one',
            hasReport: here.exported !== null,
            notes: found.length,
            read: () => readHere(here, found),
          },
    language,
  );
  const nothing = async () => ({
    ok: false as const,
    error: { code: 'note-not-found' as const, params: {} },
  });
  return {
    here: here === null ? null : found.map((note) => noteView(note, here.states.get(note.id), here.sha256)),
    everywhere: everywhere.documents,
    ...exchange,
    where,
    query,
    onWhere: setWhere,
    onQuery: setQuery,
    onShow: here?.onShow ?? (() => undefined),
    onOpen: (address) => void browser.tabs.create({ url: address }),
    ...(here?.actions ?? { onSave: nothing, onDelete: nothing, onRestore: nothing }),
  };
}

/** The open document with the notes on show; with its notes alone where there is no report. */
async function readHere(here: NotesHere, notes: readonly Annotation[]): Promise<ExportedDocument> {
  return here.exported === null ? notesAlone(notes) : { ...(await here.exported()), notes };
}
