/** Makes and restores backups, and says how old the last one is and what the browser says of the storage. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BackupBoxProps } from '../../components/Backup/BackupBox.tsx';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import { codeOf, report as logError } from '../../lib/errors.ts';
import { htmlLanguage } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import { backupStateSchema, isReminderDue, NO_BACKUP } from '../../lib/notes/backup-reminder.ts';
import type { BackupState } from '../../lib/notes/backup-reminder.ts';
import { browser } from '../../lib/platform/browser.ts';
import { makeBackup, restoreBackup } from '../../lib/store/backup.ts';
import { countNewNotes } from '../../lib/store/count-new-notes.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';

const STATE = 'backup';

export function useBackup(isWanted: boolean, language: Language, t: Translate): BackupBoxProps {
  const database = useMemo(() => createDatabase(), []);
  const [state, setState] = useState<BackupState>(NO_BACKUP);
  const [storage, setStorage] = useState<BackupBoxProps['storage']>(null);
  const [said, setSaid] = useState('');
  const counted = useLiveQuery(
    async () => (isWanted ? countNewNotes(database, state.last) : 0),
    [isWanted, state.last],
  );
  const newNotes = counted.status === 'ready' ? counted.value : 0;
  const time = new Intl.DateTimeFormat(htmlLanguage(language), { dateStyle: 'medium', timeStyle: 'short' });

  useEffect(() => {
    if (!isWanted) return;
    const look = async (): Promise<void> => {
      const parsed = backupStateSchema.safeParse((await browser.storage.local.get(STATE))[STATE]);
      if (parsed.success) setState(parsed.data);
      setStorage(await storageView());
    };
    look().catch((error: unknown) => {
      logError(error, 'looking at the storage');
    });
  }, [isWanted]);

  async function remember(next: BackupState): Promise<void> {
    await browser.storage.local.set({ [STATE]: next });
    setState(next);
  }

  /** Does something and says what came of it. */
  function act(work: () => Promise<string>): void {
    work().then(setSaid, (error: unknown) => {
      logError(error, 'backing up');
      setSaid(t(errorKey(codeOf(error).code)));
    });
  }

  return {
    last: state.last === null ? null : time.format(new Date(state.last)),
    newNotes,
    isReminderDue: isReminderDue(state, newNotes),
    storage,
    said,
    onBackup: () =>
      act(async () => {
        const made = new Date().toISOString();
        const name = `gouji-backup-${made.slice(0, 10)}.jsonl.gz`;
        save(await makeBackup(database, made), name);
        await remember({ last: made, putAside: 0 });
        return t('backup.made', { name });
      }),
    onRestore: (file) =>
      act(async () => {
        const restored = await restoreBackup(database, file);
        if (!restored.ok) return t(`backup.${restored.reason}`);
        await ask('annotation.imported', {
          documents: (await database.annotations.orderBy('document').uniqueKeys()).map(String),
        });
        const { notes, captures, leftOut } = restored;
        const left = leftOut === 0 ? '' : t('backup.leftOut', { n: leftOut });
        return t('backup.restored', { notes, captures }) + left;
      }),
    onPutAside: () => {
      void remember({ ...state, putAside: newNotes });
    },
    onPersist: () =>
      act(async () => {
        const answer = await requestPersistence();
        setStorage(await storageView());
        return answer === 'granted' ? t('backup.persistent') : t('backup.persistDenied');
      }),
  };

  async function storageView(): Promise<BackupBoxProps['storage']> {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    const size = (bytes: number): string => {
      const isLarge = bytes >= 1024 ** 3;
      const format = new Intl.NumberFormat(htmlLanguage(language), {
        style: 'unit',
        unit: isLarge ? 'gigabyte' : 'megabyte',
        maximumFractionDigits: 1,
      });
      return format.format(bytes / (isLarge ? 1024 ** 3 : 1024 ** 2));
    };
    return { used: size(usage), quota: size(quota), isPersistent: await navigator.storage.persisted() };
  }
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
