/** What can happen to a database: full disks, blocked upgrades, crashes, two windows. Nothing is lost, and the reader is told. */
import 'fake-indexeddb/auto';
import type { DBCoreMutateRequest } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleDraft } from '../../tests/samples/note-draft.ts';
import { noteIdFrom } from '../notes/note-id.ts';
import { createAnnotationStore } from './annotation-store.ts';
import { makeBackup, restoreBackup } from './backup.ts';
import { createCaptureStore } from './capture-store.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { FROZEN_ROWS } from './migrations/frozen-rows.ts';
import { MIGRATIONS } from './migrations/all-migrations.ts';

const NAME = 'durability-test';
const DOCUMENT = 'web:www.example.gov.cn/t1.html';
const opened: GoujiDatabase[] = [];

function window(): GoujiDatabase {
  const database = createDatabase(NAME);
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await createDatabase(NAME).delete();
});

/** Has every write to a table fail from now on, below everything of ours, as the browser would. */
function failWrites(database: GoujiDatabase, table: string, error: Error | DOMException): void {
  database.close();
  database.use({
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const real = core.table(name);
        if (name !== table) return real;
        return {
          ...real,
          mutate: async (request: DBCoreMutateRequest) => {
            if (request.type === 'put' || request.type === 'add') throw error;
            return real.mutate(request);
          },
        };
      },
    }),
  });
}

const [FROZEN] = FROZEN_ROWS[2]?.['captures'] ?? [];
const CAPTURE = FROZEN as Parameters<ReturnType<typeof createCaptureStore>['keep']>[0];

describe('a full disk', () => {
  const full = new DOMException('full', 'QuotaExceededError');

  it('refuses a note with a word why, and leaves the ones that are there', async () => {
    const first = await createAnnotationStore(window()).save(DOCUMENT, sampleDraft({ text: 'first' }));
    const broken = window();
    failWrites(broken, 'annotations', full);
    await broken.open();
    const store = createAnnotationStore(broken);
    const more = store.save(DOCUMENT, sampleDraft({ base: 1, text: 'second' }));
    await expect(more).rejects.toMatchObject({ code: 'storage-full' });
    expect(await createAnnotationStore(window()).list(DOCUMENT)).toEqual([first.annotation]);
  });

  it.each(['captures', 'bytes'])('at %s keeps neither half of a capture', async (table) => {
    const broken = window();
    failWrites(broken, table, full);
    await broken.open();
    const kept = createCaptureStore(broken).keep(CAPTURE, new Uint8Array([97]));
    await expect(kept).rejects.toMatchObject({ code: 'storage-full' });
    expect([await window().captures.count(), await window().bytes.count()]).toEqual([0, 0]);
  });

  it('in the middle of restoring leaves the database as it was', async () => {
    const from = window();
    await createAnnotationStore(from).save(DOCUMENT, sampleDraft());
    await createCaptureStore(from).keep(CAPTURE, new TextEncoder().encode('aaa'));
    const file = await makeBackup(from, '2026-11-26T08:00:00.000Z');
    await from.delete();
    const broken = window();
    failWrites(broken, 'captures', full);
    await broken.open();
    await expect(restoreBackup(broken, file)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await window().annotations.count()).toBe(0);
    expect(await restoreBackup(window(), file)).toMatchObject({ ok: true, notes: 1 });
  });
});

describe('an upgrade', () => {
  it('that another window blocks is told, loses nothing, and works when that window is gone', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const old = createDatabase(NAME, MIGRATIONS.slice(0, 1));
    await createAnnotationStore(old).save(DOCUMENT, sampleDraft({ text: 'of the old version' }));
    old.close();
    // A window that does not let go, as one that hangs.
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NAME);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('not opened')));
    });
    const fresh = window();
    const store = createAnnotationStore(fresh);
    await expect(store.list(DOCUMENT)).rejects.toMatchObject({ code: 'storage-blocked' });
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('blocked'));
    held.close();
    await vi.waitFor(
      async () => {
        expect(await store.list(DOCUMENT)).toMatchObject([{ text: 'of the old version' }]);
      },
      { timeout: 4000, interval: 100 },
    );
    expect(fresh.verno).toBe(MIGRATIONS.length);
  });
});

describe('a crash in the middle of a write', () => {
  it('leaves a note as it was or as it should be, never half', async () => {
    const first = await createAnnotationStore(window()).save(DOCUMENT, sampleDraft({ text: 'before' }));
    const crashing = window();
    await crashing
      .transaction('rw', crashing.annotations, async (transaction) => {
        await crashing.annotations.update(first.annotation.id, { text: 'half', revision: 2 });
        transaction.abort();
      })
      .catch(() => undefined);
    crashing.close();
    expect(await createAnnotationStore(window()).list(DOCUMENT)).toEqual([first.annotation]);
  });
});

describe('two windows', () => {
  it('writing one note at once both keep their words, and one is told of the other', async () => {
    const [one, two] = [createAnnotationStore(window()), createAnnotationStore(window())];
    await one.save(DOCUMENT, sampleDraft({ text: 'zero' }));
    const saved = await Promise.all([
      one.save(DOCUMENT, sampleDraft({ base: 1, text: 'of one' })),
      two.save(DOCUMENT, sampleDraft({ base: 1, text: 'of two' })),
    ]);
    expect(saved.filter(({ conflict }) => conflict)).toHaveLength(1);
    const [note] = await one.list(DOCUMENT);
    const texts = new Set([note?.text, ...(note?.history ?? []).map(({ text }) => text)]);
    expect(texts).toEqual(new Set(['zero', 'of one', 'of two']));
  });

  it('writing many notes at once lose none', async () => {
    const [one, two] = [createAnnotationStore(window()), createAnnotationStore(window())];
    const ids = Array.from({ length: 40 }, (_, index) =>
      noteIdFrom(Date.UTC(2026, 10, 21) + index, new Uint8Array(16)),
    );
    await Promise.all(
      ids.map(async (id, index) => (index % 2 === 0 ? one : two).save(DOCUMENT, sampleDraft({ id }))),
    );
    expect((await one.list(DOCUMENT)).map(({ id }) => id)).toEqual(ids);
  });

  it('keeping one page at once keep one capture', async () => {
    const stores = [createCaptureStore(window()), createCaptureStore(window())];
    const kept = await Promise.all(stores.map((store) => store.keep(CAPTURE, new Uint8Array([97]))));
    expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await window().captures.count()).toBe(1);
  });
});
