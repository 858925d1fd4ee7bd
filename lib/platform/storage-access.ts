/** Who may read the extension's key-value storage. */
import { browser } from './browser.ts';

/** Closes `storage.local` to content scripts, which ask by message; `storage.session` is closed from the start. */
export async function keepStorageFromPages(): Promise<void> {
  // Firefox has no such switch.
  if (typeof browser.storage.local.setAccessLevel !== 'function') return;
  await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
