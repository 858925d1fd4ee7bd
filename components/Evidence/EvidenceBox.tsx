/** What is kept of a document as evidence, and what of it has changed since. */
import type { MessageKey } from '../../lib/i18n/zh.ts';
import { useTranslate } from '../language-context.ts';

/** A capture as it is shown. */
export interface CaptureView {
  id: string;
  sha256: string;
  /** Of the file, where several are kept together; empty where there is one. */
  name: string;
  /** Times in the reader's words. */
  captured: string;
  seen: string;
}

/** A figure with its number now and before; one of them is null when it came or went. */
export interface ChangeView {
  kind: 'changed' | 'added' | 'removed';
  label: string;
  before: string | null;
  now: string | null;
}

export interface EvidenceBoxProps {
  /** All of it: every file, where several are checked together. */
  isKept: boolean;
  /** The oldest first, those of the last file before those of the first. */
  captures: readonly CaptureView[];
  /** What the document is compared with, by its time; null when there is nothing. */
  since: string | null;
  /** Since then; null when there is nothing to compare, a word while or when it cannot be told. */
  changes: readonly ChangeView[] | 'reading' | 'unread' | null;
  onKeep: () => void;
  onSave: (sha256: string) => void;
  /** Takes one capture away for good. */
  onDelete: (id: string) => void;
  /** Brings the capture back that was deleted last; null when none was. */
  onUndo: (() => void) | null;
}

/** Changes drawn at once. */
const MOST = 50;

export function EvidenceBox(props: EvidenceBoxProps) {
  const { isKept, captures, since, changes, onKeep, onSave, onDelete, onUndo } = props;
  const t = useTranslate();
  const last = captures.at(-1);
  const count = (kind: ChangeView['kind']): number =>
    Array.isArray(changes) ? changes.filter((change: ChangeView) => change.kind === kind).length : 0;
  const summary =
    !isKept || last === undefined
      ? t('evidence.none')
      : last.name !== ''
        ? t('evidence.keptFiles', { n: captures.length })
        : captures.length === 1
          ? `${t('evidence.kept')} ${last.captured}`
          : t('evidence.keptTimes', { n: captures.length });
  const said = Array.isArray(changes) && changes.length > 0 && since !== null;
  return (
    <details class="evidence">
      <summary>
        {summary}
        {said && (
          <strong class="evidence-changes" role="status">
            {t('evidence.changes', {
              time: since,
              changed: count('changed'),
              added: count('added'),
              removed: count('removed'),
            })}
          </strong>
        )}
      </summary>
      {changes === 'reading' && <p class="soft">{t('evidence.reading')}</p>}
      {changes === 'unread' && <p role="alert">{t('evidence.unread')}</p>}
      {Array.isArray(changes) && changes.length > 0 && <Changes changes={changes} />}
      {Array.isArray(changes) && changes.length === 0 && <p>{t('evidence.unchanged')}</p>}
      {!isKept && (
        <>
          <p class="soft">{t('evidence.why')}</p>
          <button type="button" class="button" onClick={onKeep}>
            {t('evidence.keep')}
          </button>
        </>
      )}
      {captures.length > 0 && (
        <ul class="evidence-captures">
          {captures.toReversed().map(({ id, sha256, name, captured, seen }) => (
            <li key={id}>
              <span>{name === '' ? captured : `${name} · ${captured}`}</span>{' '}
              <button type="button" class="link" onClick={() => onSave(sha256)}>
                {t('evidence.save')}
              </button>{' '}
              <button type="button" class="link" onClick={() => onDelete(id)}>
                {t('evidence.delete')}
              </button>
              <code title={sha256}>SHA-256 {sha256}</code>
              {seen !== captured && <span class="soft">{t('evidence.seen', { time: seen })}</span>}
            </li>
          ))}
        </ul>
      )}
      {onUndo !== null && (
        <p role="status">
          {t('evidence.deleted')}{' '}
          <button type="button" class="link" onClick={onUndo}>
            {t('note.undo')}
          </button>
        </p>
      )}
    </details>
  );
}

function Changes({ changes }: { changes: readonly ChangeView[] }) {
  const t = useTranslate();
  return (
    <ul class="evidence-list">
      {changes.slice(0, MOST).map(({ kind, label, before, now }, index) => (
        <li key={index}>
          <span class="evidence-kind">{t(`evidence.${kind}` satisfies MessageKey)}</span>
          <span>{label}</span>
          <span class="evidence-numbers">
            {before !== null && <del>{before}</del>} {now !== null && <ins>{now}</ins>}
          </span>
        </li>
      ))}
      {changes.length > MOST && <li class="soft">{t('evidence.more', { n: changes.length - MOST })}</li>}
    </ul>
  );
}
