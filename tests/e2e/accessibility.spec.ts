/** Every screen against axe's rules: nothing serious, in both languages and schemes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tabOf } from '../../scripts/ask-extension.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { ChromiumCardWorld } from './chromium-card-world.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './marks.ts';
import { writeAtFinding } from './noted-page.ts';
import { openViewer } from './viewed-file.ts';

const SEED = 'mentougou-association-2023/page.html';
const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/xicheng-association-2019.docx');

const LOOKS = [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** What axe calls serious or critical, each with the elements. */
async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The same of the card on a page. Its root is closed, so axe runs in our own world of the page and is shown the root. */
async function seriousInCard(page: Page): Promise<string[]> {
  const world = new ChromiumCardWorld(page, page.mainFrame());
  await expect.poll(() => world.see<boolean>('root.querySelector(".card") !== null')).toBe(true);
  const fromPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  await world.evaluate(readFileSync(fromPlaywright.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await world.see<{ passed: number; serious: string[] }>(`(async () => {
    Object.defineProperty(root.host, 'shadowRoot', { configurable: true, get: () => root });
    const { passes, violations } = await axe.run(root.host);
    return {
      passed: passes.flatMap(({ nodes }) => nodes).length,
      serious: violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))),
    };
  })()`);
  // A card that axe did not see into would have nothing wrong either.
  expect(found?.passed).toBeGreaterThan(50);
  return found?.serious ?? ['the card was not looked at'];
}

async function setLook(gouji: ExtensionBrowser, look: (typeof LOOKS)[number]): Promise<void> {
  const page = await gouji.openPage('options.html');
  await page
    .locator(`input[name=language]`)
    .nth(look.language === 'zh' ? 1 : 2)
    .check();
  await page
    .locator(`input[name=theme]`)
    .nth(look.theme === 'light' ? 1 : 2)
    .check();
  await expect(page.locator('body')).toHaveAttribute('data-theme', look.theme);
  expect(await seriousIn(page)).toEqual([]);
  await page.close();
  for (const name of ['welcome.html', 'help.html#parts-add-up-to-total']) {
    const guide = await gouji.openPage(name);
    await expect(guide.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await seriousIn(guide)).toEqual([]);
    await guide.close();
  }
}

// @chromium: the rules judge the same markup and styles in both browsers.
for (const look of LOOKS)
  test(`popup, panel, viewer, card and settings in ${look.language}, ${look.theme} @chromium`, async ({
    gouji,
    open,
  }) => {
    test.setTimeout(120_000);
    const page = await open(SEED);
    await writeAtFinding(page, '已去函询问', '三公');
    await setLook(gouji, look);
    await waitForMarks(page);
    const panel = await gouji.openPage('popup.html');
    const tab = await tabOf(panel, page.url());

    await gouji.openPage(`popup.html?tab=${String(tab)}`, panel);
    await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await seriousIn(panel)).toEqual([]);

    await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, panel);
    await panel.setViewportSize({ width: 360, height: 900 });
    const tabs = panel.getByRole('tab');
    for (let index = 0; index < 4; index += 1) {
      await tabs.nth(index).click();
      await panel.waitForTimeout(300);
      for (const summary of await panel.locator('#panel-body summary:visible').all()) await summary.click();
      expect(await seriousIn(panel)).toEqual([]);
    }

    await page.bringToFront();
    expect(await seriousInCard(page)).toEqual([]);

    const viewer = await openViewer(gouji);
    expect(await seriousIn(viewer)).toEqual([]);
    await viewer.locator('input[type=file]').first().setInputFiles(FIXTURE);
    await viewer.locator('.finding').first().click();
    await expect(viewer.locator('.viewer-card .card')).toBeVisible();
    expect(await seriousIn(viewer)).toEqual([]);
  });
