/** The page after installing, and the help: made of the extension's own views and checks. */
import { expect, test } from './fixtures.ts';

// @chromium: an add-on that is loaded for a session, as tests do in Firefox, is welcomed nowhere.
test('after installing there are three pictures and the ways on @chromium', async ({ launch }) => {
  const gouji = await launch({ welcome: true });
  await expect
    .poll(() => gouji.context.pages().map((page) => page.url()))
    .toContain(gouji.pageUrl('welcome.html'));
  const page = gouji.context.pages().find((one) => one.url() === gouji.pageUrl('welcome.html'));
  if (page === undefined) throw new Error('no welcome');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('勾稽装好了');
  await expect(page.locator('figure')).toHaveCount(3);
  await expect(page.locator('.sample-page .sample-mark')).not.toHaveCount(0);
  await expect(page.locator('.welcome-picture .card')).toContainText('不一致');
  const [help] = await Promise.all([
    gouji.context.waitForEvent('page'),
    page.getByRole('button', { name: '帮助' }).click(),
  ]);
  await expect(help.getByRole('heading', { level: 1 })).toHaveText('勾稽的帮助');
  await gouji.close();
});

// @chromium: a page of text, the same in both browsers.
test('the help has every check, searched, with its examples @chromium', async ({ gouji }) => {
  const help = await gouji.openPage('help.html#parts-add-up-to-total');
  const checks = help.locator('.guide-check');
  await expect.poll(() => checks.count()).toBeGreaterThan(50);
  await expect(help.locator('#parts-add-up-to-total')).toHaveAttribute('open', '');
  await expect(help.locator('#parts-add-up-to-total .guide-example.is-breaks').first()).toBeVisible();
  await help.getByRole('searchbox').fill('政府采购');
  await expect.poll(() => checks.count()).toBeLessThan(15);
});
