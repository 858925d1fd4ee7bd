/** The backup: its age, making and restoring one, and what the browser says of the storage. */
import { useRef } from 'preact/hooks';
import { useTranslate } from '../language-context.ts';

export interface BackupBoxProps {
  /** When the last backup was made, in the reader's words; null for never. */
  last: string | null;
  /** Notes written since. */
  newNotes: number;
  isReminderDue: boolean;
  /** Null while or where the browser does not tell. Sizes in the reader's words. */
  storage: { used: string; quota: string; isPersistent: boolean } | null;
  /** What the last backup or restoring did; empty before. */
  said: string;
  onBackup: () => void;
  onRestore: (file: File) => void;
  onPutAside: () => void;
  /** Asks the browser to keep the storage. */
  onPersist: () => void;
}

export function BackupBox(props: BackupBoxProps) {
  const { last, newNotes, isReminderDue, storage, said, onBackup, onRestore, onPutAside, onPersist } = props;
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="backup" aria-label={t('backup.title')}>
      {isReminderDue && (
        <p class="backup-reminder">
          {t('backup.reminder', { n: newNotes })}{' '}
          <button type="button" class="link" onClick={onBackup}>
            {t('backup.make')}
          </button>{' '}
          <button type="button" class="link" onClick={onPutAside}>
            {t('backup.later')}
          </button>
        </p>
      )}
      <details>
        <summary>
          {t('backup.title')}{' '}
          <span class="soft">{last === null ? t('backup.never') : t('backup.last', { time: last })}</span>
        </summary>
        <p class="soft">{t('backup.why')}</p>
        <p class="backup-buttons">
          <button type="button" class="button" onClick={onBackup}>
            {t('backup.make')}
          </button>
          <button type="button" class="button" onClick={() => input.current?.click()}>
            {t('backup.restore')}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".gz,application/gzip"
            aria-label={t('backup.restore')}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) onRestore(file);
              // So that the same file can be picked again.
              currentTarget.value = '';
            }}
          />
        </p>
        {storage !== null && (
          <p class="soft">
            {t('backup.storage', { used: storage.used, quota: storage.quota })}{' '}
            {storage.isPersistent ? (
              t('backup.persistent')
            ) : (
              <>
                {t('backup.notPersistent')}{' '}
                <button type="button" class="link" onClick={onPersist}>
                  {t('backup.persist')}
                </button>
              </>
            )}
          </p>
        )}
        <p role="status">{said}</p>
      </details>
    </section>
  );
}
