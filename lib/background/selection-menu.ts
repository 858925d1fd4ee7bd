/** The context menu entry for a note on selected text. One entry for all tabs: it shows while the tab in front has a disclosure. */
import { isBrowserNoise, report } from '../errors.ts';
import { askFrame } from '../messages/client.ts';
import { browser } from '../platform/browser.ts';
import { translator } from './badge.ts';
import { createQueue } from './one-at-a-time.ts';
import { framesOf } from './tabs.ts';

export const SELECTION_MENU = 'note-on-selection';
const queue = createQueue();

/** Makes the entry, or makes it again in the reader's language. */
export async function createSelectionMenu(): Promise<void> {
  await queue(async () => {
    const translate = await translator();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: SELECTION_MENU,
      contexts: ['selection'],
      title: translate('menu.noteOnSelection'),
      visible: await isOffered(await frontTab()),
    });
  });
}

/** Shows or hides the entry, for the tab in front. */
export async function updateSelectionMenu(): Promise<void> {
  await queue(async () => {
    const visible = await isOffered(await frontTab());
    try {
      await browser.contextMenus.update(SELECTION_MENU, { visible });
    } catch (error) {
      // Between an update of the extension and `onInstalled` there is no entry yet.
      if (!(error instanceof Error && error.message.includes('Cannot find menu item'))) throw error;
    }
  });
}

/** The reader has chosen the entry: the frame opens its note editor on the selection. */
export async function noteOnSelection(tab: number, frame: number): Promise<void> {
  await askFrame({ tab, frame }, 'selection.describe', { edit: true });
}

async function isOffered(tab: number | undefined): Promise<boolean> {
  if (tab === undefined) return false;
  return (await framesOf(tab)).some(({ status }) => status === 'disclosure');
}

async function frontTab(): Promise<number | undefined> {
  try {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  } catch (error) {
    if (!isBrowserNoise(error)) report(error, 'looking for the tab in front');
    return undefined;
  }
}
