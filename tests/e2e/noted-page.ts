/** A page with a contradiction, and notes on it. */
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { askBackground } from '../../scripts/ask-extension.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { Card } from './card.ts';
import { clickMark, marksIn, waitForMarks } from './marks.ts';

/** Path of the page on the seed server, and the key of its notes. */
export const SEED = 'mentougou-association-2023/page.html';
export const KEY = `web:${SEED_HOST}/${SEED}`;

/** What the database holds on the page, as an extension page asks for it. */
export async function storedNotes(extension: Page): Promise<Annotation[]> {
  return (await askBackground(extension, 'annotation.list', { document: KEY })).annotations;
}

/** The texts under the marks of notes. */
export async function notedTexts(page: Page): Promise<string[]> {
  return (await marksIn(page))['gouji-note'] ?? [];
}

/** Clicks the first contradiction on the page. */
export async function openCard(page: Page): Promise<Card> {
  const [text = ''] = (await waitForMarks(page))['gouji-error'] ?? [];
  await clickMark(page, 'gouji-error', text);
  const card = new Card(page);
  await card.expectOpen();
  return card;
}

/** Writes a note in the card of the first contradiction. */
export async function writeAtFinding(page: Page, text: string, tags = ''): Promise<Card> {
  const card = await openCard(page);
  await card.press('写笔记');
  await card.write(text, tags);
  await card.press('保存');
  await expect.poll(() => card.text()).toContain(text);
  return card;
}
