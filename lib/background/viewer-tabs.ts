/** Opening the viewer in a tab of its own: from a page's button, the link menu and the popup. */
import { UserFacingError } from '../errors.ts';
import { viewerPath } from '../messages/viewer-address.ts';
import { browser } from '../platform/browser.ts';

/** Opens the viewer beside the tab that asks; `address` is the file's. Only the web and local files can be asked for. */
export async function openViewer(address: string, opener: number | null): Promise<void> {
  if (!URL.canParse(address) || !/^(?:https?|file):$/.test(new URL(address).protocol))
    throw new UserFacingError('malformed', { address });
  const url = browser.runtime.getURL(viewerPath(address) as '/');
  if (opener === null) {
    await browser.tabs.create({ url });
    return;
  }
  // A tab that was closed in the meantime cannot be an opener.
  await browser.tabs.create({ url, openerTabId: opener }).catch(() => browser.tabs.create({ url }));
}
