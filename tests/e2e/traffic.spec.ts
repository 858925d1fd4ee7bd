/** That the watch over the network, which stands behind every test here, would see what it looks for. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { bidiOf, inBrowser } from '../../scripts/launch-firefox.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { launchWatched, uncalledFor } from './traffic.ts';

const SEED = 'xicheng-association-2019/page.html';

/** Starts the extension again. A watch over Firefox begins a moment after the first start. */
async function startAgain(gouji: ExtensionBrowser): Promise<void> {
  const bidi = bidiOf(gouji.context);
  if (bidi === null) return;
  const code = `async (host) => {
    const { id } = WebExtensionPolicy.getByHostname(host).extension;
    const addon = await AddonManager.getAddonByID(id);
    await addon.disable();
    await addon.enable();
  }`;
  await inBrowser(bidi, code, new URL(gouji.pageUrl('')).host);
}

test('starting, and reading a page, asks the network for nothing', async ({ gouji, open }) => {
  await startAgain(gouji);
  await waitForMarks(await open(SEED));
});

test('requests of every part of the extension would be seen', async ({
  built,
  server,
  watchless,
  inBrowser: kind,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-leak-'));
  try {
    const extension = path.join(folder, 'extension');
    cpSync(built, extension, { recursive: true });
    const leak = (file: string, code: string): void =>
      appendFileSync(path.join(extension, file), `\n;${code}`);
    leak('background.js', `fetch('http://from-background.example/').catch(() => 0);`);
    leak(
      'content-scripts/probe.js',
      `fetch(location.origin + '/from-script').catch(() => 0);new Image().src = '/picture-from-script';`,
    );
    const { browser: gouji, requests } = await launchWatched(watchless, kind, {
      extension,
      hosts: { [SEED_HOST]: server.port },
    });
    await startAgain(gouji);
    const page = await gouji.context.newPage();
    await page.goto(server.url(SEED));
    await waitForMarks(page);
    const own = await gouji.openPage('popup.html');
    await own.evaluate(() => {
      navigator.sendBeacon('http://beacon-from-page.example/', 'x');
      new WebSocket('ws://socket-from-page.example/');
    });
    await own.waitForTimeout(500);
    await gouji.close();
    const seen = uncalledFor(requests, { asked: [], byPages: [] }).map(({ url }) =>
      url.replace(/^ws:/, 'http:'),
    );
    for (const url of [
      'http://from-background.example/',
      server.url('/from-script'),
      server.url('/picture-from-script'),
      'http://beacon-from-page.example/',
      'http://socket-from-page.example/',
    ])
      expect(seen).toContain(url);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
