import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST, serveSeeds } from '../../scripts/serve-seeds.ts';
import type { SeedServer } from '../../scripts/serve-seeds.ts';

interface Fixtures {
  /** Serves `seeds/` under a government-looking host name. */
  server: SeedServer;
  /** A browser of its own for this test, with the production build in it. */
  gouji: ExtensionBrowser;
  /** Opens a path of the seed server in a new tab, for example `xicheng-association-2019/page.html`. */
  open: (pathname: string) => Promise<Page>;
  /** Opens one of the extension's own pages in a tab, for example `popup.html`. */
  openExtensionPage: (name: string) => Promise<Page>;
}

/** Path of the browser that every end-to-end test uses. */
export function browserPath(): string {
  const found = ensureBrowser();
  if (!found.ok) throw new Error(found.message.en);
  return found.executablePath;
}

/** Playwright's `test` with a browser that carries the extension. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs off its first parameter, which has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  server: async ({}, use) => {
    const server = await serveSeeds();
    await use(server);
    await server.close();
  },
  gouji: async ({ server }, use) => {
    const hosts = { [SEED_HOST]: server.port };
    const gouji = await launchWithExtension({ executablePath: browserPath(), hosts });
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
    await use(async (name) => {
      const page = await gouji.context.newPage();
      await page.goto(`chrome-extension://${gouji.extensionId}/${name}`);
      return page;
    });
  },
});

export { expect } from '@playwright/test';
