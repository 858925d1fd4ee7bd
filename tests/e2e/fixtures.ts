import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ensureBrowser, ensureFirefox } from '../../scripts/ensure-browser.ts';
import { BUILT_EXTENSION, launchWithExtension } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/launch-browser.ts';
import { BUILT_FOR_FIREFOX, launchFirefox } from '../../scripts/launch-firefox.ts';
import { SEED_HOST, serveSeeds } from '../../scripts/serve-seeds.ts';
import type { SeedServer } from '../../scripts/serve-seeds.ts';
import { launchWatched, uncalledFor } from './traffic.ts';
import type { SeenRequest } from './traffic.ts';

/** Which browser a project of `playwright.config.ts` runs its tests in. */
export interface BrowserOption {
  inBrowser: 'chromium' | 'firefox';
}

/** Starts a browser; which one is the project's choice. */
export type Launch = (options: Omit<LaunchOptions, 'executablePath'>) => Promise<ExtensionBrowser>;

interface Fixtures {
  /** Serves `seeds/` under a government-looking host name. */
  server: SeedServer;
  /** Folder of the production build for this browser. */
  built: string;
  /** Starts a browser that nobody watches, for the test of the watch itself. */
  watchless: Launch;
  /** Addresses of files that a test, as a reader, asks the extension to open; it may ask the network for nothing else. */
  readerAsksFor: string[];
  /** Requests that scripts of a test's own pages make; whatever else a page asks for beside itself fails the test. */
  pagesAskFor: RegExp[];
  /** Starts a browser with the production build in it; the caller closes it. Its traffic is watched. */
  launch: Launch;
  /** A browser of its own for this test, with the production build in it. */
  gouji: ExtensionBrowser;
  /** Opens a path of the seed server in a new tab, for example `xicheng-association-2019/page.html`. */
  open: (pathname: string) => Promise<Page>;
  /** Opens one of the extension's own pages in a tab, for example `popup.html`. */
  openExtensionPage: (name: string) => Promise<Page>;
}

/** Path of the browser that an end-to-end test uses. */
export function browserPath(kind: BrowserOption['inBrowser'] = 'chromium'): string {
  const found = kind === 'chromium' ? ensureBrowser() : ensureFirefox();
  if (!found.ok) throw new Error(found.message.en);
  return found.executablePath;
}

/** Playwright's `test` with a browser that carries the extension. */
export const test = base.extend<Fixtures & BrowserOption>({
  inBrowser: ['chromium', { option: true }],
  // Playwright reads a fixture's needs off its first parameter, which has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  server: async ({}, use) => {
    const server = await serveSeeds();
    await use(server);
    await server.close();
  },
  built: async ({ inBrowser }, use) => {
    await use(inBrowser === 'chromium' ? BUILT_EXTENSION : BUILT_FOR_FIREFOX);
  },
  readerAsksFor: [[], { option: true }],
  pagesAskFor: [[], { option: true }],
  watchless: async ({ inBrowser }, use) => {
    const start = inBrowser === 'chromium' ? launchWithExtension : launchFirefox;
    await use((options) => start({ executablePath: browserPath(inBrowser), ...options }));
  },
  launch: async ({ inBrowser, watchless, readerAsksFor, pagesAskFor }, use) => {
    const watched: SeenRequest[][] = [];
    await use(async (options) => {
      const { browser, requests } = await launchWatched(watchless, inBrowser, options);
      watched.push(requests);
      return browser;
    });
    expect(
      uncalledFor(watched.flat(), { asked: readerAsksFor, byPages: pagesAskFor }),
      'requests that nobody asked for',
    ).toEqual([]);
  },
  gouji: async ({ server, launch }, use) => {
    const gouji = await launch({ hosts: { [SEED_HOST]: server.port } });
    await use(gouji);
    await gouji.close();
  },
  open: async ({ gouji, server }, use) => {
    await use(async (pathname) => {
      const page = await gouji.context.newPage();
      await page.goto(server.url(pathname));
      return page;
    });
  },
  openExtensionPage: async ({ gouji }, use) => {
    await use((name) => gouji.openPage(name));
  },
});

export { expect };
