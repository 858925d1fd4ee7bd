import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptDocumentFrom } from '../notes/kept-document.ts';
import { samplePageReport } from '../../tests/samples/small-report.ts';
import { createDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { createDocumentStore } from './document-store.ts';
import type { DocumentStore } from './document-store.ts';

const KEY = 'web:www.example.gov.cn/t1.html';
let database: GoujiDatabase;
let store: DocumentStore;

beforeEach(() => {
  database = createDatabase(`test-${String(Math.random())}`);
  store = createDocumentStore(database);
});

afterEach(async () => {
  await database.delete();
});

const seen = (time: string, title = '2023年部门预算') =>
  keptDocumentFrom(KEY, { ...samplePageReport(), title }, time);

it('keeps a document and remembers when it was first seen', async () => {
  await store.keep(seen('2026-01-01T00:00:00.000Z'));
  await store.keep(seen('2026-02-01T00:00:00.000Z', 'a new title'));
  expect(await store.read(KEY)).toMatchObject({
    title: 'a new title',
    firstSeen: '2026-01-01T00:00:00.000Z',
    lastSeen: '2026-02-01T00:00:00.000Z',
  });
});

it('brings up to date what is kept and records nothing that is not', async () => {
  expect(await store.refresh(seen('2026-01-01T00:00:00.000Z'))).toBe(false);
  expect(await store.read(KEY)).toBeNull();
  await store.keep(seen('2026-01-01T00:00:00.000Z'));
  expect(await store.refresh(seen('2026-03-01T00:00:00.000Z'))).toBe(true);
  expect((await store.read(KEY))?.lastSeen).toBe('2026-03-01T00:00:00.000Z');
});

it('finds other versions by unit, year and kind, or by address, the one seen last first', async () => {
  const versions = [
    ['file:sha256:a', '2026-01-01T00:00:00.000Z', {}],
    ['file:sha256:b', '2026-03-01T00:00:00.000Z', {}],
    ['file:sha256:c', '2026-02-01T00:00:00.000Z', { year: 2011 }],
  ] as const;
  for (const [key, time, change] of versions)
    await store.keep({ ...seen(time), key, address: `http://x.gov.cn/${key}`, ...change });
  const here = { ...seen('2026-04-01T00:00:00.000Z'), key: 'file:sha256:d', address: '' };
  expect((await store.otherVersions(here)).map(({ key }) => key)).toEqual(['file:sha256:b', 'file:sha256:a']);
  const moved = { ...here, address: 'http://x.gov.cn/file:sha256:c' };
  expect(await store.otherVersions(moved)).toHaveLength(3);
  const nameless = { ...here, unit: { ...here.unit, name: null } };
  expect(await store.otherVersions(nameless)).toEqual([]);
});
