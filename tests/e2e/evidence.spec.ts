/** A kept disclosure that is changed without a word: seen again, it says what was changed. */
import { copyFileSync, readFileSync } from 'node:fs';
import { tabOf } from '../../scripts/ask-extension.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, waitForMarks } from './marks.ts';
import { Card } from './card.ts';
import type { Page } from '@playwright/test';
import { HOST } from './pages.ts';

const ADDRESS = `${HOST}/2023/t1.html`;
const SEED = readFileSync(
  new URL('../../seeds/mentougou-association-2023/page.html', import.meta.url),
  'utf8',
);

async function openFinding(page: Page): Promise<Card> {
  const [text = ''] = (await waitForMarks(page))['gouji-error'] ?? [];
  await clickMark(page, 'gouji-error', text);
  const card = new Card(page);
  await card.expectOpen();
  return card;
}

test('keeps the original, tells a figure that was changed later, and gives the original back', async ({
  gouji,
}) => {
  let html = SEED;
  await gouji.context.route(ADDRESS, (route) =>
    route.fulfill({ body: html, headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const page = await gouji.context.newPage();
  await page.goto(ADDRESS);
  await waitForMarks(page);
  const panel = await gouji.openPage('popup.html');
  const tab = await tabOf(panel, page.url());
  await panel.setViewportSize({ width: 340, height: 900 });
  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, panel);
  const evidence = panel.locator('.evidence');
  await evidence.getByText('未存证').click();
  await panel.getByRole('button', { name: '存证这份公开' }).click();
  await expect(evidence).toContainText('已存证');
  await expect(evidence.locator('code')).toContainText(/SHA-256 [0-9a-f]{64}/);

  // A citation as an image, of the page as it is.
  const card = await openFinding(page);
  const image = gouji.kind === 'chromium' ? page.waitForEvent('download') : null;
  await card.press('存为图片');
  if (image !== null) {
    const file = await (await image).path();
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20) > 300]).toEqual([1280, true]);
    if (process.env['EVIDENCE_SHOT'] !== undefined) copyFileSync(file, `${process.env['EVIDENCE_SHOT']}.png`);
  }
  await expect.poll(() => card.text()).toContain('图片已保存');

  html = SEED.replace('894.69', '896.69');
  expect(html).not.toBe(SEED);
  await page.reload();
  await waitForMarks(page);
  await expect(evidence).toContainText('已存证 2 次');
  await expect(evidence).toContainText('改变 1 处，新增 0 处，删去 0 处');
  await expect(evidence.locator('.evidence-list')).toContainText('894.69万元 896.69万元');
  await expect(evidence.locator('code')).toHaveCount(2);
  // Nothing is wider than the panel.
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

  // One capture is deleted, and comes back. The box closes when its page is loaded anew.
  const closed = panel.locator('.evidence:not([open]) > summary');
  if ((await closed.count()) > 0) await closed.click();
  await evidence.getByRole('button', { name: '删除' }).first().click();
  await expect(evidence.locator('code')).toHaveCount(1);
  if (process.env['EVIDENCE_SHOT'] !== undefined)
    await panel.screenshot({ path: `${process.env['EVIDENCE_SHOT']}-deleted.png` });
  await evidence.getByRole('button', { name: '撤销' }).click();
  await expect(evidence.locator('code')).toHaveCount(2);

  // A backup of all that, restored: nothing comes in twice.
  await panel.getByRole('tab', { name: /笔记/ }).click();
  const backup = panel.locator('.backup');
  await expect(backup).toContainText('还没有备份过');
  await backup.getByText('还没有备份过').click();
  await expect(backup).toContainText(/已用 [\d.]+/);
  const made = backup.getByRole('button', { name: '备份', exact: true });
  if (gouji.kind === 'firefox') {
    // Firefox tells no test of a download; the file itself is compared byte for byte in the tests of the store.
    await made.click();
  } else {
    const [download] = await Promise.all([panel.waitForEvent('download'), made.click()]);
    await backup.locator('input[type=file]').setInputFiles(await download.path());
    await expect(backup.getByRole('status')).toContainText('已恢复：0条笔记，2份存证');
    await expect(evidence).toContainText('已存证 2 次');
  }
  await expect(backup).toContainText(/上次 \d+年/);
});
