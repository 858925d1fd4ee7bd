import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page, Worker } from 'playwright-core';

/** The production build that browsers load here and in the end-to-end tests. */
export const BUILT_EXTENSION = path.resolve(import.meta.dirname, '../.output/chrome-mv3');

const LOCALE = 'zh-CN';

/** What a launch can be told; every field has a sensible default. */
export interface LaunchOptions {
  executablePath: string;
  /** Folder of the unpacked extension; the production build when absent. */
  extension?: string;
  /** Host names answered by servers on loopback, with the port that listens there. */
  hosts?: Readonly<Record<string, number>>;
  /** Kept between launches when given; a new temporary profile otherwise. */
  profile?: string;
  headless?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Leaves the page open that a reader sees after installing; only Chromium shows it to tests. */
  welcome?: boolean;
  /** More command-line flags. */
  args?: readonly string[];
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  kind: 'chromium' | 'firefox';
  context: BrowserContext;
  /** Address of one of the extension's own pages, for example of `popup.html?tab=3`. */
  pageUrl(name: string): string;
  /** Goes to one of the extension's own pages, in a new tab unless one is given. */
  openPage(name: string, page?: Page): Promise<Page>;
  /** Fires an event of the extension's keys or menus, as the browser would for the tab that shows an address. */
  fire(event: ExtensionEvent, url: string): Promise<void>;
  /** Ends the background, as browsers do whenever they like. */
  stopBackground(): Promise<void>;
  /** Closes the browser and removes a temporary profile. */
  close(): Promise<void>;
}

/** What a reader does outside of pages, where no test can press or click. */
export type ExtensionEvent = { command: string } | { menu: string };

/** Chromium, with what only its debugging protocol gives. */
export interface ChromiumWithExtension extends ExtensionBrowser {
  kind: 'chromium';
  worker: Worker;
  extensionId: string;
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Starts Chromium with the extension; no host but those named can be reached from it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ChromiumWithExtension> {
  const extension = options.extension ?? BUILT_EXTENSION;
  if (!existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no extension: run "npm run build" first`);
  }
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'gouji-profile-'));
  const isNew = !existsSync(profile) || readdirSync(profile).length === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: LOCALE,
    // Playwright would add its own --disable-extensions, which the next line would then fight.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...browserFlags(options.hosts ?? {}),
      // Playwright's locale comes too late for a page that the extension opens by itself.
      `--accept-lang=${LOCALE}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.args ?? []),
    ],
  });
  const worker = await findWorker(context, extension);
  const extensionId = new URL(worker.url()).host;
  const pageUrl = (name: string): string => `chrome-extension://${extensionId}/${name}`;
  if (isNew && options.welcome !== true) await closeWelcome(context, pageUrl('welcome.html'));
  return {
    kind: 'chromium',
    context,
    worker,
    extensionId,
    pageUrl,
    openPage: async (name, page) => {
      const shown = page ?? (await context.newPage());
      await shown.goto(pageUrl(name));
      return shown;
    },
    fire: (event, url) => worker.evaluate(fireInWorker, { event, url }),
    stopBackground: () => stopWorker(context, extensionId),
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** How long a machine that others share may take to open the page for new readers. */
const WELCOME_WITHIN_MS = 60_000;

/** The page that a reader sees after installing is in nobody's way here; a test must not take it, coming late, for its own. */
async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  const deadline = Date.now() + WELCOME_WITHIN_MS;
  while (Date.now() < deadline) {
    const page = context.pages().find((one) => one.url() === url);
    if (page !== undefined) {
      await page.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${url} was not opened after installing`);
}

/** Command-line flags of every browser we start: nothing but loopback, no first-run noise. */
export function browserFlags(hosts: Readonly<Record<string, number>>): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${String(port)}`);
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(',')}`,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--enable-unsafe-extension-debugging',
  ];
}

/**
 * Chromium loads the extension from its flag; Google's own Chrome has ignored that flag since
 * version 137 and takes it over the debugging protocol instead.
 */
async function findWorker(context: BrowserContext, extension: string): Promise<Worker> {
  const there = context.serviceWorkers()[0];
  if (there !== undefined) return there;
  const soon = await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => undefined);
  if (soon !== undefined) return soon;
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser does not answer its debugging protocol');
  const later = context.waitForEvent('serviceworker', { timeout: 60_000 });
  // Playwright's protocol types do not list the Extensions domain.
  const send: unknown = session.send.bind(session);
  await (send as (method: string, params: object) => Promise<unknown>)('Extensions.loadUnpacked', {
    path: extension,
  });
  return later;
}

/** The part of the extension's API that fires an event; it is there in Chromium's extension contexts. */
interface Dispatching {
  chrome: {
    tabs: { query(info: { url: string }): Promise<{ id?: number }[]> };
    commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } };
    contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  };
}

async function fireInWorker({ event, url }: { event: ExtensionEvent; url: string }): Promise<void> {
  const { chrome } = globalThis as unknown as Dispatching;
  const [tab] = await chrome.tabs.query({ url });
  if ('command' in event) chrome.commands.onCommand.dispatch(event.command, tab);
  else chrome.contextMenus.onClicked.dispatch({ menuItemId: event.menu, frameId: 0 }, tab);
}

async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser does not answer its debugging protocol');
  const workerOf = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
      ?.targetId;
  };
  const targetId = await workerOf();
  if (targetId === undefined) throw new Error('no worker is running');
  await session.send('Target.closeTarget', { targetId });
  for (let tries = 0; (await workerOf()) === targetId; tries += 1) {
    if (tries > 100) throw new Error('the worker does not stop');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
