import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { annotationSchema } from '../../notes/annotation.ts';
import { captureSchema } from '../../notes/capture.ts';
import { keptDocumentSchema } from '../../notes/kept-document.ts';
import { createAnnotationStore } from '../annotation-store.ts';
import { createDatabase } from '../database.ts';
import { MIGRATIONS } from './all-migrations.ts';
import { FROZEN_ROWS } from './frozen-rows.ts';

const NAME = 'migration-test';
const NEWEST_SHAPES: Readonly<Record<string, z.ZodMiniType>> = {
  annotations: annotationSchema,
  documents: keptDocumentSchema,
  captures: captureSchema,
  bytes: z.object({ sha256: z.string(), bytes: z.instanceof(Uint8Array) }),
};

afterEach(async () => {
  await createDatabase(NAME).delete();
});

describe('the list of versions', () => {
  it('counts from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('has frozen rows for every version and every table of it', () => {
    const tables = new Set<string>();
    for (const { version, stores } of MIGRATIONS) {
      for (const [table, indexes] of Object.entries(stores))
        if (indexes === null) tables.delete(table);
        else tables.add(table);
      expect(Object.keys(FROZEN_ROWS[version] ?? {}).toSorted()).toEqual([...tables].toSorted());
    }
  });
});

describe.each(MIGRATIONS.map(({ version }) => version))('a database of version %i', (version) => {
  const rows = FROZEN_ROWS[version] ?? {};

  it('opens at the newest version with every row, and every row has its newest shape', async () => {
    const old = createDatabase(NAME, MIGRATIONS.slice(0, version));
    for (const [table, frozen] of Object.entries(rows)) await old.table(table).bulkAdd([...frozen]);
    expect(old.verno).toBe(version);
    old.close();

    const newest = createDatabase(NAME);
    await newest.open();
    expect(newest.verno).toBe(MIGRATIONS.length);
    for (const [table, frozen] of Object.entries(rows)) {
      const migrated: unknown[] = await newest.table(table).toArray();
      expect(migrated).toHaveLength(frozen.length);
      for (const row of migrated) expect(NEWEST_SHAPES[table]?.parse(row)).toEqual(row);
    }

    // What the reader wrote is what the reader gets.
    const texts = (await newest.annotations.toArray()).map(({ text, tags }) => ({ text, tags }));
    expect(texts).toEqual(
      (rows['annotations'] ?? []).map((row) => expect.objectContaining(textAndTags(row))),
    );
    const notes = createAnnotationStore(newest);
    const [first] = await notes.list('web:www.example.gov.cn/art/2023/t1.html');
    expect(first?.text).toBe('与说明中的数字差一分');
    newest.close();
  });
});

function textAndTags(row: object): object {
  const { text, tags } = row as { text: string; tags: string[] };
  return { text, tags };
}

it('a second version is one more line, and its upgrade runs on the rows of the first', async () => {
  const old = createDatabase(NAME, MIGRATIONS.slice(0, 1));
  await old.table('annotations').bulkAdd([...(FROZEN_ROWS[1]?.['annotations'] ?? [])]);
  old.close();

  const next = createDatabase(NAME, [
    ...MIGRATIONS.slice(0, 1),
    {
      version: 2,
      stores: { annotations: 'id, document, starred' },
      upgrade: async (transaction) => {
        await transaction.table('annotations').toCollection().modify({ starred: 1 });
      },
    },
  ]);
  expect(await next.table('annotations').where('starred').equals(1).count()).toBe(4);
  next.close();
});

it('an upgrade that fails leaves the old rows as they were', async () => {
  const old = createDatabase(NAME, MIGRATIONS.slice(0, 1));
  await old.table('annotations').bulkAdd([...(FROZEN_ROWS[1]?.['annotations'] ?? [])]);
  old.close();

  const broken = createDatabase(NAME, [
    ...MIGRATIONS.slice(0, 1),
    {
      version: 2,
      stores: {},
      upgrade: async (transaction) => {
        await transaction.table('annotations').clear();
        throw new Error('half way');
      },
    },
  ]);
  await expect(broken.open()).rejects.toThrow('half way');
  broken.close();

  const again = createDatabase(NAME, MIGRATIONS.slice(0, 1));
  expect(await again.annotations.count()).toBe(4);
  again.close();
});
