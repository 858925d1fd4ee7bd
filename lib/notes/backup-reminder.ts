/** When the reader is reminded of a backup: once for every so many new notes, and quiet after that. */
import * as z from 'zod/mini';

/** New notes since the last backup, or since the last reminder was put aside. */
export const REMIND_AFTER = 50;

export const backupStateSchema = z.object({
  /** When the last backup was made, as ISO time; null for never. */
  last: z.nullable(z.iso.datetime()),
  /** New notes at the time when the reader put the reminder aside. */
  putAside: z.number(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

export const NO_BACKUP: BackupState = { last: null, putAside: 0 };

export function isReminderDue({ putAside }: BackupState, newNotes: number): boolean {
  return newNotes - putAside >= REMIND_AFTER;
}
