/**
 * The context menu. The entry for a note on selected text shows in the frames that have a disclosure, by their addresses;
 * the one on links to files is always there (`link-menu.ts`).
 */
import { askFrame } from '../messages/client.ts';
import { browser } from '../platform/browser.ts';
import { translator } from './badge.ts';
import { linkMenuEntry } from './link-menu.ts';
import { createQueue } from './one-at-a-time.ts';
import { allFrames } from './tabs.ts';

export const SELECTION_MENU = 'note-on-selection';
/** Where an address makes no pattern, the entry shows everywhere rather than nowhere. */
const EVERYWHERE = ['*://*/*', 'file:///*'];
const queue = createQueue();

/** Makes the entries, or makes them again in the reader's language. */
export async function createMenus(): Promise<void> {
  await queue(async () => {
    const translate = await translator();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: SELECTION_MENU,
      contexts: ['selection'],
      title: translate('menu.noteOnSelection'),
      visible: false,
    });
    browser.contextMenus.create(linkMenuEntry(translate('menu.openLink')));
  });
  await updateSelectionMenu();
}

/** Makes the entry show where disclosures are open now, and nowhere else. */
export async function updateSelectionMenu(): Promise<void> {
  await queue(async () => {
    const frames = (await allFrames()).filter(({ frame }) => frame.status === 'disclosure');
    const patterns = [...new Set(frames.flatMap(({ frame }) => addressPattern(frame.address) ?? []))];
    if (patterns.length === 0) await update({ visible: false });
    else
      await update({ visible: true, documentUrlPatterns: patterns }).catch(() =>
        update({ visible: true, documentUrlPatterns: EVERYWHERE }),
      );
  });
}

/** The reader has chosen the entry: the frame opens its note editor on the selection. */
export async function noteOnSelection(tab: number, frame: number): Promise<void> {
  await askFrame({ tab, frame }, 'selection.describe', { edit: true });
}

/** A match pattern of one page: without port, which patterns do not know, and without fragment. */
function addressPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, search } = new URL(address);
  return `${protocol}//${hostname}${pathname}${search}`;
}

async function update(change: { visible: boolean; documentUrlPatterns?: string[] }): Promise<void> {
  try {
    await browser.contextMenus.update(SELECTION_MENU, change);
  } catch (error) {
    // Between an update of the extension and `onInstalled` there is no entry yet.
    if (!(error instanceof Error && error.message.includes('Cannot find menu item'))) throw error;
  }
}
