/** Starts Firefox with the extension in it, for the end-to-end tests. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { firefox } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { WebSocket } from 'ws';
import type { Bidi } from './firefox-contexts.ts';
import type { ExtensionBrowser, ExtensionEvent, LaunchOptions } from './launch-browser.ts';

/** The production build for Firefox. */
export const BUILT_FOR_FIREFOX = path.resolve(import.meta.dirname, '../.output/firefox-mv3');

/** Where the extension's pages live in test browsers: Firefox draws this by lot unless told. */
const EXTENSION_HOST = '6f0b8a52-3f0e-4c58-9d5c-7a1f4f6f2b10';

const BRIDGE = path.resolve(import.meta.dirname, 'firefox-bridge.mjs');

/** Firefox, with what only its remote agent gives. */
export interface FirefoxWithExtension extends ExtensionBrowser {
  kind: 'firefox';
  bidi: Bidi;
}

const sessions = new WeakMap<BrowserContext, Bidi>();

/** The BiDi session of a context that `launchFirefox` made; null in other browsers. */
export function bidiOf(context: BrowserContext): Bidi | null {
  return sessions.get(context) ?? null;
}

/** Starts Firefox; no host but those named can be reached from it. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxWithExtension> {
  const extension = options.extension ?? BUILT_FOR_FIREFOX;
  if (!existsSync(path.join(extension, 'manifest.json')))
    throw new Error(`${extension} holds no extension: run "npm run build:firefox" first`);
  const profile = options.profile ?? newProfile();
  const id = installInto(profile, extension);
  const context = await startAgain(profile, () =>
    firefox.launchPersistentContext(profile, {
      // Playwright speaks its own protocol to its own Firefox, and BiDi to the channels of this name.
      channel: 'moz-firefox',
      executablePath: BRIDGE,
      env: { ...process.env, GOUJI_FIREFOX: options.executablePath },
      headless: options.headless ?? true,
      viewport: options.viewport ?? { width: 1280, height: 900 },
      locale: 'zh-CN',
      // Extension pages may be opened and looked into only with this.
      args: ['--remote-allow-system-access', ...(options.args ?? [])],
      firefoxUserPrefs: preferences(id, options),
    }),
  );
  const port = Number(readFileSync(path.join(profile, 'gouji-bridge-port'), 'utf8'));
  const raw = await openRaw(port);
  const ask: Bidi = (method, params) => raw.ask(method, params);
  sessions.set(context, ask);
  const pageUrl = (name: string): string => `moz-extension://${EXTENSION_HOST}/${name}`;
  return {
    kind: 'firefox',
    context,
    bidi: ask,
    pageUrl,
    openPage: async (name, page) => {
      const shown = page ?? (await context.newPage());
      await shown.goto(pageUrl(name));
      return shown;
    },
    fire: async (event, url) => {
      await bringToFront(context, url);
      await inBrowser(ask, FIRE, event);
    },
    stopBackground: async () => {
      await inBrowser(ask, STOP_BACKGROUND, null);
    },
    async close() {
      raw.close();
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Variable with a profile that has been in use: what Firefox compiled for itself there need not be compiled again. */
const USED_PROFILE = 'GOUJI_FIREFOX_USED_PROFILE';
/** What of a used profile belongs to the program and not to its reader. */
const OF_THE_PROGRAM = ['startupCache', 'compatibility.ini'];

/** Starts Firefox once, so that those started after it in this process and its children start in two thirds of the time. */
export async function useProfileOnce(executablePath: string): Promise<string> {
  const profile = mkdtempSync(path.join(tmpdir(), 'gouji-firefox-used-'));
  const firefox = await launchFirefox({ executablePath, profile });
  await firefox.close();
  process.env[USED_PROFILE] = profile;
  return profile;
}

function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'gouji-firefox-'));
  const used = process.env[USED_PROFILE];
  if (used !== undefined)
    for (const name of OF_THE_PROGRAM)
      cpSync(path.join(used, name), path.join(profile, name), { recursive: true });
  return profile;
}

/** How often a browser is started that is not ready when it is asked, or never. */
const STARTS = 3;
const READY_WITHIN_MS = 45_000;
const NO_WINDOW = /browsingContext\.setViewport/;
const NOT_READY = 'Firefox is not ready in time';

/**
 * Firefox opens its remote agent before its window: on a busy machine the first command may come in between, and is
 * refused, or is never answered.
 */
async function startAgain(profile: string, start: () => Promise<BrowserContext>): Promise<BrowserContext> {
  for (let attempt = 1; ; attempt += 1) {
    const started = start();
    try {
      return await readyInTime(started);
    } catch (error) {
      if (attempt === STARTS || !(NO_WINDOW.test(String(error)) || String(error).includes(NOT_READY)))
        throw error;
      // Whatever becomes of this start, nobody waits for it any more.
      started.then((context) => context.close()).catch(() => {});
      await endBridge(profile);
    }
  }
}

async function readyInTime(started: Promise<BrowserContext>): Promise<BrowserContext> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(NOT_READY)), READY_WITHIN_MS);
  });
  try {
    return await Promise.race([started, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends a Firefox by the bridge that runs it, and waits until it has let go of its profile. */
async function endBridge(profile: string): Promise<void> {
  try {
    const bridge = Number(readFileSync(path.join(profile, 'gouji-bridge-pid'), 'utf8'));
    process.kill(bridge, 'SIGTERM');
    for (let tries = 0; tries < 100; tries += 1) {
      process.kill(bridge, 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch {
    // It has not come so far, or has ended.
  }
}

async function bringToFront(context: BrowserContext, url: string): Promise<void> {
  await context
    .pages()
    .find((page) => page.url() === url)
    ?.bringToFront();
}

/** Fires an event where the browser itself would: in its own window, on the extension's parts there. */
const FIRE = `(event) => {
  const { extension } = WebExtensionPolicy.getByHostname('${EXTENSION_HOST}');
  if ('command' in event) extension.shortcuts.onCommand(event.command);
  else {
    const browserWindow = Services.wm.getMostRecentWindow('navigator:browser');
    const info = { menuItemId: event.menu, frameId: 0, modifiers: [] };
    extension.emit('webext-menu-menuitem-click', info, browserWindow.gBrowser.selectedTab);
  }
}`;

const STOP_BACKGROUND = `() => WebExtensionPolicy.getByHostname('${EXTENSION_HOST}').extension.terminateBackground()`;

/** Calls a function in the browser's own window, with its privileges; gives what it returns, which must be plain. */
export async function inBrowser(
  bidi: Bidi,
  code: string,
  argument: ExtensionEvent | string | null,
): Promise<unknown> {
  const tree = (await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string }[];
  };
  const { exceptionDetails, result } = (await bidi('script.evaluate', {
    expression: `(${code})(${JSON.stringify(argument)})`,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  })) as { exceptionDetails?: { text: string }; result?: { value?: unknown } };
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result?.value;
}

/** Puts the extension into a profile as a package; Firefox installs what it finds there. Gives its id. */
function installInto(profile: string, extension: string): string {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(extension, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(extension, file).split(path.sep).join('/')] = readFileSync(file);
  }
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  mkdirSync(path.join(profile, 'extensions'), { recursive: true });
  writeFileSync(path.join(profile, 'extensions', `${id}.xpi`), zipSync(files, { level: 1 }));
  return id;
}

function preferences(
  id: string,
  { hosts = {}, colorScheme = 'light' }: LaunchOptions,
): Record<string, string | number | boolean> {
  return {
    // An unsigned package from the profile, without questions.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 15,
    'extensions.startupScanScopes': 15,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_HOST }),
    // Nothing but loopback: every other host gets a port on which nobody listens.
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(proxyScript(hosts))}`,
    'network.proxy.allow_hijacking_localhost': false,
    'network.dns.disabled': false,
    'app.normandy.enabled': false,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // The interface speaks Chinese where the language pack is installed.
    'intl.locale.requested': 'zh-CN',
    'intl.accept_languages': 'zh-CN, en',
  };
}

/** Sends each named host to its server on loopback. */
function proxyScript(hosts: Readonly<Record<string, number>>): string {
  return `function FindProxyForURL(url, host) {
    const ports = ${JSON.stringify(hosts)};
    if (host === '127.0.0.1' || host === 'localhost') return 'DIRECT';
    return 'PROXY 127.0.0.1:' + (Object.hasOwn(ports, host) ? ports[host] : 9);
  }`;
}

interface RawSession {
  ask(method: string, params: object): Promise<unknown>;
  close(): void;
}

interface RawAnswer {
  ask: number;
  answer: { type: string; result?: unknown; error?: string; message?: string };
}

async function openRaw(port: number): Promise<RawSession> {
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/raw`);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, (answer: RawAnswer['answer']) => void>();
  socket.on('message', (data: Buffer) => {
    const { ask, answer } = JSON.parse(data.toString()) as RawAnswer;
    waiting.get(ask)?.(answer);
    waiting.delete(ask);
  });
  let asked = 0;
  return {
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, (answer) => {
          if (answer.type === 'success') resolve(answer.result);
          else reject(new Error(`${method}: ${answer.message ?? answer.error ?? 'no reason given'}`));
        });
        socket.send(JSON.stringify({ ask: asked, method, params }));
      }),
    close: () => socket.close(),
  };
}
