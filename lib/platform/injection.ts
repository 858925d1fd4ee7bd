/** Loading our scripts into pages: into one frame, on demand into all, and for good on added sites. */
import { isBrowserNoise } from '../errors.ts';
import { browser } from './browser.ts';
import type { Browser } from './browser.ts';

export interface InjectedFrame {
  frame: number;
  documentId: string | null;
}

/** Where to inject: one document of a frame, or every frame of the tab that we may enter. */
export type InjectionPlace =
  { tab: number; frame: number; documentId: string | null } | { tab: number; frame: 'all' };

/** Loads a script, by the name of its built file, into frames; an empty list when none could be entered (closed, left, or forbidden). */
export async function injectScript(place: InjectionPlace, script: string): Promise<InjectedFrame[]> {
  const target = targetOf(place);
  try {
    // WXT types the names of built scripts; this seam takes any, so that the names stay with their owner.
    const results = await browser.scripting.executeScript({ target, files: [script as never] });
    return results.map(({ frameId, documentId }) => ({ frame: frameId, documentId: documentId ?? null }));
  } catch (error) {
    if (isBrowserNoise(error)) return [];
    throw error;
  }
}

/** Loads a style sheet into frames, as far as they are there and can be entered. */
export async function injectStyle(place: InjectionPlace, style: string): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: targetOf(place), files: [style] });
  } catch (error) {
    if (!isBrowserNoise(error)) throw error;
  }
}

function targetOf(place: InjectionPlace): Browser.scripting.InjectionTarget {
  if (place.frame === 'all') return { tabId: place.tab, allFrames: true };
  return place.documentId === null
    ? { tabId: place.tab, frameIds: [place.frame] }
    : { tabId: place.tab, documentIds: [place.documentId] };
}
