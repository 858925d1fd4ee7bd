/** Whether the panel stands beside a page: only the browser itself knows. */
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { bidiOf, inBrowser } from '../../scripts/launch-firefox.ts';

const SIDEBAR = `() => {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  return SidebarController.isOpen ? String(SidebarController.currentID) : '';
}`;

/** Puts the panel away; Firefox opens it by itself when the extension is new. */
export async function closePanel(gouji: ExtensionBrowser): Promise<void> {
  const bidi = bidiOf(gouji.context);
  if (bidi === null) return;
  const hide = `() => Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide()`;
  await inBrowser(bidi, hide, null);
}

/** True while the browser shows our panel beside some page. */
export async function isPanelOpen(gouji: ExtensionBrowser): Promise<boolean> {
  const bidi = bidiOf(gouji.context);
  // Firefox names a sidebar after its extension.
  if (bidi !== null) return String(await inBrowser(bidi, SIDEBAR, null)).startsWith('gouji');
  const session = await gouji.context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  return targets?.targetInfos.some(({ url }) => url.endsWith('/sidepanel.html')) ?? false;
}
