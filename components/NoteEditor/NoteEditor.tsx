/** Writes one note: text, tags, verdict. Ctrl+Enter saves, Escape gives up. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NoteWords, Verdict } from '../../lib/notes/annotation.ts';
import { isMessageKey } from '../../lib/i18n/translate.ts';
import { useTranslate } from '../language-context.ts';
import type { NoteReply } from './note-view.ts';
import { parseTags } from './note-view.ts';
import { VerdictChoice } from './VerdictChoice.tsx';

export interface NoteEditorProps {
  /** The words to start from; empty for a new note. */
  initial: NoteWords;
  /** The editor stays open with the words in it when saving fails. */
  onSave: (words: NoteWords) => Promise<NoteReply>;
  onCancel: () => void;
}

export const EMPTY_WORDS: NoteWords = { text: '', tags: [], verdict: null };

export function NoteEditor({ initial, onSave, onCancel }: NoteEditorProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(initial.text);
  const [tags, setTags] = useState(initial.tags.join(' '));
  const [verdict, setVerdict] = useState<Verdict | null>(initial.verdict);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const words = { text: text.trim(), tags: parseTags(tags), verdict };
  const empty = words.text === '' && words.tags.length === 0 && words.verdict === null;

  async function save(): Promise<void> {
    if (empty || saving) return;
    setSaving(true);
    setFailure(null);
    const reply = await onSave(words);
    setSaving(false);
    if (!reply.ok) setFailure(t(errorKey(reply.error.code)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys typed here are the note's, never the page's or the card's.
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
  }

  return (
    <form
      class="note-editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={`${id}text`}>{t('note.text')}</label>
      <textarea
        id={`${id}text`}
        ref={area}
        rows={4}
        value={text}
        placeholder={t('note.textHint')}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <label for={`${id}tags`}>{t('note.tags')}</label>
      <input
        id={`${id}tags`}
        type="text"
        value={tags}
        placeholder={t('note.tagsHint')}
        onInput={(event) => {
          setTags(event.currentTarget.value);
        }}
      />
      <VerdictChoice name={`${id}verdict`} value={verdict} onChange={setVerdict} />
      {failure !== null && (
        <p class="note-failure" role="alert">
          {t('note.saveFailed', { message: failure })}
        </p>
      )}
      <div class="note-buttons">
        <button type="submit" class="button primary" disabled={empty || saving}>
          {saving ? t('note.saving') : t('note.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
      </div>
    </form>
  );
}

/** The sentence for an error code; an unknown one is told as an internal error. */
export function errorKey(code: string) {
  const key = `error.${code}`;
  return isMessageKey(key) ? key : 'error.internal';
}
