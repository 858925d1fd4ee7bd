/** Which pages an extension can enter, and what stands in the way of the others. */
import { browser } from './browser.ts';

export type Obstacle =
  'browser-page' | 'extension-store' | 'file-access' | 'document-viewer' | 'local-document';

/** Sites on which browsers let no extension run. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'] as const;

/** What keeps us out of a page, or null. Without an address the page is the browser's own: they are not shown to us. */
export async function obstacleAt(address: string | undefined): Promise<Obstacle | null> {
  if (address === undefined || !URL.canParse(address)) return 'browser-page';
  const url = new URL(address);
  if (url.protocol === 'file:') return (await mayReadFiles()) ? viewerOf(url) : 'file-access';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'browser-page';
  if (STORES.some((host) => url.hostname === host)) return 'extension-store';
  return viewerOf(url);
}

/** True when the reader has switched on "Allow access to file URLs". */
export async function mayReadFiles(): Promise<boolean> {
  // Firefox has no such switch, but a function that always says no: there the permission alone decides.
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:');
  if (isFirefox || typeof browser.extension?.isAllowedFileSchemeAccess !== 'function') return true;
  return browser.extension.isAllowedFileSchemeAccess();
}

/** The browser's own PDF viewer cannot be entered, whatever the site. A file of the web our viewer can fetch itself. */
function viewerOf({ pathname, protocol }: URL): Obstacle | null {
  if (!/\.pdf$/i.test(pathname)) return null;
  return protocol === 'file:' ? 'local-document' : 'document-viewer';
}
