import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectScript } from '../../lib/platform/injection.ts';
import { obstacleAt } from '../../lib/platform/reachability.ts';
import { showBadge } from '../../lib/platform/toolbar.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';

const BADGE = { text: '3', color: '#b3261e', title: 'three' };

type Call = (...given: unknown[]) => Promise<unknown>;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the toolbar button', () => {
  it('is `browserAction` in a browser of manifest 2', async () => {
    const button = {
      setBadgeText: vi.fn<Call>(async () => undefined),
      setTitle: vi.fn<Call>(async () => undefined),
      setBadgeBackgroundColor: vi.fn<Call>(async () => undefined),
    };
    const { action } = fakeBrowser;
    Object.assign(fakeBrowser, { action: undefined, browserAction: button });
    await showBadge(7, BADGE);
    Object.assign(fakeBrowser, { action, browserAction: undefined });
    expect(button.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '3' });
    expect(button.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'three' });
  });

  it('does not mind a tab that was closed meanwhile', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showBadge(7, BADGE)).resolves.toBeUndefined();
  });
});

describe('injecting', () => {
  const script = '/a.js';

  it('is no error where the browser forbids it or the frame is gone', async () => {
    const executeScript = vi
      .fn<Call>()
      .mockRejectedValue(new Error('Cannot access contents of url "http://x/".'));
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    expect(await injectScript({ tab: 7, frame: 0, documentId: null }, script)).toEqual([]);
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [0] }, files: ['/a.js'] });
  });

  it('is an error when the script itself is missing', async () => {
    const executeScript = vi.fn<Call>().mockRejectedValue(new Error("Could not load file: '/a.js'."));
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await expect(injectScript({ tab: 7, frame: 'all' }, script)).rejects.toThrow('Could not load file');
  });
});

describe('files', () => {
  it.each([
    [true, null],
    [false, 'file-access'],
  ])('with access %s', async (allowed, obstacle) => {
    Object.assign(fakeBrowser, { extension: { isAllowedFileSchemeAccess: async () => allowed } });
    expect(await obstacleAt('file:///home/r/a.html')).toBe(obstacle);
  });

  it('need no switch where there is none', async () => {
    Object.assign(fakeBrowser, { extension: {} });
    expect(await obstacleAt('file:///home/r/a.html')).toBeNull();
  });
});

describe('persistent storage', () => {
  const storage = (persisted: boolean, persist: boolean) => ({
    persisted: () => Promise.resolve(persisted),
    persist: () => Promise.resolve(persist),
  });

  it.each([
    [storage(true, false), 'granted'],
    [storage(false, true), 'granted'],
    [storage(false, false), 'denied'],
    [{}, 'unavailable'],
    [undefined, 'unavailable'],
  ])('%#', async (given, answer) => {
    expect(await requestPersistence(given)).toBe(answer);
  });
});
