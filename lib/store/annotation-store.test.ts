import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTE_LIMITS } from '../notes/annotation.ts';
import { noteIdFrom } from '../notes/note-id.ts';
import { sampleDraft } from '../../tests/samples/note-draft.ts';
import { createAnnotationStore } from './annotation-store.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';

const DOCUMENT = 'web:www.example.gov.cn/t1.html';
let database: GoujiDatabase;
let store: AnnotationStore;
let time: Date;

beforeEach(() => {
  time = new Date('2026-11-21T08:00:00.000Z');
  database = createDatabase(`test-${String(Math.random())}`);
  store = createAnnotationStore(database, () => time);
});

afterEach(async () => {
  await database.delete();
});

function later(minutes: number): void {
  time = new Date(time.getTime() + minutes * 60_000);
}

describe('saving', () => {
  it('makes a note and lists it', async () => {
    const { annotation, conflict } = await store.save(DOCUMENT, sampleDraft({ text: '与表三不符' }));
    expect(conflict).toBe(false);
    expect(annotation).toMatchObject({
      document: DOCUMENT,
      text: '与表三不符',
      revision: 1,
      created: '2026-11-21T08:00:00.000Z',
      deleted: null,
      history: [],
    });
    expect(await store.list(DOCUMENT)).toEqual([annotation]);
    expect(await store.list('web:other.gov.cn/')).toEqual([]);
  });

  it('is idempotent: the same draft twice is one note of revision 1', async () => {
    const first = await store.save(DOCUMENT, sampleDraft());
    later(1);
    expect(await store.save(DOCUMENT, sampleDraft())).toEqual(first);
  });

  it('keeps target, evidence and time of making when the words change', async () => {
    const { annotation } = await store.save(DOCUMENT, sampleDraft());
    later(5);
    const forged = { ...annotation.evidence, quote: 'something else' };
    const changed = await store.save(
      DOCUMENT,
      sampleDraft({ base: 1, text: 'new', evidence: forged, target: { kind: 'document' } }),
    );
    expect(changed.annotation).toMatchObject({
      text: 'new',
      revision: 2,
      created: annotation.created,
      modified: '2026-11-21T08:05:00.000Z',
      evidence: annotation.evidence,
      target: annotation.target,
      history: [expect.objectContaining({ text: '合计与表三不符', revision: 1 })],
    });
  });

  it('drops empty and repeated tags', async () => {
    const { annotation } = await store.save(DOCUMENT, sampleDraft({ tags: [' 三公 ', '', '三公', 'todo'] }));
    expect(annotation.tags).toEqual(['三公', 'todo']);
  });

  it('refuses a note that is too long rather than cutting it', async () => {
    const long = sampleDraft({ text: 'x'.repeat(NOTE_LIMITS.text + 1) });
    await expect(store.save(DOCUMENT, long)).rejects.toMatchObject({ code: 'note-too-long' });
    expect(await database.annotations.count()).toBe(0);
  });

  it('refuses a row that has not its shape', async () => {
    const bad = sampleDraft({ id: 'not an id' });
    await expect(store.save(DOCUMENT, bad)).rejects.toThrow('id');
    expect(await database.annotations.count()).toBe(0);
  });
});

describe('two windows write at once', () => {
  it('keeps the newer words and, in the history, the older', async () => {
    await store.save(DOCUMENT, sampleDraft({ text: 'both read this' }));
    later(1);
    await store.save(DOCUMENT, sampleDraft({ base: 1, text: 'from the first window', tags: ['a'] }));
    later(1);
    const { annotation, conflict } = await store.save(
      DOCUMENT,
      sampleDraft({ base: 1, text: 'from the second window' }),
    );
    expect(conflict).toBe(true);
    expect(annotation).toMatchObject({ text: 'from the second window', revision: 3 });
    expect(annotation.history).toEqual([
      expect.objectContaining({ text: 'both read this', revision: 1 }),
      {
        text: 'from the first window',
        tags: ['a'],
        verdict: 'to-check',
        revision: 2,
        modified: '2026-11-21T08:01:00.000Z',
      },
    ]);
  });

  it('sees no conflict when both wrote the same', async () => {
    await store.save(DOCUMENT, sampleDraft({ text: 'old' }));
    await store.save(DOCUMENT, sampleDraft({ base: 1, text: 'same' }));
    const { annotation, conflict } = await store.save(DOCUMENT, sampleDraft({ base: 1, text: 'same' }));
    expect(conflict).toBe(false);
    expect(annotation.revision).toBe(2);
  });

  it('loses no text of any of many writers', async () => {
    await store.save(DOCUMENT, sampleDraft({ text: 'start' }));
    const texts = Array.from({ length: 20 }, (_, index) => `writer ${String(index)}`);
    const written = new Set(['start', ...texts]);
    await Promise.all(texts.map((text) => store.save(DOCUMENT, sampleDraft({ base: 1, text }))));
    const [note] = await store.list(DOCUMENT);
    const kept = new Set([note?.text, ...(note?.history ?? []).map(({ text }) => text)]);
    expect(kept).toEqual(written);
  });

  it('brings a note back that the other window deleted', async () => {
    const { annotation } = await store.save(DOCUMENT, sampleDraft({ text: 'old' }));
    await store.remove(DOCUMENT, annotation.id);
    const saved = await store.save(DOCUMENT, sampleDraft({ base: 1, text: 'still writing' }));
    expect(saved.conflict).toBe(true);
    expect(saved.annotation).toMatchObject({ deleted: null, text: 'still writing' });
    expect(await store.list(DOCUMENT)).toHaveLength(1);
  });
});

describe('deleting', () => {
  it('hides a note until it is restored', async () => {
    const { annotation } = await store.save(DOCUMENT, sampleDraft());
    later(1);
    const removed = await store.remove(DOCUMENT, annotation.id);
    expect(removed.deleted).toBe('2026-11-21T08:01:00.000Z');
    expect(await store.list(DOCUMENT)).toEqual([]);
    expect(await store.remove(DOCUMENT, annotation.id)).toEqual(removed);

    const restored = await store.restore(DOCUMENT, annotation.id);
    expect(restored).toMatchObject({ text: annotation.text, deleted: null, revision: 3 });
    expect(await store.list(DOCUMENT)).toEqual([restored]);
  });

  it('sweeps what was deleted more than 30 days ago, and nothing else', async () => {
    const [old, recent, living] = [1, 2, 3].map((n) => noteIdFrom(n, new Uint8Array(16)));
    for (const id of [old, recent, living]) await store.save(DOCUMENT, sampleDraft({ id: id ?? '' }));
    await store.remove(DOCUMENT, old ?? '');
    later(20 * 24 * 60);
    await store.remove(DOCUMENT, recent ?? '');
    later(11 * 24 * 60);
    expect(await store.sweep()).toBe(1);
    expect(await database.annotations.toCollection().primaryKeys()).toEqual([recent, living]);
  });
});

describe('whose note it is', () => {
  it('lets no document touch the notes of another', async () => {
    const { annotation } = await store.save(DOCUMENT, sampleDraft());
    const other = 'web:evil.gov.cn/';
    await expect(store.save(other, sampleDraft({ base: 1, text: 'x' }))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(store.remove(other, annotation.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(store.restore(other, annotation.id)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await store.list(DOCUMENT)).toEqual([annotation]);
  });

  it('says when a note is not there', async () => {
    await expect(store.remove(DOCUMENT, noteIdFrom(9, new Uint8Array(16)))).rejects.toMatchObject({
      code: 'note-not-found',
    });
  });
});

describe('trouble with the database', () => {
  it('leaves a damaged row alone and still gives the others', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { annotation } = await store.save(DOCUMENT, sampleDraft());
    const damaged = { ...annotation, id: noteIdFrom(9, new Uint8Array(16)), tags: 7 };
    await database.annotations.put(damaged as never);
    expect(await store.list(DOCUMENT)).toEqual([annotation]);
    expect(await database.annotations.count()).toBe(2);
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('says that the disk is full', async () => {
    vi.spyOn(database.annotations, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect(store.save(DOCUMENT, sampleDraft())).rejects.toMatchObject({ code: 'storage-full' });
  });
});
