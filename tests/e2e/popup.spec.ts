import type { Page } from '@playwright/test';
import { tabOf } from '../../scripts/ask-extension.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { DISCLOSURE, HOST, ORDINARY, pageWith, servePage } from './pages.ts';

const SEED = 'mentougou-association-2023/page.html';

/** The popup on a page, in a tab of its own; both are as wide as the real one. */
async function openPopup(gouji: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await gouji.openPage('popup.html');
  const tab = await tabOf(popup, page.url());
  await popup.setViewportSize({ width: 380, height: 600 });
  await gouji.openPage(`popup.html?tab=${String(tab)}`, popup);
  return popup;
}

test('the popup tells whose document it is, what it spends and whether it adds up', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const popup = await openPopup(gouji, page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('北京市门头沟区科学技术协会');
  await expect(popup.locator('.identity')).toContainText('2023年 · 预算 · 部门');
  await expect(popup.locator('#checks-verdict')).toContainText('处矛盾');
  await expect(popup.getByText(/个金额和百分比中，\d+个参加了核对/)).toBeVisible();

  const income = popup.getByRole('button', { name: '总收入 1,058.41万元' });
  const exact = popup.getByText('合 10,584,100.00元').first();
  await expect(exact).toBeHidden();
  await income.hover();
  await expect(exact).toBeVisible();
  await expect(popup.getByRole('img', { name: /合计1,058\.41万元/ })).toBeVisible();
});

test('a finding leads to its place, by keyboard alone', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const popup = await openPopup(gouji, page);
  const finding = popup.getByRole('button', { name: /“离退休人员”与各项之和不一致/ });
  await expect(finding).toBeVisible();
  for (
    let steps = 0;
    steps < 10 && !(await finding.evaluate((each) => each === document.activeElement));
    steps++
  )
    await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect.poll(() => new Card(page).text()).toContain('“离退休人员”与各项之和不一致');
});

test('language and appearance are switched while the popup is open, and stay', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const popup = await openPopup(gouji, page);
  await popup.getByRole('button', { name: '换成英文' }).click();
  await expect(popup.locator('#checks-verdict')).toContainText('contradictions');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  await popup.getByRole('button', { name: 'Appearance: as the system' }).click();
  await popup.getByRole('button', { name: 'Appearance: light' }).click();
  await expect(popup.locator('body')).toHaveCSS('color-scheme', 'dark');
  await popup.reload();
  await expect(popup.locator('#checks-verdict')).toContainText('contradictions');
  await expect(popup.locator('body')).toHaveCSS('color-scheme', 'dark');
});

test('a page that is no disclosure is said to be none, and can be checked anyway', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/weather.html`, ORDINARY));
  const popup = await openPopup(gouji, page);
  await expect(popup.getByRole('heading', { name: '这个页面不像预决算公开' })).toBeVisible();
  await popup.getByRole('button', { name: '仍然核对' }).click();
  await expect(popup.getByText('没有可以核对的数字')).toBeVisible();
});

test('a page of attachments lists them', async ({ gouji }) => {
  const body = `<h1>某区档案馆2023年部门预算公开</h1><p>发布日期：2023-02-14</p>
    <p><a href="/P1.pdf">某区档案馆2023年部门预算公开说明.pdf</a></p>
    <p><a href="/P2.xls">某区档案馆2023年部门预算公开表.xls</a></p>`;
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/list.html`, pageWith(body)));
  const popup = await openPopup(gouji, page);
  const anyway = popup.getByRole('button', { name: '仍然核对' });
  const list = popup.getByRole('button', { name: /预算公开表.*XLS/ });
  await expect(anyway.or(list)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(list).toBeVisible();
  await expect(popup.getByText('这个页面只列出了附件')).toBeVisible();
});

test('a page of the browser cannot be checked, and the popup says so', async ({ gouji }) => {
  // Opened as a page and told of no tab, the popup speaks of the tab it is in: one of the browser's own pages.
  const popup = await gouji.openPage('popup.html');
  await expect(popup.getByRole('heading', { name: '这个页面不能核对' })).toBeVisible();
});

test('the popup fits its width in both languages', async ({ gouji }) => {
  const page = await gouji.context.newPage();
  await page.goto(await servePage(gouji.context, `${HOST}/t1.html`, DISCLOSURE));
  await waitForMarks(page);
  const popup = await openPopup(gouji, page);
  const overflow = (): Promise<number> =>
    popup.evaluate(() => {
      scrollTo({ left: 1000, behavior: 'instant' });
      return scrollX;
    });
  await expect(popup.locator('#checks-verdict')).toBeVisible();
  await expect.poll(overflow).toBe(0);
  await popup.getByRole('button', { name: '换成英文' }).click();
  await expect(popup.locator('#checks-verdict')).toContainText('contradiction');
  await expect.poll(overflow).toBe(0);
});
