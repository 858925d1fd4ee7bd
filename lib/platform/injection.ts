/** Loading our scripts into pages: into one frame, on demand into all, and for good on added sites. */
import { isBrowserNoise } from '../errors.ts';
import { browser } from './browser.ts';
import type { Browser } from './browser.ts';

export interface InjectedFrame {
  frame: number;
  documentId: string | null;
}

/** A script as the build names it, with its style sheet. */
export interface PageScript {
  js: string;
  css: string | null;
}

/** Where to inject: one document of a frame, or every frame of the tab that we may enter. */
export type InjectionPlace =
  { tab: number; frame: number; documentId: string | null } | { tab: number; frame: 'all' };

/** Loads a script into frames; an empty list when none could be entered (closed, left, or forbidden). */
export async function injectScript(place: InjectionPlace, script: PageScript): Promise<InjectedFrame[]> {
  const target = targetOf(place);
  try {
    // WXT types the names of built scripts; this seam takes any, so that the names stay with their owner.
    const results = await browser.scripting.executeScript({ target, files: [script.js as never] });
    // A page computes its styles anew for a style sheet, which can take longer than starting the script.
    if (script.css !== null) await browser.scripting.insertCSS({ target, files: [script.css] });
    return results.map(({ frameId, documentId }) => ({ frame: frameId, documentId: documentId ?? null }));
  } catch (error) {
    if (isBrowserNoise(error)) return [];
    throw error;
  }
}

function targetOf(place: InjectionPlace): Browser.scripting.InjectionTarget {
  if (place.frame === 'all') return { tabId: place.tab, allFrames: true };
  return place.documentId === null
    ? { tabId: place.tab, frameIds: [place.frame] }
    : { tabId: place.tab, documentIds: [place.documentId] };
}
