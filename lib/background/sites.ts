/** Sites whose pages are examined by themselves: the built-in ones, and those the reader added with their permission. */
import * as z from 'zod/mini';
import { report, UserFacingError } from '../errors.ts';
import { tellPages } from '../messages/envelope.ts';
import type { Site } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { createQueue } from './one-at-a-time.ts';

/** The probe, as the build names `entrypoints/probe.content.ts`; the manifest runs it on the built-in sites. */
export const PROBE = '/content-scripts/probe.js';
/** The look of marks, which the build puts beside the probe. */
export const MARKS = '/content-scripts/probe.css';

const SITES = 'sites';
const SCRIPT_ID = 'gouji-added-sites';
const FILES = 'file:///*';
const queue = createQueue();

/** The site of a page as a match pattern (without port: all ports of a host are one site); null for none. */
export function sitePattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'file:') return FILES;
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.hostname !== '' ? `*://${url.hostname}/*` : null;
}

/** What is known of a site. */
export async function siteOf(pattern: string): Promise<Site> {
  return toSite(pattern, (await readPatterns()).includes(pattern));
}

/** The sites the reader added. */
export async function listSites(): Promise<Site[]> {
  return (await readPatterns()).map((pattern) => toSite(pattern, true));
}

/** Examines a site from now on. The permission must have been given: only a click in an extension page can ask for it. */
export async function addSite(pattern: string): Promise<Site> {
  if (!isPattern(pattern)) throw new UserFacingError('malformed', { pattern });
  if (!(await browser.permissions.contains({ origins: [pattern] })))
    throw new UserFacingError('permission-missing', { host: hostOf(pattern) });
  if (!isBuiltIn(pattern))
    await change((patterns) => [...patterns.filter((known) => known !== pattern), pattern]);
  return siteOf(pattern);
}

/** No longer examines a site, and gives its permission back. */
export async function removeSite(pattern: string): Promise<void> {
  await change((patterns) => patterns.filter((known) => known !== pattern));
  if (!isPattern(pattern) || isBuiltIn(pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

/** Makes the registered scripts agree with the list: after an update, and when permissions were taken back. */
export async function syncSites(): Promise<void> {
  await change((patterns) => patterns);
}

async function change(next: (patterns: string[]) => string[]): Promise<void> {
  await queue(async () => {
    const before = await readPatterns();
    const granted: string[] = [];
    for (const pattern of next(before))
      if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
    await browser.storage.local.set({ [SITES]: granted });
    await register(granted);
    if (granted.join() !== before.join()) tellPages('sites.changed', {});
  });
}

async function register(matches: string[]): Promise<void> {
  try {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
      return;
    }
    const script = {
      id: SCRIPT_ID,
      matches,
      js: [PROBE],
      css: [MARKS],
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  } catch (error) {
    report(error, 'registering added sites', { matches });
  }
}

async function readPatterns(): Promise<string[]> {
  const parsed = z.array(z.string()).safeParse((await browser.storage.local.get(SITES))[SITES]);
  return parsed.success ? parsed.data.filter(isPattern) : [];
}

function toSite(pattern: string, added: boolean): Site {
  return { pattern, host: hostOf(pattern), watched: added || isBuiltIn(pattern), added };
}

/** `*://example.org/*` and `file:///*`; not a pattern of all hosts, nor one with a path. */
function isPattern(pattern: string): boolean {
  return pattern === FILES || /^\*:\/\/[^*/?#]+\/\*$/.test(pattern);
}

/** The manifest's own `*://*.gov.cn/*` also matches `gov.cn` itself. */
function isBuiltIn(pattern: string): boolean {
  return /^\*:\/\/(?:[^/]+\.)?gov\.cn\/\*$/.test(pattern);
}

function hostOf(pattern: string): string {
  return pattern === FILES ? 'file' : pattern.slice('*://'.length, -'/*'.length);
}
