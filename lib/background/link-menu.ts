/** The context menu entry on links to files: "Open in Gouji". It needs no permission for the page it is used on. */
import { VIEWER_ENDINGS } from '../messages/viewer-address.ts';
import type { Browser } from '../platform/browser.ts';
import { openViewer } from './viewer-tabs.ts';

export const LINK_MENU = 'open-link';

/** The entry. Patterns know no case and no parameters, so each ending comes in two cases, with and without. */
export function linkMenuEntry(title: string): Browser.contextMenus.CreateProperties {
  const endings = VIEWER_ENDINGS.flatMap((ending) => [ending, ending.toUpperCase()]);
  const targetUrlPatterns = endings.flatMap((ending) => [`*://*/*.${ending}`, `*://*/*.${ending}?*`]);
  return { id: LINK_MENU, contexts: ['link'], title, targetUrlPatterns };
}

/** The reader has chosen the entry. */
export async function openLink(address: string | undefined, tab: number | undefined): Promise<void> {
  if (address !== undefined) await openViewer(address, tab ?? null);
}
