import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { BrowserContext, Worker } from 'playwright-core';

/** The production build that browsers load here and in the end-to-end tests. */
export const BUILT_EXTENSION = path.resolve(import.meta.dirname, '../.output/chrome-mv3');

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
  /** More command-line flags. */
  args?: readonly string[];
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  /** Closes the browser and removes a temporary profile. */
  close(): Promise<void>;
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Starts Chromium with the extension; no host but those named can be reached from it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const extension = options.extension ?? BUILT_EXTENSION;
  if (!existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no extension: run "npm run build" first`);
  }
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'gouji-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'zh-CN',
    // Playwright would add its own --disable-extensions, which the next line would then fight.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...browserFlags(options.hosts ?? {}),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.args ?? []),
    ],
  });
  const worker = await findWorker(context, extension);
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
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
  const soon = await context.waitForEvent('serviceworker', { timeout: 5000 }).catch(() => undefined);
  if (soon !== undefined) return soon;
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser does not answer its debugging protocol');
  const later = context.waitForEvent('serviceworker', { timeout: 15000 });
  // Playwright's protocol types do not list the Extensions domain.
  const send: unknown = session.send.bind(session);
  await (send as (method: string, params: object) => Promise<unknown>)('Extensions.loadUnpacked', {
    path: extension,
  });
  return later;
}
