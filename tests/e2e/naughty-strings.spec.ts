/** Strings that have broken programs before, in the built extension: in a page, a note, a search, the name of a file. */
import type { Page } from '@playwright/test';
import { tabOf } from '../../scripts/ask-extension.ts';
import { NAUGHTY } from '../samples/naughty.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, waitForMarks } from './marks.ts';
import { HOST, PARAGRAPHS, pageWith, servePage } from './pages.ts';
import { cardOf, fileOf, openFile, openViewer } from './viewed-file.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const NOTE = `${MARKUP}<script>alert(2)</script> {{7*7}} ' OR 1=1 -- %s`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Nothing that was written has become an element, and nothing of it runs. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page.locator('img, iframe, script:not([src]), [onerror], [onclick], marquee')).toHaveCount(0);
}

function watchErrors(page: Page, said: string[]): void {
  page.on('dialog', (dialog) => {
    said.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => said.push(String(error)));
}

// @chromium: the views are the same code in both browsers, and no string of a page is ever markup in them.
test('all of them on a page, in the card, a note, the popup and the panel @chromium', async ({ gouji }) => {
  const said: string[] = [];
  gouji.context.on('page', (page) => watchErrors(page, said));
  const words = NAUGHTY.map((text) => escaped(text.toWellFormed()));
  const sentences = words.map((text) => `<p>其中：${text}5.00万元，项目支出310.00万元。</p>`).join('');
  const rows = words.map((text) => `<tr><td>${text}</td><td>1.00</td><td>${text}</td></tr>`).join('');
  const table = `<p>支出预算总表 单位：万元</p><table><tr><td>项目</td><td>金额</td><td>${escaped(MARKUP)}</td></tr>${rows}</table>`;
  const body = PARAGRAPHS.replaceAll('基本支出', `基本支出${escaped(MARKUP)}`).replace(
    '某区档案馆',
    `某区${escaped(MARKUP)}馆`,
  );
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/naughty.html`, pageWith(body + sentences + table)));
  await waitForMarks(page);
  await clickMark(page, 'gouji-error', '900.50');
  const card = new Card(page);
  await card.press('写笔记');
  await card.write(NOTE, '<b>');
  await card.press('保存');
  await expect.poll(() => card.text()).toContain(NOTE);
  expect(await card.see<number>('root.querySelectorAll("img, script, b b").length')).toBe(0);

  const popup = await gouji.openPage('popup.html');
  const tab = await tabOf(popup, page.url());
  await gouji.openPage(`popup.html?tab=${String(tab)}`, popup);
  await expect(popup.getByText(NOTE).first()).toBeVisible();
  await expectOnlyText(popup);

  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, popup);
  for (const name of [/核对|不一致|概况/, /数字/, /笔记/]) {
    await popup.getByRole('tab', { name }).first().click();
    await expectOnlyText(popup);
  }
  await expect(popup.getByText(NOTE).first()).toBeVisible();
  const search = popup.getByRole('searchbox').first();
  for (const text of [MARKUP, "' OR 1=1 --", '(((', '\\', '%s', '__proto__']) {
    await search.fill(text);
    await expectOnlyText(popup);
  }
  expect(said).toEqual([]);
});

test('the name of a file is a name', async ({ gouji }) => {
  const said: string[] = [];
  gouji.context.on('page', (page) => watchErrors(page, said));
  const viewer = await openViewer(gouji);
  const name = `${MARKUP}'"&amp;.txt`;
  const text = `${MARKUP}馆2023年部门预算公开\n2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。\n`;
  await openFile(viewer, fileOf(name, text + NAUGHTY.join('\n').toWellFormed()));
  await expect(viewer.getByText(MARKUP).first()).toBeVisible();
  await viewer.locator('.finding').first().click();
  await expect(cardOf(viewer)).toBeVisible();
  await expectOnlyText(viewer);
  expect(said).toEqual([]);
});
