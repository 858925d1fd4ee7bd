import { expect, it } from 'vitest';
import { isReminderDue, NO_BACKUP, notesSince } from './backup-reminder.ts';

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const note = (n: number, deleted: string | null = null) => ({ created: day(n), deleted });

it('counts the living notes since the last backup, all of them when there was none', () => {
  const notes = [note(1), note(2), note(3, day(4))];
  expect(notesSince(NO_BACKUP, notes)).toBe(2);
  expect(notesSince({ last: day(1), putAside: 0 }, notes)).toBe(1);
});

it('reminds after fifty, and once put aside not before fifty more', () => {
  expect(isReminderDue(NO_BACKUP, 49)).toBe(false);
  expect(isReminderDue(NO_BACKUP, 50)).toBe(true);
  const aside = { ...NO_BACKUP, putAside: 50 };
  expect([isReminderDue(aside, 51), isReminderDue(aside, 99), isReminderDue(aside, 100)]).toEqual([
    false,
    false,
    true,
  ]);
});
