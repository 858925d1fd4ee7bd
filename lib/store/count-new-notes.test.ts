import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { sampleNote } from '../../tests/samples/stored-note.ts';
import { noteIdFrom } from '../notes/note-id.ts';
import { countNewNotes } from './count-new-notes.ts';
import { createDatabase } from './database.ts';

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;

it('counts the living notes since the last backup, all of them when there was none', async () => {
  const database = createDatabase('count-new-notes');
  const note = (n: number, deleted: string | null = null) =>
    sampleNote({ id: noteIdFrom(Date.parse(day(n)), new Uint8Array(16).fill(n)), created: day(n), deleted });
  await database.annotations.bulkPut([note(1), note(2), note(3, day(4))]);
  expect(await countNewNotes(database, null)).toBe(2);
  expect(await countNewNotes(database, day(1))).toBe(1);
  expect(await countNewNotes(database, day(2))).toBe(0);
  await database.delete();
});
