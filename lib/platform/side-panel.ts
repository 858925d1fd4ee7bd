/** The panel beside the page: `sidePanel` in Chromium, `sidebarAction` in Firefox. */
import { browser } from './browser.ts';

interface SidebarAction {
  open(): Promise<void>;
}

/** True where the browser has a panel that an extension can open. */
export function hasSidePanel(): boolean {
  return typeof browser.sidePanel?.open === 'function' || sidebar() !== undefined;
}

/** Opens the panel. Only within a click or a key press; nothing may be awaited before. */
export async function openSidePanel(window: number): Promise<void> {
  const action = sidebar();
  if (action !== undefined) await action.open();
  else await browser.sidePanel.open({ windowId: window });
}

function sidebar(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}
