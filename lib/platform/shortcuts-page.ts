/** The browser's own page on which a reader changes the keys of extensions. */
import { browser } from './browser.ts';

interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens it; null where the browser lets nobody lead there. */
export function shortcutsPage(): (() => Promise<void>) | null {
  const { openShortcutSettings } = browser.commands as ShortcutSettings;
  if (openShortcutSettings !== undefined) return () => openShortcutSettings.call(browser.commands);
  // Chromium opens its own pages for extensions, Firefox does not.
  if (browser.runtime.getURL('/').startsWith('moz-')) return null;
  return async () => {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  };
}
