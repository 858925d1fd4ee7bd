/**
 * The parts of the browser that the fake browser lacks, and a background in it.
 * Frames answer messages as the analysis would; `killWorker` forgets all memory and keeps storage, as browsers do.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestOf, Result, ToBackground, ToFrame } from '../../lib/messages/protocol.ts';
import { seal, unseal } from '../../lib/messages/envelope.ts';
import { samplePageReport } from '../samples/small-report.ts';

export const EXTENSION = 'chrome-extension://test-extension-id';

/** A content script's frame, as the browser reports it with every message. */
export interface TestFrame {
  tab: number;
  frame: number;
  documentId: string;
  url: string;
}

/** An event that a test can fire. */
export interface TestEvent<A extends unknown[]> {
  addListener: (listener: (...args: A) => unknown) => void;
  removeListener: (listener: (...args: A) => unknown) => void;
  fire: (...args: A) => void;
  clear: () => void;
}

export function createEvent<A extends unknown[]>(): TestEvent<A> {
  const listeners = new Set<(...args: A) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...args) => {
      for (const listener of listeners) listener(...args);
    },
    clear: () => {
      listeners.clear();
    },
  };
}

type FrameHandler = (name: string, request: unknown, to: { tab: number; frame: number }) => unknown;

interface MenuEntryChange {
  visible: boolean;
  documentUrlPatterns?: string[];
}

interface MenuEntry extends MenuEntryChange {
  title: string;
}

export interface FakeExtension {
  /** Ports of call that the background made, in order. */
  injected: unknown[];
  styled: unknown[];
  sentToFrames: { tab: number; frame: number; name: string; request: unknown }[];
  toldPages: { name: string; request: unknown }[];
  registered: Map<string, { matches: string[]; js: string[]; css: string[] }>;
  granted: Set<string>;
  menu: Map<string, MenuEntry>;
  /** Frames that have the analysis in them; the handler gives the reply to each message. */
  frames: Map<string, { frame: TestFrame; handler: FrameHandler }>;
  events: {
    onCommand: TestEvent<[string, { id: number }]>;
    onClicked: TestEvent<[{ menuItemId: string; frameId: number }, { id: number }]>;
    onPermissionsRemoved: TestEvent<[{ origins: string[] }]>;
    onConnect: TestEvent<[unknown]>;
  };
  /** Sends a message as a content script in this frame. */
  fromFrame: <N extends keyof ToBackground>(
    frame: TestFrame,
    name: N,
    request: RequestOf<ToBackground, N>,
  ) => Promise<Result<unknown> | undefined>;
  /** Sends a message as an extension page. */
  fromPage: <N extends keyof ToBackground>(
    name: N,
    request: RequestOf<ToBackground, N>,
  ) => Promise<Result<unknown> | undefined>;
  /** Sends anything as anybody. */
  raw: (message: unknown, sender: object) => Promise<Result<unknown> | undefined>;
  badge: (tab: number) => Promise<{ text: string; title: string }>;
  /** Starts a new worker; the old one's memory and listeners are gone, storage stays. */
  killWorker: () => Promise<void>;
}

/** A new fake browser with a running background. */
export async function startFakeExtension(): Promise<FakeExtension> {
  fakeBrowser.reset();
  const fake = {
    injected: [] as unknown[],
    styled: [] as unknown[],
    sentToFrames: [] as FakeExtension['sentToFrames'],
    toldPages: [] as FakeExtension['toldPages'],
    registered: new Map<string, { matches: string[]; js: string[]; css: string[] }>(),
    granted: new Set<string>(['*://*.gov.cn/*']),
    menu: new Map<string, MenuEntry>(),
    frames: new Map<string, { frame: TestFrame; handler: FrameHandler }>(),
    events: {
      onCommand: createEvent<[string, { id: number }]>(),
      onClicked: createEvent<[{ menuItemId: string; frameId: number }, { id: number }]>(),
      onPermissionsRemoved: createEvent<[{ origins: string[] }]>(),
      onConnect: createEvent<[unknown]>(),
    },
  };

  async function raw(message: unknown, sender: object): Promise<Result<unknown> | undefined> {
    return new Promise((resolve) => {
      const respond = (answer: Result<unknown>): void => {
        resolve(answer);
      };
      // A listener that will answer has returned `true`; when none has, nobody answers.
      void fakeBrowser.runtime.onMessage
        .trigger(message, sender as never, respond as never)
        .then((results: readonly unknown[]) => {
          if (!results.includes(true)) resolve(undefined);
        });
    });
  }

  Object.assign(fakeBrowser, missingApis(fake));
  Object.assign(fakeBrowser.runtime, {
    onConnect: fake.events.onConnect,
    sendMessage: async (message: unknown) => {
      const envelope = unseal(message);
      if (envelope !== null) fake.toldPages.push({ name: envelope.name, request: envelope.request });
    },
  });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: sendToFrame(fake),
  });

  async function startWorker(): Promise<void> {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    fakeBrowser.runtime.onInstalled.removeAllListeners();
    fakeBrowser.runtime.onStartup.removeAllListeners();
    fakeBrowser.tabs.onRemoved.removeAllListeners();
    for (const event of Object.values(fake.events)) event.clear();
    vi.resetModules();
    const { startBackground } = await import('../../lib/background/start.ts');
    startBackground();
  }

  await startWorker();
  return {
    ...fake,
    raw,
    fromFrame: (frame, name, request) => raw(seal(name, request), senderOf(frame)),
    fromPage: (name, request) =>
      raw(seal(name, request), { id: 'test-extension-id', url: `${EXTENSION}/popup.html` }),
    badge: async (tabId) => ({
      text: await fakeBrowser.action.getBadgeText({ tabId }),
      title: await fakeBrowser.action.getTitle({ tabId }),
    }),
    killWorker: startWorker,
  };
}

/** The sender of a content script's message. */
export function senderOf({ tab, frame, documentId, url }: TestFrame): object {
  return { id: 'test-extension-id', url, frameId: frame, documentId, tab: { id: tab } };
}

const agree: FrameHandler = (name) =>
  name === 'page.capture'
    ? { html: '<html></html>', fingerprint: '', capturedAt: '2026-11-21T08:00:00.000Z' }
    : null;

/** A frame with the analysis in it that says yes to everything. */
export function addFrame(fake: FakeExtension, frame: TestFrame, handler: FrameHandler = agree): void {
  fake.frames.set(`${String(frame.tab)}:${String(frame.frame)}`, { frame, handler });
}

/** A frame in which a disclosure was found and read. */
export async function addDisclosure(
  fake: FakeExtension,
  frame: TestFrame,
  counts: Parameters<typeof samplePageReport>[0] = {},
  handler?: FrameHandler,
): Promise<void> {
  addFrame(fake, frame, handler);
  await fake.fromFrame(frame, 'report.publish', {
    report: samplePageReport({ address: frame.url, ...counts }),
  });
}

type Fake = Pick<
  FakeExtension,
  'injected' | 'styled' | 'sentToFrames' | 'registered' | 'granted' | 'menu' | 'frames' | 'events'
>;

function sendToFrame(fake: Fake) {
  return async (
    tab: number,
    message: unknown,
    options: { frameId?: number; documentId?: string },
  ): Promise<unknown> => {
    const envelope = unseal(message);
    const found = [...fake.frames.values()].find(
      ({ frame }) =>
        frame.tab === tab && (frame.frame === options.frameId || frame.documentId === options.documentId),
    );
    if (envelope === null || found === undefined)
      throw new Error('Could not establish connection. Receiving end does not exist.');
    const { name, request } = envelope;
    fake.sentToFrames.push({ tab, frame: found.frame.frame, name, request });
    return { ok: true, value: await found.handler(name, request, found.frame) } satisfies Result<unknown>;
  };
}

function missingApis(fake: Fake): object {
  return {
    i18n: { getUILanguage: () => 'zh-CN' },
    extension: { isAllowedFileSchemeAccess: async () => false },
    scripting: {
      insertCSS: async (injection: unknown) => void fake.styled.push(injection),
      executeScript: async (injection: {
        target: { tabId: number; frameIds?: number[]; documentIds?: string[] };
      }) => {
        fake.injected.push(injection);
        const { frameIds, documentIds } = injection.target;
        return [{ frameId: frameIds?.[0] ?? 0, documentId: documentIds?.[0] ?? 'injected' }];
      },
      getRegisteredContentScripts: async () => [...fake.registered.values()],
      registerContentScripts: async (
        scripts: { id: string; matches: string[]; js: string[]; css: string[] }[],
      ) => {
        for (const script of scripts) fake.registered.set(script.id, script);
      },
      updateContentScripts: async (
        scripts: { id: string; matches: string[]; js: string[]; css: string[] }[],
      ) => {
        for (const script of scripts) fake.registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) fake.registered.delete(id);
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => fake.granted.has(origin)),
      remove: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) fake.granted.delete(origin);
        return true;
      },
      onRemoved: fake.events.onPermissionsRemoved,
    },
    commands: { onCommand: fake.events.onCommand },
    contextMenus: {
      removeAll: async () => {
        fake.menu.clear();
      },
      create: ({ id, title, visible }: { id: string; title: string; visible: boolean }) => {
        fake.menu.set(id, { title, visible });
      },
      update: async (id: string, change: MenuEntryChange) => {
        const item = fake.menu.get(id);
        if (item === undefined) throw new Error(`Cannot find menu item with id ${id}`);
        fake.menu.set(id, { ...item, ...change });
      },
      onClicked: fake.events.onClicked,
    },
  };
}

/** The messages of one name that frames got. */
export function sent<N extends keyof ToFrame>(fake: FakeExtension, name: N): FakeExtension['sentToFrames'] {
  return fake.sentToFrames.filter((message) => message.name === name);
}
