/** The whole work on a file with the keyboard alone: no click anywhere. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { openViewer } from './viewed-file.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/xicheng-association-2019.docx');
const MOST_STEPS = 150;

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      // A region that has the focus is not the control in it.
      if (element === null || !element.matches('button, input, textarea, select, summary, a')) return '';
      const labelled = element.closest('label')?.innerText ?? '';
      return `${element.getAttribute('aria-label') ?? ''} ${element.innerText} ${labelled}`.trim();
    });
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

async function pressAt(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

test('findings, card, notes, figures and exports are worked with keys alone', async ({ gouji }) => {
  test.setTimeout(120_000);
  const viewer = await openViewer(gouji);
  // Choosing a file is the browser's own dialogue.
  await viewer.locator('input[type=file]').first().setInputFiles(FIXTURE);
  await expect(viewer.locator('.viewer-side .finding').first()).toBeVisible();
  const card = viewer.locator('.viewer-card .card');

  // A finding opens its card, which takes the focus; arrows go on, Escape closes.
  await viewer
    .locator('.viewer-side')
    .getByRole('tab', { name: /不一致/ })
    .focus();
  await pressAt(viewer, /应当相等的数不一致/);
  await expect(card).toBeVisible();
  const first = await card.getByRole('heading', { level: 2 }).innerText();
  await viewer.keyboard.press('ArrowRight');
  await expect(card.getByRole('heading', { level: 2 })).not.toHaveText(first);

  // A verdict and a note.
  // Of radio buttons the chosen one has the focus, arrows choose.
  await tabTo(viewer, '未定');
  await viewer.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: '待查' })).toBeChecked();
  await pressAt(viewer, '写笔记');
  await expect(card.getByRole('textbox', { name: '笔记', exact: true })).toBeFocused();
  await viewer.keyboard.type('键盘写的');
  await pressAt(viewer, /^保存|保存$/);
  await expect(card.locator('.note-text')).toHaveText('键盘写的');
  await pressAt(viewer, '删除');
  await expect(card.locator('.note-text')).toHaveCount(0);
  await pressAt(viewer, '撤销');
  await expect(card.locator('.note-text')).toHaveText('键盘写的');
  await viewer.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  // Tabs by arrows; in the figures one stop and arrows; Enter leads to the place.
  await viewer
    .locator('.viewer-side')
    .getByRole('tab', { name: /不一致/ })
    .focus();
  await viewer.keyboard.press('ArrowRight');
  await expect(viewer.locator('.viewer-side').getByRole('tab', { name: /数字/ })).toBeFocused();
  await pressAt(viewer, '数值');
  await tabTo(viewer, '核对');
  await viewer.keyboard.press('Tab');
  await viewer.keyboard.press('ArrowDown');
  await viewer.keyboard.press('ArrowDown');
  await expect(viewer.locator('[data-row="2"]')).toBeFocused();
  await viewer.keyboard.press('Enter');
  await expect.poll(() => viewer.evaluate(() => CSS.highlights.get('gouji-focus')?.size ?? 0)).toBe(1);

  // Notes, searched; the export box opened and used.
  await viewer.locator('.viewer-side').getByRole('tab', { name: /数字/ }).focus();
  await viewer.keyboard.press('ArrowRight');
  await tabTo(viewer, '在笔记、引文和标签中查找');
  await viewer.keyboard.type('键盘');
  await expect(viewer.locator('.viewer-side .note-text')).toHaveText('键盘写的');
  await pressAt(viewer, '导出与导入');
  await pressAt(viewer, '笔记 CSV');
  await expect(viewer.locator('.panel-exchange')).toContainText('已导出1条');
});

// @chromium: what has the focus in the closed card is seen with Chromium's tools; the card is the same in both.
test('on a page the card is opened, worked and closed with keys alone @chromium', async ({ gouji, open }) => {
  const page = await open('mentougou-association-2023/page.html');
  await waitForMarks(page);
  const card = new Card(page);
  const focused = async (): Promise<string> =>
    (await card.see<string>(
      `((element) => element === null ? '' : (element.getAttribute('aria-label') ?? element.innerText).trim())(root.activeElement)`,
    )) ?? '';
  const tabToInCard = async (name: string): Promise<void> => {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await focused()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}`);
  };
  // The browser's own shortcut of the command cannot be pressed from outside, so its event is fired.
  await gouji.fire({ command: 'next-finding' }, page.url());
  await card.expectOpen();

  await tabToInCard('写笔记');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.see<string>('root.activeElement?.localName')).toBe('textarea');
  await page.keyboard.insertText('键盘写的');
  await tabToInCard('保存');
  await page.keyboard.press('Enter');
  const notes = (): Promise<number | null> => card.see<number>('root.querySelectorAll(".note-text").length');
  await expect.poll(notes).toBe(1);
  await tabToInCard('删除');
  await page.keyboard.press('Enter');
  await expect.poll(notes).toBe(0);
  await tabToInCard('撤销');
  await page.keyboard.press('Enter');
  await expect.poll(notes).toBe(1);
  await page.keyboard.press('Escape');
  await card.expectOpen(false);
});
