import { expect, it } from 'vitest';
import { noteIdSchema } from './annotation.ts';
import { carriedNoteId } from './carried-note.ts';

const NOTE = '01JD8Z0000ABCDEFGHJKMNPQRS';

it('gives a copy the same id each time, and another on another document', async () => {
  const id = await carriedNoteId(NOTE, 'file:sha256:aa');
  expect(noteIdSchema.safeParse(id).success).toBe(true);
  expect(await carriedNoteId(NOTE, 'file:sha256:aa')).toBe(id);
  expect(await carriedNoteId(NOTE, 'file:sha256:bb')).not.toBe(id);
  expect(id).not.toBe(NOTE);
});

it('keeps the time of the note it copies', async () => {
  expect((await carriedNoteId(NOTE, 'file:sha256:aa')).slice(0, 10)).toBe(NOTE.slice(0, 10));
});
