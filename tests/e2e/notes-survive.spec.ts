import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { browser } from '../../lib/platform/browser.ts';
import { askBackground, tabOf } from '../../scripts/ask-extension.ts';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { notedTexts, openCard, SEED, storedNotes, writeAtFinding } from './noted-page.ts';

/** The extension's API, in functions that run in its own pages. */
declare const chrome: typeof browser;

/** Has the browser take a changed extension folder for an update. */
async function loadAgain(gouji: ExtensionBrowser, extension: string): Promise<void> {
  const session = await gouji.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('no browser');
  // Playwright's protocol types do not list the Extensions domain.
  const send: unknown = session.send.bind(session);
  await (send as (method: string, params: object) => Promise<unknown>)('Extensions.loadUnpacked', {
    path: extension,
  });
}

test('a background that is stopped loses nothing', async ({ gouji, open }) => {
  const page = await open(SEED);
  await writeAtFinding(page, 'before the worker died');
  const extension = await gouji.openPage('popup.html');
  const badge = (): Promise<string> =>
    extension.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, page.url());
  const before = await badge();
  expect(before).toMatch(/^\d+$/);

  await gouji.stopBackground();
  expect(await storedNotes(extension)).toMatchObject([{ text: 'before the worker died' }]);
  expect(await badge()).toBe(before);
  const tab = await tabOf(extension, page.url());
  const state = await askBackground(extension, 'tab.state', { tab });
  expect(state).toMatchObject({ status: 'disclosure', frames: [{ frame: 0 }] });

  // The page's own script was not touched: the next note goes through a background that has just been born.
  await gouji.stopBackground();
  await page.bringToFront();
  const card = new Card(page);
  await card.press('写笔记');
  await card.write('after the worker died');
  await card.press('保存');
  await expect
    .poll(async () => (await storedNotes(extension)).map(({ text }) => text))
    .toEqual(['before the worker died', 'after the worker died']);
});

test('notes are there when the browser is started again', async ({ server, launch: start }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'gouji-restart-'));
  const launch = (): Promise<ExtensionBrowser> => start({ hosts: { [SEED_HOST]: server.port }, profile });
  try {
    const before = await launch();
    const page = await before.context.newPage();
    await page.goto(server.url(SEED));
    await writeAtFinding(page, 'written yesterday');
    await before.close();

    const after = await launch();
    const again = await after.context.newPage();
    await again.goto(server.url(SEED));
    await expect.poll(() => notedTexts(again)).toHaveLength(1);
    const card = await openCard(again);
    expect(await card.text()).toContain('written yesterday');
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

// @chromium: only its debugging protocol can update an extension that has no store.
test('notes outlive an update of the extension, and the open page says what to do @chromium', async ({
  server,
  launch,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-update-'));
  const extension = path.join(folder, 'extension');
  cpSync(BUILT_EXTENSION, extension, { recursive: true });
  const gouji = await launch({ hosts: { [SEED_HOST]: server.port }, extension });
  try {
    const page = await gouji.context.newPage();
    await page.goto(server.url(SEED));
    const card = await writeAtFinding(page, 'from the version before');

    const manifest = path.join(extension, 'manifest.json');
    const old = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, old.replace(/"version":"[^"]+"/, '"version":"99.0.0"'));
    await loadAgain(gouji, extension);
    const version = async (): Promise<string> => {
      const extensionPage = await gouji.openPage('popup.html');
      const { version: now } = await extensionPage.evaluate(() => chrome.runtime.getManifest());
      await extensionPage.close();
      return now;
    };
    expect(await version()).toBe('99.0.0');

    await page.bringToFront();
    await card.press('写笔记');
    await card.write('into the void');
    await card.press('保存');
    await expect.poll(() => card.text()).toContain('扩展刚刚更新过，请刷新页面');

    await page.reload();
    await expect.poll(() => notedTexts(page)).toHaveLength(1);
    await openCard(page);
    expect(await card.text()).toContain('from the version before');
  } finally {
    await gouji.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
