/** Notes of this disclosure, or of all of them, with full-text search. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';
import type { NoteActions, NoteView } from '../NoteEditor/note-view.ts';
import { NoteList } from '../NoteList/NoteList.tsx';
import { NoteExchange } from './NoteExchange.tsx';
import type { NoteExchangeProps } from './NoteExchange.tsx';
import { SearchLine } from './SearchLine.tsx';

/** The notes of another document, as far as the search leaves them, and what can be done with them. */
export interface DocumentNotes extends NoteActions {
  key: string;
  title: string;
  /** Where it can be opened again; null for a file that was chosen from the disk. */
  address: string | null;
  notes: readonly NoteView[];
}

export interface NotesTabProps extends NoteActions, Omit<NoteExchangeProps, 'count'> {
  /** Null where there is no document to note anything on. */
  here: readonly NoteView[] | null;
  /** All documents with fitting notes; null while they are being read. */
  everywhere: readonly DocumentNotes[] | null;
  where: 'here' | 'everywhere';
  query: string;
  onWhere: (where: 'here' | 'everywhere') => void;
  onQuery: (query: string) => void;
  onShow: (id: string) => void;
  onOpen: (address: string) => void;
}

/** Documents drawn at once; the next ones come when they are asked for. */
const AT_ONCE = 100;
/** So few are open from the start. */
const FEW = 5;

export function NotesTab(props: NotesTabProps) {
  const { here, everywhere, where, query, onWhere, onQuery } = props;
  const t = useTranslate();
  const [editing, setEditing] = useState<string | null>(null);
  const isHere = where === 'here' && here !== null;
  return (
    <section class="panel-tab" aria-label={t('panel.notes')}>
      <SearchLine label={t('panel.searchNotes')} query={query} onQuery={onQuery}>
        <select
          aria-label={t('panel.filter')}
          value={isHere ? 'here' : 'everywhere'}
          onChange={({ currentTarget }) => {
            onWhere(currentTarget.value === 'here' ? 'here' : 'everywhere');
          }}
        >
          {here !== null && <option value="here">{t('panel.here')}</option>}
          <option value="everywhere">{t('panel.everywhere')}</option>
        </select>
      </SearchLine>
      {isHere ? (
        <>
          {here.length === 0 && editing === null && (
            <p class="panel-empty">{query === '' ? t('panel.noNotes') : t('panel.nothing')}</p>
          )}
          <NoteList
            notes={here}
            editing={editing}
            onEdit={setEditing}
            onSave={props.onSave}
            onDelete={props.onDelete}
            onRestore={props.onRestore}
            onShow={props.onShow}
            onTag={onQuery}
            withQuotes
          />
          {editing === null && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setEditing('new');
              }}
            >
              <Icon name="note" />
              {t('notes.add')}
            </button>
          )}
        </>
      ) : (
        <Everywhere documents={everywhere} query={query} onTag={onQuery} onOpen={props.onOpen} />
      )}
      <NoteExchange
        count={isHere ? here.length : (everywhere?.reduce((sum, { notes }) => sum + notes.length, 0) ?? null)}
        formats={props.formats}
        progress={props.progress}
        said={props.said}
        onExport={props.onExport}
        onCancel={props.onCancel}
        onImport={props.onImport}
      />
    </section>
  );
}

/** Draws what is in it only while it is open: a hundred documents may hold thousands of notes. */
function Folded({
  isOpen,
  summary,
  children,
}: {
  isOpen: boolean;
  summary: ComponentChildren;
  children: ComponentChildren;
}) {
  const [open, setOpen] = useState(isOpen);
  useEffect(() => {
    setOpen(isOpen);
  }, [isOpen]);
  return (
    <details
      class="panel-document"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}

interface EverywhereProps extends Pick<NotesTabProps, 'query' | 'onOpen'> {
  documents: NotesTabProps['everywhere'];
  onTag: (tag: string) => void;
}

function Everywhere({ documents, query, onTag, onOpen }: EverywhereProps) {
  const t = useTranslate();
  const [most, setMost] = useState(AT_ONCE);
  const [editing, setEditing] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<{ id: string; onRestore: NoteActions['onRestore'] } | null>(null);
  if (documents === null) return <p class="panel-empty">{t('state.loading')}</p>;
  const left = documents.length - most;
  return (
    <>
      {documents.length === 0 && (
        <p class="panel-empty">{query === '' ? t('panel.noNotesAnywhere') : t('panel.nothing')}</p>
      )}
      <p class="notes-status" role="status">
        {deleted !== null && (
          <>
            {t('note.deleted')}
            <button
              type="button"
              class="link"
              onClick={() => {
                void deleted.onRestore(deleted.id).then((reply) => {
                  if (reply.ok) setDeleted(null);
                });
              }}
            >
              {t('note.undo')}
            </button>
          </>
        )}
      </p>
      {documents.slice(0, most).map(({ key, title, address, notes, onSave, onDelete, onRestore }) => (
        <Folded
          key={key}
          isOpen={documents.length <= FEW}
          summary={
            <>
              {title} <span class="soft">{t('panel.ofDocument', { n: notes.length })}</span>
            </>
          }
        >
          {address !== null && (
            <button
              type="button"
              class="link"
              onClick={() => {
                onOpen(address);
              }}
            >
              {t('panel.openDocument')}
            </button>
          )}
          <NoteList
            notes={notes}
            editing={editing}
            onEdit={setEditing}
            onSave={onSave}
            onDelete={onDelete}
            onRestore={onRestore}
            onDeleted={(id) => {
              setDeleted({ id, onRestore });
            }}
            onTag={onTag}
            withQuotes
          />
        </Folded>
      ))}
      {left > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setMost(most + AT_ONCE);
          }}
        >
          {t('panel.moreDocuments', { n: Math.min(left, AT_ONCE), left })}
        </button>
      )}
    </>
  );
}
