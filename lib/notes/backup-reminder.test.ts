import { expect, it } from 'vitest';
import { isReminderDue, NO_BACKUP } from './backup-reminder.ts';

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
