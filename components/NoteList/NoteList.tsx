/** Notes with their state, each editable in place and deletable with undo; a new one can be written below. */
import { useState } from 'preact/hooks';
import { htmlLanguage } from '../../lib/i18n/language.ts';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage, useTranslate } from '../language-context.ts';
import { EMPTY_WORDS, errorKey, NoteEditor } from '../NoteEditor/NoteEditor.tsx';
import type { NoteActions, NoteReply, NoteState, NoteVersion, NoteView } from '../NoteEditor/note-view.ts';
import { NoteTag } from './NoteTag.tsx';

export interface NoteListProps extends NoteActions {
  notes: readonly NoteView[];
  /** The note being edited, `new` for one being written, null for none. */
  editing: string | null;
  onEdit: (editing: string | null) => void;
  /** Shows the words a note hangs on; off where they stand above anyway. */
  withQuotes?: boolean;
  /** Leads to a note's place; without it notes cannot be jumped to. */
  onShow?: (id: string) => void;
  /** Told of a deleted note, where the list may go with its last one: whoever is told offers the undo. */
  onDeleted?: (id: string) => void;
  /** Looks for a tag; without it tags are only read. */
  onTag?: (tag: string) => void;
}

export function NoteList(props: NoteListProps) {
  const { notes, editing, onEdit, onSave, onDelete, onRestore, withQuotes = false, onShow, onTag } = props;
  const t = useTranslate();
  const [deleted, setDeleted] = useState<string | null>(null);
  const [message, setMessage] = useState('');

  async function remove(id: string): Promise<void> {
    const reply = await onDelete(id);
    if (reply.ok && props.onDeleted !== undefined) {
      props.onDeleted(id);
      return;
    }
    setDeleted(reply.ok ? id : null);
    setMessage(reply.ok ? t('note.deleted') : t(errorKey(reply.error.code)));
  }

  async function undo(): Promise<void> {
    if (deleted === null) return;
    const reply = await onRestore(deleted);
    if (reply.ok) setDeleted(null);
    setMessage(reply.ok ? '' : t(errorKey(reply.error.code)));
  }

  async function save(words: NoteView['words'], over: NoteVersion | null) {
    const reply = await onSave(words, over);
    if (reply.ok) {
      onEdit(null);
      setDeleted(null);
      setMessage(t(reply.conflict === true ? 'note.savedBoth' : 'note.saved'));
    }
    return reply;
  }

  return (
    <div class="notes">
      <ul>
        {notes.map((note) => (
          <li key={note.id} class="note">
            {editing === note.id ? (
              <NoteBeingEdited
                note={note}
                onSave={save}
                onCancel={() => {
                  onEdit(null);
                }}
              />
            ) : (
              <Note
                note={note}
                withQuote={withQuotes}
                onEdit={() => {
                  onEdit(note.id);
                }}
                onDelete={() => {
                  void remove(note.id);
                }}
                {...(onShow === undefined ? {} : { onShow })}
                {...(onTag === undefined ? {} : { onTag })}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' && (
        <NoteEditor
          initial={EMPTY_WORDS}
          onSave={(words) => save(words, null)}
          onCancel={() => {
            onEdit(null);
          }}
        />
      )}
      <p class="notes-status" role="status">
        {message}
        {deleted !== null && (
          <button
            type="button"
            class="link"
            onClick={() => {
              void undo();
            }}
          >
            {t('note.undo')}
          </button>
        )}
      </p>
    </div>
  );
}

interface NoteBeingEditedProps {
  note: NoteView;
  onSave: (words: NoteView['words'], over: NoteVersion) => Promise<NoteReply>;
  onCancel: () => void;
}

/** Remembers which version the writing began from: another window may save while it goes on. */
function NoteBeingEdited({ note, onSave, onCancel }: NoteBeingEditedProps) {
  const [begun] = useState(note);
  return <NoteEditor initial={begun.words} onSave={(words) => onSave(words, begun)} onCancel={onCancel} />;
}

interface NoteProps {
  note: NoteView;
  withQuote: boolean;
  onEdit: () => void;
  onDelete: () => void;
  onShow?: (id: string) => void;
  onTag?: (tag: string) => void;
}

function Note({ note, withQuote, onEdit, onDelete, onShow, onTag }: NoteProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { words, quote, state } = note;
  const dateOf = (time: string): string =>
    new Date(time).toLocaleDateString(htmlLanguage(language), {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    });
  return (
    <article>
      {withQuote && (
        <p class="note-quote">
          {onShow === undefined || quote === '' ? (
            quote === '' ? (
              t('notes.document')
            ) : (
              quote
            )
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => {
                onShow(note.id);
              }}
            >
              {quote}
            </button>
          )}
        </p>
      )}
      {words.text !== '' && <p class="note-text">{words.text}</p>}
      {note.earlier.length > 0 && (
        <details class="note-earlier">
          <summary>{t('note.earlier', { n: note.earlier.length })}</summary>
          {note.earlier.map(({ text, modified }) => (
            <p key={modified} class="note-text">
              {text}
            </p>
          ))}
        </details>
      )}
      {note.otherVersion !== null && (
        <p class="note-state">{t('note.otherVersion', { date: dateOf(note.otherVersion) })}</p>
      )}
      {state !== null && state.kind !== 'same' && (
        <p class={`note-state is-${state.kind}`}>{stateText(t, state)}</p>
      )}
      <footer>
        {words.verdict !== null && <span class="note-verdict">{t(`verdict.${words.verdict}`)}</span>}
        {words.tags.map((tag) => (
          <NoteTag key={tag} tag={tag} {...(onTag === undefined ? {} : { onTag })} />
        ))}
        <span class="note-tools">
          <time dateTime={note.modified}>{dateOf(note.modified)}</time>
          <button
            type="button"
            class="icon-button"
            title={t('note.edit')}
            aria-label={t('note.edit')}
            onClick={onEdit}
          >
            <Icon name="note" />
          </button>
          <button
            type="button"
            class="icon-button"
            title={t('note.delete')}
            aria-label={t('note.delete')}
            onClick={onDelete}
          >
            <Icon name="remove" />
          </button>
        </span>
      </footer>
    </article>
  );
}

function stateText(t: ReturnType<typeof useTranslate>, state: NoteState): string {
  return state.kind === 'value-changed'
    ? t('anchor.value-changed', { old: state.old, new: state.new })
    : t(`anchor.${state.kind}`);
}
