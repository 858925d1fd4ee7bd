/** Files in the viewer of the built extension: opened as a reader does, and what is seen of them. */
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';

/** A file of the disk, or one made up in a test. */
export type FileToOpen = string | { name: string; mimeType: string; buffer: Buffer };

/** A made-up file. */
export function fileOf(name: string, content: string | Uint8Array): FileToOpen {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** The viewer, empty, in a tab of its own. */
export async function openViewer(gouji: ExtensionBrowser): Promise<Page> {
  const page = await gouji.context.newPage();
  await gouji.openPage(`viewer.html`, page);
  return page;
}

/** Opens a file with the picker and waits until it is read and shown. */
export async function openFile(viewer: Page, file: FileToOpen): Promise<void> {
  await viewer.locator('input[type=file]').first().setInputFiles(file);
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  await expect(viewer.locator('.pane')).toBeVisible();
}

/** The card that is open. */
export function cardOf(viewer: Page): ReturnType<Page['locator']> {
  return viewer.locator('.viewer-card .card');
}
