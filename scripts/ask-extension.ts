/** Speaks to the extension from one of its own pages, in the envelope of `lib/messages`. */
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { ReplyOf, RequestOf, ToBackground, ToFrame } from '../lib/messages/protocol.ts';
import type { TabState } from '../lib/messages/tab-state.ts';

/** What our code uses of the extension API inside the page. */
interface ExtensionApi {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<unknown> };
    tabs: {
      query(info: object): Promise<{ id?: number; url?: string }[]>;
      sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
    };
  };
}

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);

/** Asks the background; throws when it refuses or does not answer. */
export async function askBackground<N extends keyof ToBackground>(
  from: Page,
  name: N,
  request: RequestOf<ToBackground, N>,
): Promise<ReplyOf<ToBackground, N>> {
  const reply = await from.evaluate(
    (message) => (globalThis as unknown as ExtensionApi).chrome.runtime.sendMessage(message),
    { gouji: 1, name, request },
  );
  return valueOf(name, reply) as ReplyOf<ToBackground, N>;
}

/** Asks the analysis in a frame of a tab; throws when it refuses or does not answer. */
export async function askFrame<N extends keyof ToFrame>(
  from: Page,
  at: { tab: number; frame: number },
  name: N,
  request: RequestOf<ToFrame, N>,
): Promise<ReplyOf<ToFrame, N>> {
  const reply = await from.evaluate(
    ([tab, frameId, message]) =>
      (globalThis as unknown as ExtensionApi).chrome.tabs.sendMessage(tab, message, { frameId }),
    [at.tab, at.frame, { gouji: 1, name, request }] as const,
  );
  return valueOf(name, reply) as ReplyOf<ToFrame, N>;
}

/** The browser's id of the tab that shows an address. */
export async function tabOf(from: Page, url: string): Promise<number> {
  // Not asked for by address: patterns of Firefox know no ports.
  const tabs = await from.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.tabs.query({}));
  const id = tabs.find((tab) => tab.url === url)?.id;
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

/** Waits until the tab's report is there, or the extension has decided that it is no disclosure. */
export async function waitForReport(from: Page, tab: number, timeoutMs = 30_000): Promise<TabState> {
  const deadline = Date.now() + timeoutMs;
  let state = await askBackground(from, 'tab.state', { tab });
  while (!state.frames.some(({ report }) => report !== null)) {
    if (Date.now() > deadline) throw new Error(`no report for tab ${String(tab)}: ${state.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    state = await askBackground(from, 'tab.state', { tab });
  }
  return state;
}

function valueOf(name: string, reply: unknown): unknown {
  const parsed = answer.safeParse(reply);
  if (!parsed.success) throw new Error(`${name}: no answer`);
  if (!parsed.data.ok) throw new Error(`${name}: ${parsed.data.error.code}`);
  return parsed.data.value;
}
