/** Watches every request of a test browser, from its start to its end, and tells the extension's own from those of pages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Request } from '@playwright/test';
import * as z from 'zod/mini';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/launch-browser.ts';
import { bidiOf, inBrowser } from '../../scripts/launch-firefox.ts';

/** One request over the network. The extension's own files, `data:` and `blob:` are none. */
export interface SeenRequest {
  url: string;
  /**
   * Who asked. `extension`: its pages or its background, as the browser itself says. `unclear`: something in a page asked,
   * be it the page or our script in it, which browsers do not tell apart. `other`: a page that loads, or the browser.
   */
  by: 'extension' | 'unclear' | 'other';
  /** As the browser calls it, for example `fetch`. */
  kind: string;
}

/** Requests that a test allows. */
export interface Allowed {
  /** Addresses of files that the test, as a reader, asks the extension to open. */
  asked: readonly string[];
  /** What scripts of the test's own pages ask for. */
  byPages: readonly RegExp[];
}

/** A browser under watch. The list of its requests is complete once it is closed. */
export interface WatchedBrowser {
  browser: ExtensionBrowser;
  requests: SeenRequest[];
}

/** Requests that nobody asked for: anything of the extension's but the files that a reader opens, and what is unclear and not expected. */
export function uncalledFor(requests: readonly SeenRequest[], { asked, byPages }: Allowed): SeenRequest[] {
  return requests.filter(
    ({ url, by }) =>
      (by === 'extension' && !asked.includes(url)) ||
      (by === 'unclear' && !byPages.some((pattern) => pattern.test(url))),
  );
}

/** Starts a browser and watches it until it is closed. */
export async function launchWatched(
  start: (options: Omit<LaunchOptions, 'executablePath'>) => Promise<ExtensionBrowser>,
  kind: ExtensionBrowser['kind'],
  options: Omit<LaunchOptions, 'executablePath'>,
): Promise<WatchedBrowser> {
  const requests: SeenRequest[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-traffic-'));
  const netLog = path.join(folder, 'net-log.json');
  const flags = kind === 'chromium' ? [`--log-net-log=${netLog}`] : [];
  const browser = await start({ ...options, args: [...(options.args ?? []), ...flags] });
  const { context } = browser;
  // Node gives such addresses no origin.
  const own = browser.pageUrl('').replace(/\/$/, '');
  if (kind === 'chromium')
    context.on('request', (request) => requests.push(...seenByPlaywright(request, own)));
  else await watchFirefox(context, new URL(own).host);
  const close = browser.close.bind(browser);
  browser.close = async () => {
    if (kind === 'firefox') requests.push(...(await seenByFirefox(context)));
    await close();
    // Chromium finishes its log when it ends.
    if (kind === 'chromium') requests.push(...seenByNetwork(readFileSync(netLog, 'utf8'), own));
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, requests };
}

const ON_THE_NETWORK = /^(?:https?|wss?|ftp):/;

/** Playwright's events tell the kinds of requests, and of those that a test answers itself. */
function seenByPlaywright(request: Request, own: string): SeenRequest[] {
  const url = request.url();
  if (!ON_THE_NETWORK.test(url)) return [];
  const kind = request.resourceType();
  if (request.serviceWorker() !== null) return [{ url, by: 'extension', kind }];
  if (request.isNavigationRequest()) return [{ url, by: 'other', kind }];
  return [{ url, by: request.frame().url().startsWith(own) ? 'extension' : 'unclear', kind }];
}

const started = z.object({
  params: z.object({ url: z.string(), initiator: z.string(), method: z.string() }),
});

/** Chromium's log of its network, one event a line, has all that was sent, by whomever: workers, beacons, sockets. */
function seenByNetwork(log: string, own: string): SeenRequest[] {
  return log.split('\n').flatMap((line): SeenRequest[] => {
    if (!line.includes('"initiator"')) return [];
    const event = started.safeParse(JSON.parse(line.replace(/(?:,|\]\}|\],)\s*$/, '')));
    if (!event.success) return [];
    const { url, initiator, method } = event.data.params;
    if (!ON_THE_NETWORK.test(url) || initiator !== own) return [];
    return [{ url, by: 'extension', kind: `${method} on the network` }];
  });
}

/** Firefox tells for every request on whose behalf it is made; scripts in a page, ours too, count as the page. */
const WATCH = `(host) => {
  const isOurs = (principal) => principal?.addonPolicy?.mozExtensionHostname === host;
  const { TYPE_DOCUMENT, TYPE_SUBDOCUMENT } = Ci.nsIContentPolicy;
  globalThis.goujiTraffic = [];
  Services.obs.addObserver((channel) => {
    const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType: type } = loadInfo;
    const isNavigation = type === TYPE_DOCUMENT || type === TYPE_SUBDOCUMENT;
    const isPages = triggeringPrincipal?.isContentPrincipal === true && !isNavigation;
    const by = isOurs(triggeringPrincipal) || isOurs(loadingPrincipal) ? 'extension' : isPages ? 'unclear' : 'other';
    // The icon beside the title is asked for by the browser, in the page's name.
    if (by === 'unclear' && URI.filePath === '/favicon.ico') return;
    globalThis.goujiTraffic.push({ url: URI.spec, by, kind: 'content policy type ' + type });
  }, 'http-on-modify-request');
}`;

const seen = z.array(
  z.object({ url: z.string(), by: z.enum(['extension', 'unclear', 'other']), kind: z.string() }),
);

async function watchFirefox(context: BrowserContext, host: string): Promise<void> {
  const bidi = bidiOf(context);
  if (bidi === null) throw new Error('not a Firefox of ours');
  await inBrowser(bidi, WATCH, host);
}

async function seenByFirefox(context: BrowserContext): Promise<SeenRequest[]> {
  const bidi = bidiOf(context);
  if (bidi === null) throw new Error('not a Firefox of ours');
  return seen.parse(JSON.parse(String(await inBrowser(bidi, '() => JSON.stringify(goujiTraffic)', null))));
}
