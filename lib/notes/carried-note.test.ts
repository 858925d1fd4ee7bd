import { expect, it } from 'vitest';
import { noteIdSchema } from './annotation.ts';
import type { Evidence } from './annotation.ts';
import { carriedNoteId } from './carried-note.ts';

const evidence: Evidence = {
  address: 'http://www.example.gov.cn/a.pdf',
  title: '某区档案馆2023年部门预算',
  capturedAt: '2026-01-02T03:04:05.000Z',
  sha256: 'aa',
  quote: '项目支出310.00万元',
  printed: ['310.00'],
};
const note = { id: '01JD8Z0000ABCDEFGHJKMNPQRS', evidence };

it('gives a copy the same id each time, and another on another document', async () => {
  const id = await carriedNoteId(note, 'file:sha256:bb');
  expect(noteIdSchema.safeParse(id).success).toBe(true);
  expect(await carriedNoteId(note, 'file:sha256:bb')).toBe(id);
  expect(await carriedNoteId(note, 'file:sha256:cc')).not.toBe(id);
  expect(id).not.toBe(note.id);
});

it('gives a copy of a copy the id that a copy of the first note has', async () => {
  const copy = { id: await carriedNoteId(note, 'file:sha256:bb'), evidence };
  expect(await carriedNoteId(copy, 'file:sha256:cc')).toBe(await carriedNoteId(note, 'file:sha256:cc'));
});

it('tells notes of one moment apart by what they were written on', async () => {
  const other = { ...note, evidence: { ...evidence, quote: '基本支出600.50万元' } };
  expect(await carriedNoteId(other, 'file:sha256:bb')).not.toBe(await carriedNoteId(note, 'file:sha256:bb'));
});
