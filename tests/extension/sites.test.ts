import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sitePattern } from '../../lib/background/sites.ts';
import { startFakeExtension } from './fake-extension.ts';
import type { FakeExtension } from './fake-extension.ts';

const PATTERN = '*://10.1.2.3/*';
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

const registered = () => [...fake.registered.values()].map(({ matches, js, css }) => ({ matches, js, css }));

describe('the pattern of a site', () => {
  it.each([
    ['http://10.1.2.3:8080/ys/a.html', '*://10.1.2.3/*'],
    ['https://www.example.org/a', '*://www.example.org/*'],
    ['http://[::1]:80/', '*://[::1]/*'],
    ['file:///home/r/a.html', 'file:///*'],
    ['about:blank', null],
    ['chrome://settings', null],
    ['', null],
  ])('of %s is %s', (address, pattern) => {
    expect(sitePattern(address)).toBe(pattern);
  });
});

describe('adding a site', () => {
  it('registers the probe for it once the permission is there', async () => {
    fake.granted.add(PATTERN);
    expect(await fake.fromPage('site.add', { pattern: PATTERN, tab: null })).toEqual({
      ok: true,
      value: { pattern: PATTERN, host: '10.1.2.3', watched: true, added: true },
    });
    expect(registered()).toEqual([
      { matches: [PATTERN], js: ['/content-scripts/probe.js'], css: ['/content-scripts/probe.css'] },
    ]);
    expect(await fake.fromPage('site.list', {})).toMatchObject({ value: [{ host: '10.1.2.3' }] });
    expect(fake.toldPages).toContainEqual({ name: 'sites.changed', request: {} });
  });

  it('is refused without the permission', async () => {
    expect(await fake.fromPage('site.add', { pattern: PATTERN, tab: null })).toMatchObject({
      ok: false,
      error: { code: 'permission-missing', params: { host: '10.1.2.3' } },
    });
    expect(registered()).toEqual([]);
  });

  it.each(['*://*/*', '<all_urls>', '*://a.cn/private/*', 'https://a.cn/'])('refuses %s', async (pattern) => {
    fake.granted.add(pattern);
    expect(await fake.fromPage('site.add', { pattern, tab: null })).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    });
  });

  it('reads the open page at once', async () => {
    fake.granted.add(PATTERN);
    await fake.fromPage('site.add', { pattern: PATTERN, tab: 7 });
    await vi.waitFor(() => {
      expect(fake.injected).toMatchObject([{ target: { tabId: 7, allFrames: true } }]);
    });
  });

  it('has one registration for all sites, and adds none twice', async () => {
    for (const pattern of [PATTERN, '*://www.example.org/*', PATTERN]) {
      fake.granted.add(pattern);
      await fake.fromPage('site.add', { pattern, tab: null });
    }
    expect(registered()).toMatchObject([{ matches: ['*://www.example.org/*', PATTERN] }]);
  });

  it('needs nothing for a government site: the manifest has it', async () => {
    const pattern = '*://www.example.gov.cn/*';
    fake.granted.add(pattern);
    expect(await fake.fromPage('site.add', { pattern, tab: null })).toMatchObject({
      value: { watched: true, added: false },
    });
    expect(registered()).toEqual([]);
  });
});

describe('removing a site', () => {
  it('unregisters the probe and gives the permission back', async () => {
    fake.granted.add(PATTERN);
    await fake.fromPage('site.add', { pattern: PATTERN, tab: null });
    await fake.fromPage('site.remove', { pattern: PATTERN });
    expect(registered()).toEqual([]);
    expect(fake.granted.has(PATTERN)).toBe(false);
    expect(await fake.fromPage('site.list', {})).toEqual({ ok: true, value: [] });
  });

  it('happens by itself when the permission is taken back in the browser', async () => {
    fake.granted.add(PATTERN);
    await fake.fromPage('site.add', { pattern: PATTERN, tab: null });
    fake.granted.delete(PATTERN);
    fake.events.onPermissionsRemoved.fire({ origins: [PATTERN] });
    await vi.waitFor(() => {
      expect(registered()).toEqual([]);
    });
  });
});

describe('after an update of the extension', () => {
  it('registers the sites again: the browser has dropped them', async () => {
    fake.granted.add(PATTERN);
    await fake.fromPage('site.add', { pattern: PATTERN, tab: null });
    fake.registered.clear();
    await fake.killWorker();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await vi.waitFor(() => {
      expect(registered()).toMatchObject([{ matches: [PATTERN] }]);
    });
  });
});
