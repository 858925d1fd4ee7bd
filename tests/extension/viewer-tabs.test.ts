import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startFakeExtension } from './fake-extension.ts';
import type { FakeExtension, TestFrame } from './fake-extension.ts';

const TOP: TestFrame = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/list.html' };
const FILE = 'http://www.example.gov.cn/P1 说明.pdf?v=1&w=2';
const opened: { url?: string; openerTabId?: number }[] = [];
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
  opened.length = 0;
  Object.assign(fakeBrowser.tabs, { create: async (tab: { url: string }) => void opened.push(tab) });
});

/** The address that the viewer was opened with last. */
function asked(): string | null {
  const url = opened.at(-1)?.url;
  return url === undefined ? null : new URL(url).searchParams.get('address');
}

describe('the viewer opens', () => {
  it('beside the page whose button was pressed', async () => {
    await fake.fromFrame(TOP, 'viewer.open', { address: FILE });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ openerTabId: 7 });
    expect(asked()).toBe(FILE);
  });

  it('from an extension page', async () => {
    await fake.fromPage('viewer.open', { address: FILE });
    expect(asked()).toBe(FILE);
  });

  it('from the menu on a link, which has a name and knows the endings', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(() => {
      expect(fake.menu.get('open-link')?.title).toBe('用勾稽打开');
    });
    fake.events.onClicked.fire({ menuItemId: 'open-link', frameId: 0, linkUrl: FILE } as never, { id: 7 });
    await vi.waitFor(() => {
      expect(asked()).toBe(FILE);
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,a',
    'chrome://settings',
    'blob:http://a.cn/1',
    'no address',
  ])('never with %s', async (address) => {
    expect(await fake.fromFrame(TOP, 'viewer.open', { address })).toMatchObject({ ok: false });
    expect(opened).toEqual([]);
  });
});
