/** The panel beside the page: findings to work through, figures as a table, notes of all documents. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toJsonLd } from '../../lib/exchange/json-ld.ts';
import { tabOf } from '../../scripts/ask-extension.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST } from '../../scripts/serve-seeds.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { marksIn, waitForMarks } from './marks.ts';
import { notedTexts, storedNotes, writeAtFinding } from './noted-page.ts';
import { closePanel, isPanelOpen } from './open-panel.ts';
import { HOST, ORDINARY, servePage } from './pages.ts';

const SEED = 'mentougou-association-2023/page.html';

/** The file that the panel exports. */
async function exportNotes(
  gouji: ExtensionBrowser,
  panel: Page,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const name = 'gouji-notes.jsonld';
  await panel.getByText('导出与导入').click();
  const button = panel.getByRole('button', { name: 'JSON-LD', exact: true });
  if (gouji.kind === 'firefox') {
    // Firefox tells no test of a download: there the click is seen to work, and the file is made of the same notes.
    await button.click();
    await expect(panel.locator('.panel-exchange')).toContainText('已导出1条');
    const text = [...toJsonLd(await storedNotes(panel), new Date().toISOString())].join('');
    return { name, mimeType: 'application/ld+json', buffer: Buffer.from(text) };
  }
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe(name);
  return { name, mimeType: 'application/ld+json', buffer: readFileSync(await download.path()) };
}

/** The panel on a page, in a tab of its own as narrow as the real one. */
async function openPanel(gouji: ExtensionBrowser, page: Page): Promise<Page> {
  const panel = await gouji.openPage('popup.html');
  const tab = await tabOf(panel, page.url());
  await panel.setViewportSize({ width: 340, height: 900 });
  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, panel);
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
  return panel;
}

test('a finding is searched, shown on the page and judged, and the verdict stays', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const panel = await openPanel(gouji, page);
  const status = panel.locator('.panel-count');
  await expect(status).toContainText(/共\d+处/);
  await panel.getByRole('searchbox').fill('离退休');
  await expect(status).toContainText('显示1处');
  const finding = panel.locator('.finding').first();
  await finding.click();
  await expect.poll(() => new Card(page).text()).toContain('离退休人员');

  await panel.locator('.panel-judge summary').first().click();
  await panel.getByRole('radio', { name: '有解释' }).check({ force: true });
  await panel.getByRole('textbox', { name: '一句话的理由' }).fill('其中一人年中去世');
  await panel.getByRole('button', { name: '记下' }).click();
  await expect(panel.locator('.panel-judge summary').first()).toContainText('有解释');
  expect(await storedNotes(panel)).toMatchObject([
    { verdict: 'explained', text: '其中一人年中去世', target: { kind: 'finding' } },
  ]);

  // Judged again, it is the same note; and it is there when the panel is opened anew.
  await panel.getByRole('radio', { name: '不是问题' }).check({ force: true });
  await panel.getByRole('button', { name: '记下' }).click();
  await expect
    .poll(async () => (await storedNotes(panel)).map(({ verdict }) => verdict))
    .toEqual(['not-an-issue']);
  const again = await openPanel(gouji, page);
  await again.getByRole('combobox', { name: '显示' }).selectOption('judged');
  await expect(again.locator('.panel-judge summary')).toHaveCount(1);
  await expect(again.locator('.panel-judge summary')).toContainText('不是问题');
  await expect(again.locator('.panel-judged-why')).toHaveText('其中一人年中去世');

  // Taken back it is gone from the list of verdicts; undone it is there again, with its words.
  await again.locator('.panel-judge summary').click();
  await again.getByRole('radio', { name: '未定' }).check({ force: true });
  await again.getByRole('textbox', { name: '一句话的理由' }).fill('');
  await again.getByRole('button', { name: '记下' }).click();
  await expect(again.locator('.panel-judge summary')).toHaveCount(0);
  await expect.poll(() => storedNotes(again)).toEqual([]);
  await again.getByRole('button', { name: '撤销' }).click();
  await expect(again.locator('.panel-judged-why')).toHaveText('其中一人年中去世');
  await expect
    .poll(async () => (await storedNotes(again)).map(({ verdict, text }) => [verdict, text]))
    .toEqual([['not-an-issue', '其中一人年中去世']]);
});

test('the panel says when the page has changed since', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const panel = await openPanel(gouji, page);
  const before = Number(/共(\d+)处/.exec(await panel.locator('.panel-count').innerText())?.[1]);
  await expect(panel.locator('.panel-changed')).toHaveCount(0);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p>2023年支出预算999.99万元，其中：基本支出111.11万元，项目支出222.22万元。</p>',
    );
  });
  await expect(panel.locator('.panel-changed')).toContainText('有变化');
  await expect
    .poll(async () => /共(\d+)处/.exec(await panel.locator('.panel-count').innerText())?.[1])
    .not.toBe(String(before));
  await panel.getByRole('button', { name: '知道了' }).click();
  await expect(panel.locator('.panel-changed')).toHaveCount(0);
});

test('next and previous go round the findings by keyboard', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const panel = await openPanel(gouji, page);
  await panel.getByRole('tab', { name: /不一致/ }).focus();
  // Evidence, search, filter, previous, next.
  for (let step = 0; step < 5; step += 1) await panel.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: '下一处' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('li.is-current')).toHaveCount(1);
  const first = await panel.locator('li.is-current').innerText();
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.locator('li.is-current').innerText()).not.toBe(first);
});

test('figures are a table that is searched, narrowed, sorted and leads to the page', async ({
  gouji,
  open,
}) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const panel = await openPanel(gouji, page);
  await panel.getByRole('tab', { name: /不一致/ }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: /数字/ })).toBeFocused();
  const rows = panel.locator('.figure-chunk').getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(40);
  const all = await rows.count();
  await panel.getByRole('combobox', { name: '显示' }).selectOption('finding');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await panel.getByRole('combobox', { name: '显示' }).selectOption('all');
  await panel.getByRole('columnheader', { name: '数值' }).getByRole('button').click();
  await expect(panel.getByRole('columnheader', { name: '数值' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText('万元');
  // One stop for Tab, arrows within.
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Tab');
  await expect(rows.nth(0).getByRole('button')).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('button')).toBeFocused();
  await panel.keyboard.press('Tab');
  await expect(panel.locator('.figure-table :focus')).toHaveCount(0);
  await panel.getByRole('searchbox').fill('离退休');
  await rows.first().getByRole('button').click();
  await expect.poll(async () => (await marksIn(page))['gouji-focus'] ?? []).not.toEqual([]);
  // Nothing is wider than the panel.
  expect(
    await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test('notes of all documents are searched in one place', async ({ gouji, open }) => {
  for (const [seed, words] of [
    [SEED, '门头沟：口径待查'],
    ['xicheng-tech-center-2022/page.html', '西城：已去函'],
  ] as const) {
    const page = await open(seed);
    await waitForMarks(page);
    const panel = await openPanel(gouji, page);
    await panel.getByRole('tab', { name: /笔记/ }).click();
    await panel.getByRole('button', { name: '给这份文件写笔记' }).click();
    await panel.getByRole('textbox', { name: '笔记', exact: true }).fill(words);
    await panel.getByRole('button', { name: '保存' }).click();
    await expect(panel.locator('.note-text')).toContainText(words);
  }
  const ordinary = await gouji.context.newPage();
  await ordinary.goto(await servePage(gouji.context, `${HOST}/weather.html`, ORDINARY));
  const panel = await gouji.openPage('popup.html');
  const tab = await tabOf(panel, ordinary.url());
  await gouji.openPage(`sidepanel.html?tab=${String(tab)}`, panel);
  await expect(panel.getByRole('tabpanel')).toContainText('不像预决算公开');
  await panel.getByRole('tab', { name: /笔记/ }).click();
  await expect(panel.locator('.panel-document')).toHaveCount(2);
  await panel.getByRole('searchbox').fill('去函');
  await expect(panel.locator('.panel-document')).toHaveCount(1);
  await expect(panel.locator('.note-text')).toHaveText('西城：已去函');

  // A note of a document that is not open is changed, deleted and brought back here too.
  await panel.getByRole('button', { name: '编辑' }).click();
  await panel.getByRole('textbox', { name: '笔记', exact: true }).fill('西城：已去函，已回复');
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.locator('.note-text').first()).toHaveText('西城：已去函，已回复');
  await panel.getByRole('searchbox').fill('');
  await panel
    .locator('.panel-document')
    .filter({ hasText: '已回复' })
    .getByRole('button', { name: '删除' })
    .click();
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.locator('.panel-document').filter({ hasText: '已回复' })).toHaveCount(1);
});

test('notes go out as a file and come in again in another browser, once', async ({
  gouji,
  open,
  launch,
  server,
}) => {
  const page = await open(SEED);
  await writeAtFinding(page, '已去函询问', '三公');
  const panel = await openPanel(gouji, page);
  await panel.getByRole('tab', { name: /笔记/ }).click();
  const file = await exportNotes(gouji, panel);

  const other = await launch({ hosts: { [SEED_HOST]: server.port } });
  const there = await other.context.newPage();
  await there.goto(server.url(SEED));
  await waitForMarks(there);
  const empty = await openPanel(other, there);
  await empty.getByRole('tab', { name: /笔记/ }).click();
  await empty.getByText('导出与导入').click();
  const input = empty.locator('.panel-exchange input[type=file]');
  await input.setInputFiles(file);
  await expect(empty.locator('.panel-exchange')).toContainText('新增1条');
  await expect(empty.locator('.note-text')).toHaveText('已去函询问');
  await expect.poll(() => notedTexts(there)).toHaveLength(1);
  await input.setInputFiles(file);
  await expect(empty.locator('.panel-exchange')).toContainText('已有1条');
  expect(await storedNotes(empty)).toEqual(await storedNotes(panel));
  await other.close();
});

test('the popup opens the panel beside the page', async ({ gouji, open }) => {
  const page = await open(SEED);
  await waitForMarks(page);
  const popup = await gouji.openPage('popup.html');
  await closePanel(gouji);
  expect(await isPanelOpen(gouji)).toBe(false);
  await popup.getByRole('button', { name: '在侧边栏里打开' }).click();
  await expect.poll(() => isPanelOpen(gouji)).toBe(true);
});
