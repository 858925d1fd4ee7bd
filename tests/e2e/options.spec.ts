/** The settings page: changes reach open pages and windows at once, and a check that is off is said to be off. */
import { tabOf } from '../../scripts/ask-extension.ts';
import { expect, test } from './fixtures.ts';
import { marksIn, waitForMarks } from './marks.ts';

const SEED = 'mentougou-association-2023/page.html';

test('language and look change everywhere at once', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const one = await gouji.openPage('options.html');
  const other = await gouji.openPage('options.html');
  const tab = String(await tabOf(one, page.url()));
  const panel = await gouji.openPage(`sidepanel.html?tab=${tab}`);
  const popup = await gouji.openPage(`popup.html?tab=${tab}`);
  await expect(panel.getByRole('tab', { name: /笔记/ })).toBeVisible();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('勾稽的设置');
  await one.getByRole('radio', { name: 'English' }).check();
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('Settings of Gouji');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Settings of Gouji');
  await one.getByRole('radio', { name: 'Dark' }).check();
  await expect(other.locator('body')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await expect(panel.getByRole('tab', { name: /Notes/ })).toBeVisible();
  for (const shown of [panel, popup]) {
    await expect(shown.locator('html')).toHaveAttribute('lang', 'en');
    await expect(shown.locator('body')).toHaveAttribute('data-theme', 'dark');
  }
});

test('a group of checks is switched off and on with one click', async ({ gouji }) => {
  const options = await gouji.openPage('options.html');
  const group = options.getByRole('checkbox', { name: /^文字与体例/ });
  const one = options.getByRole('checkbox', { name: /^使用规范用语/ });
  const others = options.getByRole('checkbox', { name: /^占比等于部分除以整体/ });
  await expect(group).toBeChecked();
  await group.uncheck();
  await expect(one).not.toBeChecked();
  await expect(others).toBeChecked();
  await one.check();
  // Some are on: the group is neither.
  await expect(group).toHaveJSProperty('indeterminate', true);
  await group.check();
  await expect(one).toBeChecked();
  await expect(options.getByRole('button', { name: '全部打开' })).toBeDisabled();
});

test('a check that is switched off marks nothing, is said to be off, and comes back', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  const before = await waitForMarks(page);
  const staff = '离退休';
  const options = await gouji.openPage('options.html');
  const marked = async (): Promise<number> => Object.values(await marksIn(page)).flat().length;
  const all = await marked();
  await options.getByRole('searchbox').fill('各项之和');
  await options
    .getByRole('checkbox', { name: /合计等于各项之和|分项之和|各项之和/ })
    .first()
    .uncheck();
  await expect.poll(marked).toBeLessThan(all);

  const popup = await gouji.openPage('popup.html');
  const tab = await tabOf(popup, page.url());
  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, popup);
  await popup.getByRole('tab', { name: '概况' }).click();
  await popup.locator('.coverage summary').click();
  await expect(popup.locator('.coverage')).toContainText('这项核对在设置里关掉了');
  await popup.getByRole('tab', { name: /不一致/ }).click();
  await expect(popup.getByRole('tabpanel')).not.toContainText(`“${staff}人员”与各项之和不一致`);

  await options.getByRole('button', { name: '全部打开' }).click();
  await expect.poll(() => marksIn(page)).toEqual(before);
  // The panel has followed, too.
  await expect(popup.getByRole('tabpanel')).toContainText(`“${staff}人员”与各项之和不一致`);
});

// @chromium: the page and what it asks of the background are the same in both browsers, as the tests above show.
test('what is marked on the page follows the severity that is asked for @chromium', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const options = await gouji.openPage('options.html');
  await options.getByRole('radio', { name: '只标矛盾' }).check();
  await expect.poll(async () => Object.keys(await marksIn(page))).toEqual(['gouji-error']);
});

test('everything is reached by keyboard, and a site that is no site is refused in words @chromium', async ({
  gouji,
}) => {
  const options = await gouji.openPage('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  const reached = new Set<string>();
  for (let step = 0; step < 200; step += 1) {
    await options.keyboard.press('Tab');
    reached.add(
      await options.evaluate(() => {
        const element = document.activeElement;
        return `${element?.localName ?? ''} ${element?.closest('.options-section')?.getAttribute('aria-labelledby') ?? ''}`;
      }),
    );
  }
  const help = options.getByRole('link', { name: /^说明: / }).first();
  await expect(help).toHaveAttribute('href', /^\/help\.html#[a-z-]+$/);
  for (const section of ['look', 'page', 'checks', 'sites', 'data'])
    expect([...reached].some((where) => where.endsWith(`options-${section}`))).toBe(true);
  const field = options.getByRole('textbox', { name: /网址或域名/ });
  await field.fill('不是网址');
  await field.press('Enter');
  await expect(options.getByRole('status').filter({ hasText: '这不是网址' })).toBeVisible();
});

test('the popup leads to the settings @chromium', async ({ gouji }) => {
  const popup = await gouji.openPage('popup.html');
  const [opened] = await Promise.all([
    gouji.context.waitForEvent('page'),
    popup.getByRole('button', { name: '设置' }).click(),
  ]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('勾稽的设置');
});
