/** Notes of this disclosure, or of all of them, with full-text search. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';
import type { NoteActions, NoteView } from '../NoteEditor/note-view.ts';
import { NoteList } from '../NoteList/NoteList.tsx';
import { NoteExchange } from './NoteExchange.tsx';
import type { NoteExchangeProps } from './NoteExchange.tsx';
import { SearchLine } from './SearchLine.tsx';

/** The notes of another document, as far as the search leaves them. */
export interface DocumentNotes {
  key: string;
  title: string;
  /** Where it can be opened again; null for a file that was chosen from the disk. */
  address: string | null;
  notes: readonly NoteView[];
}

export interface NotesTabProps
  extends NoteActions, Pick<NoteExchangeProps, 'said' | 'onExport' | 'onImport'> {
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

/** Documents drawn at once; more are found by searching. */
const MOST = 100;

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
        <Everywhere documents={everywhere} onOpen={props.onOpen} />
      )}
      <NoteExchange
        count={isHere ? here.length : (everywhere?.reduce((sum, { notes }) => sum + notes.length, 0) ?? null)}
        said={props.said}
        onExport={props.onExport}
        onImport={props.onImport}
      />
    </section>
  );
}

function Everywhere({
  documents,
  onOpen,
}: { documents: NotesTabProps['everywhere'] } & Pick<NotesTabProps, 'onOpen'>) {
  const t = useTranslate();
  if (documents === null) return <p class="panel-empty">{t('state.loading')}</p>;
  if (documents.length === 0) return <p class="panel-empty">{t('panel.nothing')}</p>;
  return (
    <>
      {documents.slice(0, MOST).map(({ key, title, address, notes }) => (
        <details key={key} class="panel-document" open={documents.length <= 5}>
          <summary>
            {title} <span class="soft">{t('panel.ofDocument', { n: notes.length })}</span>
          </summary>
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
          <ul>
            {notes.map((note) => (
              <li key={note.id} class="note">
                {note.quote !== '' && <p class="note-quote">{note.quote}</p>}
                {note.words.text !== '' && <p class="note-text">{note.words.text}</p>}
                <footer>
                  {note.words.verdict !== null && (
                    <span class="note-verdict">{t(`verdict.${note.words.verdict}`)}</span>
                  )}
                  {note.words.tags.map((tag) => (
                    <span key={tag} class="note-tag">
                      #{tag}
                    </span>
                  ))}
                </footer>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
