import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDisclosure, sent, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension } from './fake-extension.ts';

const FRAME = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html' };
const DEFAULTS = {
  language: 'auto',
  theme: 'auto',
  inlineSeverity: 'info',
  attachmentButtons: true,
  checksOff: [],
};
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

it('follow the browser until something is chosen', async () => {
  expect(await fake.fromFrame(FRAME, 'settings.read', {})).toEqual({ ok: true, value: DEFAULTS });
});

it('change one by one and survive the worker', async () => {
  await fake.fromPage('settings.change', { theme: 'dark' });
  await fake.killWorker();
  await fake.fromPage('settings.change', { language: 'en' });
  expect(await fake.fromPage('settings.read', {})).toEqual({
    ok: true,
    value: { ...DEFAULTS, theme: 'dark', language: 'en' },
  });
});

it('lose no change when two are made at once', async () => {
  await Promise.all([
    fake.fromPage('settings.change', { theme: 'dark' }),
    fake.fromPage('settings.change', { inlineSeverity: 'error' }),
  ]);
  expect(await fake.fromPage('settings.read', {})).toMatchObject({
    value: { theme: 'dark', inlineSeverity: 'error' },
  });
});

it('are told to every frame and every open page', async () => {
  await addDisclosure(fake, FRAME);
  await fake.fromPage('settings.change', { theme: 'light' });
  const changed = { ...DEFAULTS, theme: 'light' };
  await vi.waitFor(() => {
    expect(sent(fake, 'settings.changed')).toMatchObject([{ tab: 7, frame: 0, request: changed }]);
  });
  expect(fake.toldPages).toContainEqual({ name: 'settings.changed', request: changed });
});

it('refuse a value that is none', async () => {
  expect(await fake.fromPage('settings.change', { theme: 'pink' } as never)).toMatchObject({
    ok: false,
    error: { code: 'malformed' },
  });
});

it.each([[{ theme: 'pink', language: 'zh' }], [{ language: 'zh', left: 'over' }]])(
  'keep what is valid of %j',
  async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await fake.fromPage('settings.read', {})).toEqual({
      ok: true,
      value: { ...DEFAULTS, language: 'zh' },
    });
  },
);

it.each([['text'], [null], [7]])('have their defaults when %j is stored', async (stored) => {
  await fakeBrowser.storage.local.set({ settings: stored });
  expect(await fake.fromPage('settings.read', {})).toEqual({ ok: true, value: DEFAULTS });
});
