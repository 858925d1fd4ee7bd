import type { Frame, Page } from '@playwright/test';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { marksIn, waitForMarks } from './marks.ts';

async function frameWithMarks(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      for (const frame of page.frames()) if (Object.keys(await marksIn(frame)).length > 0) found = frame;
      return found !== undefined;
    })
    .toBe(true);
  if (found === undefined) throw new Error('nothing is marked in any frame');
  return found;
}

test('the keys go from finding to finding and back, and round', async ({ gouji, open }) => {
  const page = await open('mentougou-association-2023/page.html');
  await waitForMarks(page);
  const card = new Card(page);
  const shown = async (command: string): Promise<string> => {
    const before = await card.text();
    await gouji.fire({ command }, page.url());
    await expect.poll(() => card.text()).not.toBe(before);
    return card.text();
  };
  const first = await shown('next-finding');
  const total = Number(/1\/(\d+)/.exec(first)?.[1]);
  expect(total).toBeGreaterThan(1);
  const second = await shown('next-finding');
  expect(second).toContain(`2/${String(total)}`);
  expect(await shown('previous-finding')).toBe(first);
  expect(await shown('previous-finding')).toContain(`${String(total)}/${String(total)}`);
  expect(await shown('next-finding')).toBe(first);
});

test('the keys find a disclosure in a frame', async ({ gouji, open }) => {
  const page = await open('shanhaiguan-association-2019/page.html');
  const frame = await frameWithMarks(page);
  expect(frame).not.toBe(page.mainFrame());
  expect((await marksIn(frame))['gouji-focus']).toBeUndefined();
  await gouji.fire({ command: 'next-finding' }, page.url());
  await expect.poll(async () => (await marksIn(frame))['gouji-focus'] ?? []).not.toEqual([]);
});

test('the menu entry opens the note editor on the selected text', async ({ gouji, open }) => {
  const page = await open('mentougou-association-2023/page.html');
  await waitForMarks(page);
  await page.locator('p, td').filter({ hasText: '预算' }).first().selectText();
  await gouji.fire({ menu: 'note-on-selection' }, page.url());
  const card = new Card(page);
  await card.expectOpen();
  await card.write('from the menu');
  await card.press('保存');
  await expect.poll(async () => (await marksIn(page))['gouji-note'] ?? []).not.toEqual([]);
});
