import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { browser } from '../../lib/platform/browser.ts';
import { askBackground, tabOf, waitForReport } from '../../scripts/ask-extension.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST, SEEDS } from '../../scripts/serve-seeds.ts';
import { ChromiumCardWorld } from './chromium-card-world.ts';
import { expect, test } from './fixtures.ts';
import type { Launch } from './fixtures.ts';
import { isVisible, marksIn, waitForMarks } from './marks.ts';
import { DISCLOSURE, HOST, ORDINARY, servePage } from './pages.ts';

/** The extension's API, in functions that run in its own pages. */
declare const chrome: typeof browser;

const ADDED = 'http://10.20.30.40:8080';
const ADDED_PATTERN = '*://10.20.30.40/*';

/**
 * A browser in which permissions were given beforehand: their prompt is the browser's own window, which no test can
 * answer. `permissions.request` then says yes at once, as it does after the reader has said yes.
 */
async function withPermissions(
  origins: readonly string[],
  { built, launch: start }: { built: string; launch: Launch },
  use: (launch: () => Promise<ExtensionBrowser>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-sites-'));
  try {
    const extension = path.join(folder, 'extension');
    cpSync(built, extension, { recursive: true });
    const file = path.join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
    manifest.host_permissions.push(...origins);
    writeFileSync(file, JSON.stringify(manifest));
    const profile = path.join(folder, 'profile');
    await use(() => start({ extension, profile }));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function openPopup(gouji: ExtensionBrowser, page: Page): Promise<Page> {
  const asker = await gouji.openPage('popup.html');
  const tab = await tabOf(asker, page.url());
  await gouji.openPage(`popup.html?tab=${String(tab)}`, asker);
  return asker;
}

const badgeOf = (asker: Page, url: string): Promise<string> =>
  asker.evaluate(async (address) => {
    // Not asked for by address: patterns of Firefox know no ports.
    const tab = (await chrome.tabs.query({})).find(({ url: shown }) => shown === address);
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  }, url);

test('an ordinary page has no badge, and nothing is known of it', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/weather.html`, ORDINARY));
  const asker = await gouji.openPage('popup.html');
  const tab = await tabOf(asker, page.url());
  expect(await askBackground(asker, 'tab.state', { tab })).toMatchObject({
    status: 'not-a-disclosure',
    site: { watched: true, added: false },
    frames: [],
  });
  expect(await badgeOf(asker, page.url())).toBe('');
});

test('the badge counts the findings and goes with the page', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  const disclosure = await servePage(gouji.context, `${HOST}/t1.html`, DISCLOSURE);
  await page.goto(disclosure);
  await waitForMarks(page);
  const asker = await gouji.openPage('popup.html');
  const tab = await tabOf(asker, page.url());
  const { frames } = await waitForReport(asker, tab);
  const { error = 0, warning = 0 } = frames[0]?.counts ?? {};
  expect(error).toBeGreaterThan(0);
  expect(await badgeOf(asker, page.url())).toBe(String(error + warning));

  await page.goto(await servePage(gouji.context, `${HOST}/weather.html`, ORDINARY));
  await expect.poll(() => badgeOf(asker, page.url())).toBe('');
  expect(await askBackground(asker, 'tab.state', { tab })).toMatchObject({ frames: [] });

  await page.evaluate(() => {
    history.back();
  });
  await expect.poll(() => badgeOf(asker, disclosure)).toBe(String(error + warning));
});

// @chromium: only its debugging protocol reaches the world of a content script.
test('a content script can ask for the notes of its own page only @chromium', async ({ open }) => {
  const page = await open('mentougou-association-2023/page.html');
  await waitForMarks(page);
  const world = new ChromiumCardWorld(page, page.mainFrame());
  const ask = (message: object): Promise<unknown> =>
    world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const list = (document?: string): object => ({ gouji: 1, name: 'annotation.list', request: { document } });
  expect(await ask(list())).toMatchObject({
    ok: true,
    value: { document: `web:${SEED_HOST}/mentougou-association-2023/page.html` },
  });
  const refusal = { ok: false, error: { code: 'not-allowed' } };
  expect(await ask(list('web:www.elsewhere.gov.cn/'))).toMatchObject(refusal);
  expect(await ask({ gouji: 1, name: 'tab.state', request: { tab: 1 } })).toMatchObject(refusal);
  expect(await ask({ gouji: 1, name: 'site.list', request: {} })).toMatchObject(refusal);
  // The key-value storage is closed to content scripts altogether.
  expect(await world.evaluate('chrome.storage.local.get().then(() => "read", () => "closed")')).toBe(
    'closed',
  );
});

test('a site without permission is refused', async ({ gouji }) => {
  const asker = await gouji.openPage('popup.html');
  await expect(askBackground(asker, 'site.add', { pattern: ADDED_PATTERN, tab: null })).rejects.toThrow(
    'permission-missing',
  );
});

test('a page elsewhere is read once on demand, from the popup', async ({ built, launch: start }) => {
  await withPermissions([ADDED_PATTERN], { built, launch: start }, async (launch) => {
    const gouji = await launch();
    const page = await gouji.context.newPage();
    await page.goto(await servePage(gouji.context, `${ADDED}/t1.html`, DISCLOSURE));
    const popup = await openPopup(gouji, page);
    expect(await marksIn(page)).toEqual({});
    await popup.getByRole('button', { name: '只核对这一次' }).click();
    await waitForMarks(page);
    await page.bringToFront();
    // The browser draws when it comes to it.
    await expect.poll(() => isVisible(page, 'gouji-error', '310.00')).toBe(true);
    await expect.poll(() => badgeOf(popup, page.url())).toMatch(/^\d+$/);

    // Once means once.
    await page.reload();
    await expect.poll(() => badgeOf(popup, page.url())).toBe('');
    expect(await marksIn(page)).toEqual({});
    await gouji.close();
  });
});

test('a site that is added is read by itself, also after a restart, until it is removed', async ({
  built,
  launch: start,
}) => {
  await withPermissions([ADDED_PATTERN], { built, launch: start }, async (launch) => {
    const before = await launch();
    const page = await before.context.newPage();
    await page.goto(await servePage(before.context, `${ADDED}/t1.html`, DISCLOSURE));
    const popup = await openPopup(before, page);
    await popup.getByRole('button', { name: '以后都核对这个网站' }).click();
    await waitForMarks(page);
    const another = await before.context.newPage();
    await another.goto(await servePage(before.context, `${ADDED}/t2.html`, DISCLOSURE));
    await waitForMarks(another);
    expect(await isVisible(another, 'gouji-error', '310.00')).toBe(true);
    expect(await askBackground(popup, 'site.list', {})).toEqual([
      { pattern: ADDED_PATTERN, host: '10.20.30.40', watched: true, added: true },
    ]);
    await before.close();

    const after = await launch();
    // Loading an unpacked extension at start counts as an update, after which sites are registered anew.
    const asker = await after.openPage('popup.html');
    await expect
      .poll(() => asker.evaluate(() => chrome.scripting.getRegisteredContentScripts()))
      .toHaveLength(1);
    const again = await after.context.newPage();
    await again.goto(await servePage(after.context, `${ADDED}/t1.html`, DISCLOSURE));
    await waitForMarks(again);
    await askBackground(asker, 'site.remove', { pattern: ADDED_PATTERN }).catch(() => {
      // This permission is in the test's manifest and cannot be given back; the site is removed all the same.
    });
    expect(await askBackground(asker, 'site.list', {})).toEqual([]);
    await again.reload();
    await again.waitForTimeout(500);
    expect(await marksIn(again)).toEqual({});
    await after.close();
  });
});

// @chromium: Firefox gives no test the right to enter local files; there they are opened in the viewer.
test('files on this computer are a site like any other @chromium', async ({ built, launch: start }) => {
  await withPermissions(['file:///*'], { built, launch: start }, async (launch) => {
    const gouji = await launch();
    const page = await gouji.context.newPage();
    await page.goto(pathToFileURL(path.join(SEEDS, 'mentougou-association-2023/page.html')).href);
    const popup = await openPopup(gouji, page);
    const tab = await tabOf(popup, page.url());
    expect(await askBackground(popup, 'tab.state', { tab })).toMatchObject({
      site: { pattern: 'file:///*', host: 'file', watched: false },
    });
    await askBackground(popup, 'site.add', { pattern: 'file:///*', tab });
    await waitForMarks(page);
    await page.reload();
    await waitForMarks(page);
    await gouji.close();
  });
});
