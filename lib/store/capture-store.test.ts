import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { samplePageReport } from '../../tests/samples/small-report.ts';
import type { Capture } from '../notes/capture.ts';
import { captureId } from '../notes/capture.ts';
import { createCaptureStore } from './capture-store.ts';
import { createDatabase } from './database.ts';

const database = createDatabase('captures-test');
const store = createCaptureStore(database);
const DOCUMENT = 'web:www.example.gov.cn/t1.html';

afterEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

function capture(day: number, fingerprint: string): Capture {
  const capturedAt = `2026-11-${String(day)}T08:00:00.000Z`;
  return {
    id: captureId(DOCUMENT, capturedAt),
    document: DOCUMENT,
    sha256: String(day).padStart(64, '0'),
    size: 3,
    mediaType: 'text/html;charset=utf-8',
    address: 'http://www.example.gov.cn/t1.html',
    title: '2023年部门预算',
    capturedAt,
    seenAt: capturedAt,
    fingerprint,
    report: samplePageReport(),
  };
}

it('keeps the bytes, and both captures when the figures have changed', async () => {
  await store.keep(capture(20, 'one'), new Uint8Array([1, 2, 3]));
  await store.keep(capture(21, 'two'), new Uint8Array([4, 5, 6]));
  const kept = await store.list(DOCUMENT);
  expect(kept.map(({ capturedAt }) => capturedAt.slice(0, 10))).toEqual(['2026-11-20', '2026-11-21']);
  expect(await store.bytesOf(kept[0]?.sha256 ?? '')).toEqual(new Uint8Array([1, 2, 3]));
  expect(await store.bytesOf(kept[1]?.sha256 ?? '')).toEqual(new Uint8Array([4, 5, 6]));
});

it('notes only that it was seen when the figures are the same', async () => {
  await store.keep(capture(20, 'one'), new Uint8Array([1]));
  expect(await store.keep(capture(21, 'one'), new Uint8Array([2]))).toMatchObject({ isNew: false });
  expect(await store.list(DOCUMENT)).toMatchObject([
    { capturedAt: '2026-11-20T08:00:00.000Z', seenAt: '2026-11-21T08:00:00.000Z' },
  ]);
  expect(await database.bytes.count()).toBe(1);
});

it('keeps a page that went back to what it was as a capture of its own', async () => {
  for (const [day, figures] of [
    [20, 'one'],
    [21, 'two'],
    [22, 'one'],
  ] as const)
    await store.keep(capture(day, figures), new Uint8Array([day]));
  expect(await store.list(DOCUMENT)).toHaveLength(3);
});

it('leaves neither capture nor bytes when it fails in the middle', async () => {
  const broken = { ...capture(20, 'one'), sha256: 'not a hash' };
  await expect(store.keep(broken, new Uint8Array([1]))).rejects.toThrow('sha256');
  expect([await database.captures.count(), await database.bytes.count()]).toEqual([0, 0]);
});

it('deletes one capture with its bytes, and puts both back', async () => {
  await store.keep(capture(20, 'one'), new Uint8Array([1]));
  await store.keep(capture(21, 'two'), new Uint8Array([2]));
  const [first] = await store.list(DOCUMENT);
  const removed = await store.remove(first?.id ?? '');
  expect(await store.list(DOCUMENT)).toMatchObject([{ fingerprint: 'two' }]);
  expect(await store.bytesOf(first?.sha256 ?? '')).toBeNull();
  expect(await store.remove(first?.id ?? '')).toBeNull();
  if (removed === null) throw new Error('nothing was deleted');
  await store.putBack(removed);
  expect(await store.list(DOCUMENT)).toHaveLength(2);
  expect(await store.bytesOf(first?.sha256 ?? '')).toEqual(new Uint8Array([1]));
});

it('leaves the bytes that another capture needs, and puts back what that one has lost meanwhile', async () => {
  const shared = { sha256: 'a'.repeat(64) };
  await store.keep({ ...capture(20, 'one'), ...shared }, new Uint8Array([1]));
  await store.keep({ ...capture(21, 'two'), ...shared }, new Uint8Array([1]));
  const [first, second] = await store.list(DOCUMENT);
  const removed = await store.remove(first?.id ?? '');
  expect(await store.bytesOf(shared.sha256)).toEqual(new Uint8Array([1]));
  await store.remove(second?.id ?? '');
  expect(await store.bytesOf(shared.sha256)).toBeNull();
  if (removed === null) throw new Error('nothing was deleted');
  await store.putBack(removed);
  expect(await store.bytesOf(shared.sha256)).toEqual(new Uint8Array([1]));
});
