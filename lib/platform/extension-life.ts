/** What is left when the extension is updated or removed under an open page: our script, without its API. */
import { browser } from './browser.ts';

/** False in a content script whose extension was updated or removed; its API is then gone, or throws when called. */
export function isExtensionAlive(): boolean {
  return (browser as Partial<Pick<typeof browser, 'runtime'>>).runtime?.id !== undefined;
}

/** The language of the browser's own interface, or of its pages when one can no longer ask for it. */
export function interfaceLanguage(): string {
  return isExtensionAlive() ? browser.i18n.getUILanguage() : navigator.language;
}
