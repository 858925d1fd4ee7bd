import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleDraft } from '../../tests/samples/note-draft.ts';
import type { Annotation } from '../notes/annotation.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { mergeNotes } from './merge-notes.ts';

let database: GoujiDatabase;

beforeEach(() => {
  database = createDatabase(`test-${String(Math.random())}`);
});
afterEach(async () => {
  await database.delete();
});

function note(text: string, day: string, change: Partial<Annotation> = {}): Annotation {
  const { base: _base, ...draft } = sampleDraft({ text });
  const time = `2026-01-${day}T00:00:00.000Z`;
  return {
    ...draft,
    document: 'web:www.example.gov.cn/t1.html',
    created: '2026-01-01T00:00:00.000Z',
    modified: time,
    revision: 1,
    deleted: null,
    history: [],
    ...change,
  };
}

const stored = (): Promise<Annotation[]> => database.annotations.toArray();

describe('merging notes', () => {
  it('adds what is not here, and nothing twice', async () => {
    expect(await mergeNotes(database, [note('a', '01')])).toEqual({ added: 1, updated: 0, kept: 0, same: 0 });
    expect(await mergeNotes(database, [note('a', '01')])).toEqual({ added: 0, updated: 0, kept: 0, same: 1 });
    expect(await stored()).toHaveLength(1);
  });

  it('takes newer words and keeps the older ones in the history', async () => {
    await mergeNotes(database, [note('old', '01')]);
    expect(await mergeNotes(database, [note('new', '02')])).toMatchObject({ updated: 1 });
    expect(await stored()).toMatchObject([{ text: 'new', history: [{ text: 'old' }] }]);
  });

  it('keeps newer words that are here, and the others in the history, once', async () => {
    await mergeNotes(database, [note('new', '02')]);
    expect(await mergeNotes(database, [note('old', '01')])).toMatchObject({ kept: 1 });
    expect(await mergeNotes(database, [note('old', '01')])).toMatchObject({ same: 1 });
    expect(await stored()).toMatchObject([{ text: 'new', history: [{ text: 'old' }] }]);
    expect((await stored())[0]?.history).toHaveLength(1);
  });

  it('leaves what a note hangs on as it is here', async () => {
    await mergeNotes(database, [note('old', '01')]);
    const moved = note('new', '02', { document: 'web:elsewhere/', target: { kind: 'document' } });
    await mergeNotes(database, [moved]);
    expect(await stored()).toMatchObject([
      { document: 'web:www.example.gov.cn/t1.html', target: { kind: 'figure' }, text: 'new' },
    ]);
  });

  it('writes nothing when one of the notes is damaged', async () => {
    const damaged = { ...note('b', '02'), id: 'no id', text: 5 as never };
    await expect(mergeNotes(database, [note('a', '01'), damaged])).rejects.toThrow(/nvalid/);
    expect(await stored()).toEqual([]);
  });
});
