import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from '../../lib/platform/browser.ts';
import { askBackground, tabOf } from '../../scripts/ask-extension.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { DISCLOSURE, HOST, ORDINARY, PARAGRAPHS, pageWith, servePage } from './pages.ts';

/** The extension's API, in functions that run in its own pages. */
declare const chrome: typeof browser;

/**
 * The first file comes from the seed server: a new tab asks for it before a test could answer in the network's place.
 * Its address names a Word document and it is a saved page; the content decides.
 */
const FILE = `http://${SEED_HOST}/xicheng-association-2019/page.html?file=P1.docx`;
// The archive is one that the viewer does not read: it opens in a tab of its own.
test.use({ readerAsksFor: [FILE, `${HOST}/P3.rar`] });

const LIST = `<h1>某区档案馆2023年部门预算公开</h1><p>发布日期：2023-02-14</p>
  <p>附件1：<a id="docx" href="${FILE}">某区档案馆2023年部门预算公开说明.docx</a></p>
  <p>附件2：<a id="xls" href="/P2.xls">某区档案馆2023年部门预算公开表.xls</a>；另见<a id="rar" href="/P3.rar">附图.rar</a></p>`;
const BUTTON = 'gouji-open';

async function listPage(context: BrowserContext, body = LIST): Promise<Page> {
  const page = await context.newPage();
  await page.goto(await servePage(context, `${HOST}/list.html`, pageWith(body)));
  return page;
}

/** The viewer that opens when something is done. */
async function viewerAfter(gouji: ExtensionBrowser, act: () => Promise<unknown>): Promise<Page> {
  const [viewer] = await Promise.all([gouji.context.waitForEvent('page'), act()]);
  await viewer.waitForURL(/viewer\.html/);
  return viewer;
}

function addressIn(viewer: Page): string | null {
  return new URL(viewer.url()).searchParams.get('address');
}

test('a button stands behind each link that the viewer reads, and opens it there', async ({ gouji }) => {
  const page = await listPage(gouji.context);
  const buttons = page.locator(BUTTON);
  await expect(buttons).toHaveCount(2);
  await expect(page.locator(`#docx + ${BUTTON}`)).toHaveCount(1);
  await expect(page.locator(`#xls + ${BUTTON}`)).toHaveCount(1);

  const viewer = await viewerAfter(gouji, () => buttons.first().click());
  // The viewer may take the address out of its own once it has it.
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  await expect(viewer.locator('.pane')).toContainText('北京市西城区科学技术协会2019年部门预算');
  await waitForMarks(viewer);
});

test('the buttons do not move the page and come by keyboard', async ({ gouji }) => {
  const page = await listPage(gouji.context);
  await expect(page.locator(BUTTON)).toHaveCount(2);
  const heights = (): Promise<number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('p')].map((each) => each.getBoundingClientRect().height),
    );
  const withButtons = await heights();
  await page.locator(BUTTON).evaluateAll((all) => {
    for (const each of all) each.style.setProperty('display', 'none', 'important');
  });
  expect(await heights()).toEqual(withButtons);
  expect(await page.locator('body').innerText()).not.toContain('用勾稽打开');

  await page.locator(BUTTON).evaluateAll((all) => {
    for (const each of all) each.style.setProperty('display', 'inline-block', 'important');
  });
  await page.locator('#docx').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(`${BUTTON}:focus`)).toHaveCount(1);
  const viewer = await viewerAfter(gouji, () => page.keyboard.press('Enter'));
  await expect(viewer.locator('.viewer-side')).toBeVisible();
});

// @chromium: only its debugging protocol tells what a screen reader is told of a closed shadow root.
test('a button has the name of its file @chromium', async ({ gouji }) => {
  const page = await listPage(gouji.context);
  await expect(page.locator(BUTTON)).toHaveCount(2);
  await page.locator('#docx').focus();
  await page.keyboard.press('Tab');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const focused = nodes.find(
    ({ role, properties }) =>
      role?.value === 'button' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  expect(focused?.name?.value).toBe('用勾稽打开“某区档案馆2023年部门预算公开说明.docx”');
});

test('they stand on disclosures too, and on no other page', async ({ gouji }) => {
  const { context } = gouji;
  const page = await listPage(context, `${PARAGRAPHS}<p><a href="/t.pdf">公开表</a></p>`);
  await waitForMarks(page);
  await expect(page.locator(BUTTON)).toHaveCount(1);

  const other = await context.newPage();
  const body = ORDINARY.replace('</body>', '<p><a href="/a.pdf">气象年报.pdf</a></p></body>');
  await other.goto(await servePage(context, `${HOST}/weather.html`, body));
  await other.waitForTimeout(600);
  await expect(other.locator(BUTTON)).toHaveCount(0);
});

test('a page cannot press a button, and the reader can have them taken away', async ({ gouji }) => {
  const script = '<script>setInterval(() => document.querySelector("gouji-open")?.click(), 50)</script>';
  const page = await listPage(gouji.context, LIST + script);
  await expect(page.locator(BUTTON)).toHaveCount(2);
  await page.waitForTimeout(300);
  expect(gouji.context.pages().filter((each) => each.url().includes('viewer.html'))).toEqual([]);

  const popup = await openPopup(gouji, page);
  await popup.getByRole('button', { name: '不在网页上显示“用勾稽打开”按钮' }).click();
  await expect(page.locator(BUTTON)).toHaveCount(0);
  await popup.getByRole('button', { name: '在网页的附件链接旁显示“用勾稽打开”按钮' }).click();
  await expect(page.locator(BUTTON)).toHaveCount(2);
});

/** The popup on a page, in a tab of its own. */
async function openPopup(gouji: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await gouji.openPage('popup.html');
  const tab = await tabOf(popup, page.url());
  await gouji.openPage(`popup.html?tab=${String(tab)}`, popup);
  return popup;
}

test('the popup opens attachments in the viewer', async ({ gouji }) => {
  const page = await listPage(gouji.context);
  await expect(page.locator(BUTTON)).toHaveCount(2);
  const popup = await openPopup(gouji, page);
  const viewer = await viewerAfter(gouji, () =>
    popup.getByRole('button', { name: /预算公开说明.*DOCX$/ }).click(),
  );
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  const browserTab = gouji.context.waitForEvent('page');
  await popup.getByRole('button', { name: /附图.*RAR$/ }).click();
  expect((await browserTab).url()).not.toContain('viewer.html');
});

test('a file of a site without permission is asked for, not fetched', async ({ gouji }) => {
  const asker = await gouji.openPage('popup.html');
  const address = 'http://files.example.org/预算.pdf?id=1&v=2';
  const viewer = await viewerAfter(gouji, () => askBackground(asker, 'viewer.open', { address }));
  // A tab that the extension opens may not speak the test's language.
  await expect(viewer.getByRole('heading', { name: /files\.example\.org/ })).toBeVisible();
  await expect(viewer.getByRole('button', { name: /^(?:许可并打开|Allow)/ })).toBeVisible();
});

// @chromium: told by the address alone.
test('the menu on links knows files by their endings @chromium', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/t1.html`, DISCLOSURE));
  // The browser's menu cannot be opened by a test; its entry is there when it can be changed.
  const own = await gouji.openPage('popup.html');
  const isThere = (): Promise<boolean> =>
    own.evaluate(() =>
      chrome.contextMenus.update('open-link', { contexts: ['link'] }).then(
        () => true,
        () => false,
      ),
    );
  await expect.poll(isThere).toBe(true);
});

test('the popup opens the viewer on nothing, to choose a file', async ({ gouji }) => {
  const popup = await gouji.openPage('popup.html');
  const viewer = await viewerAfter(gouji, () => popup.getByRole('button', { name: '打开本机文件…' }).click());
  expect(addressIn(viewer)).toBeNull();
  await expect(viewer.locator('input[type=file]').first()).toBeAttached();
});
