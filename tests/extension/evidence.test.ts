import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase } from '../../lib/store/database.ts';
import { sampleDraft } from '../samples/note-draft.ts';
import { addDisclosure, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension, TestFrame } from './fake-extension.ts';

const MINE: TestFrame = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html' };
const KEY = 'web:www.example.gov.cn/t1.html';
let fake: FakeExtension;
let page = { html: '<html>收入总计5万元</html>', fingerprint: 'one', capturedAt: '2026-11-26T08:00:00.000Z' };

beforeEach(async () => {
  fake = await startFakeExtension();
  page = { html: '<html>收入总计5万元</html>', fingerprint: 'one', capturedAt: '2026-11-26T08:00:00.000Z' };
});

afterEach(async () => {
  const database = createDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  database.close();
});

const show = async (): Promise<void> =>
  addDisclosure(fake, MINE, {}, (name) => {
    if (name === 'page.markup') return { html: page.html };
    return name === 'page.capture' ? page : null;
  });

async function captures() {
  const database = createDatabase();
  const kept = await database.captures.toArray();
  database.close();
  return kept;
}

it('the first note keeps the page as it was, with its hash', async () => {
  await show();
  await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() });
  await vi.waitFor(async () => expect(await captures()).toHaveLength(1));
  const [capture] = await captures();
  const bytes = (await createDatabase().bytes.get(capture?.sha256 ?? ''))?.bytes;
  expect(new TextDecoder().decode(bytes)).toBe(page.html);
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes ?? []));
  expect(Buffer.from(digest).toString('hex')).toBe(capture?.sha256);
  expect(capture).toMatchObject({ document: KEY, address: MINE.url, report: { counts: { error: 1 } } });
});

it('a page is kept by hand, and seen again it is kept anew only when its figures have changed', async () => {
  await show();
  expect(await fake.fromPage('document.keep', { document: KEY })).toMatchObject({ ok: true });
  page = { ...page, html: '<html>收入总计5万元，第2次</html>', capturedAt: '2026-11-27T08:00:00.000Z' };
  await show();
  page = { html: '<html>收入总计6万元</html>', fingerprint: 'two', capturedAt: '2026-11-28T08:00:00.000Z' };
  await show();
  await vi.waitFor(async () => expect(await captures()).toHaveLength(2));
  expect((await captures()).map(({ capturedAt }) => capturedAt.slice(8, 10))).toEqual(['26', '28']);
});

it('a page that is not kept leaves no trace', async () => {
  await show();
  expect(await captures()).toEqual([]);
  expect(await createDatabase().documents.count()).toBe(0);
});

it('a page that is left in the middle keeps its note all the same', async () => {
  await addDisclosure(fake, MINE, {}, () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  expect(await fake.fromFrame(MINE, 'annotation.save', { draft: sampleDraft() })).toMatchObject({ ok: true });
  expect(await fake.fromPage('document.keep', { document: KEY })).toMatchObject({
    ok: false,
    error: { code: 'no-answer' },
  });
  expect(await captures()).toEqual([]);
});

it('a page learns the hash that it would be kept under, for a citation, and leaves no trace by that', async () => {
  await show();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`\uFEFF${page.html}`));
  expect(await fake.fromFrame(MINE, 'document.digest', {})).toEqual({
    ok: true,
    value: { sha256: Buffer.from(digest).toString('hex') },
  });
  expect(await captures()).toEqual([]);
});
