import { readdirSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { askBackground, tabOf } from '../../scripts/ask-extension.ts';
import { SEEDS } from '../../scripts/serve-seeds.ts';
import { expect, test } from './fixtures.ts';
import { marksIn, textFrame, waitForMarks } from './marks.ts';
import { DISCLOSURE, HOST, NEWS, ORDINARY, PARAGRAPHS, pageWith, servePage } from './pages.ts';

async function show(context: BrowserContext, name: string, body: string): Promise<Page> {
  const address = await servePage(context, `${HOST}/${name}`, body);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const seeds = readdirSync(SEEDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// @chromium: in Firefox `same-verdicts.spec.ts` opens every seed.
for (const { name } of seeds) {
  test(`the seed page ${name} is seen and marked @chromium`, async ({ open, gouji }) => {
    const page = await open(`${name}/page.html`);
    const frame = await textFrame(page);
    await waitForMarks(frame);
    const asking = await gouji.openPage('popup.html');
    const tab = await tabOf(asking, page.url());
    await expect
      .poll(async () => (await askBackground(asking, 'tab.state', { tab })).status)
      .toBe('disclosure');
  });
}

for (const [title, body] of [
  ['an ordinary page', ORDINARY],
  ['news about budgets', NEWS],
] as const) {
  test(`${title} is left alone`, async ({ gouji }) => {
    const page = await show(gouji.context, 'other.html', body);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    const asking = await gouji.openPage('popup.html');
    const tab = await tabOf(asking, page.url());
    const state = await askBackground(asking, 'tab.state', { tab });
    expect(state.status).toBe('not-a-disclosure');
    expect(state.frames).toEqual([]);
  });
}

test('a page that is drawn by its scripts later is seen', async ({ gouji }) => {
  const script = `<script>setTimeout(() => { document.getElementById('app').innerHTML = ${JSON.stringify(PARAGRAPHS)}; }, 1200)</script>`;
  const page = await show(gouji.context, 'later.html', pageWith(`<div id="app">加载中</div>${script}`));
  expect(await marksIn(page)).toEqual({});
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
});

test('text that comes with a click on a tab is seen', async ({ gouji }) => {
  const body = `<button id="tab">正文</button><div id="app"></div>
    <script>tab.onclick = () => { app.innerHTML = ${JSON.stringify(PARAGRAPHS)}; }</script>`;
  const page = await show(gouji.context, 'tabs.html', pageWith(body));
  await page.waitForTimeout(500);
  await page.click('#tab');
  await waitForMarks(page);
});

test('a document in a frame of a frame is seen', async ({ gouji }) => {
  const { context } = gouji;
  await servePage(context, `${HOST}/inner.html`, DISCLOSURE);
  const middle = await servePage(
    context,
    `${HOST}/middle.html`,
    `<iframe src="inner.html" width="800" height="600"></iframe>`,
  );
  const page = await show(
    context,
    'outer.html',
    `<iframe src="${middle}" width="900" height="700"></iframe>`,
  );
  await expect.poll(() => page.frames().length).toBe(3);
  const inner = page.frames().find((frame) => frame.url().endsWith('inner.html'));
  expect(inner).toBeDefined();
  if (inner !== undefined) await waitForMarks(inner);
});

test('a page of attachments only offers them', async ({ gouji }) => {
  const page = await show(
    gouji.context,
    'files.html',
    pageWith(`<h1>某区档案馆2023年部门预算公开</h1><p>发布时间：2023-02-10</p>
      <p>附件：<a href="files/a.pdf">某区档案馆2023年部门预算公开说明.pdf</a></p>
      <p>附件：<a href="/down.jsp?file=b.xls">某区档案馆2023年部门预算公开表.xls</a></p><p><a href="index.html">返回</a></p>`),
  );
  const asking = await gouji.openPage('popup.html');
  const tab = await tabOf(asking, page.url());
  const attachments = async () =>
    (await askBackground(asking, 'tab.state', { tab })).frames.flatMap(
      ({ report }) => report?.attachments ?? [],
    );
  await expect.poll(async () => (await attachments()).map(({ format }) => format)).toEqual(['pdf', 'xls']);
  expect((await attachments())[0]).toEqual({
    address: `${HOST}/files/a.pdf`,
    title: '某区档案馆2023年部门预算公开说明.pdf',
    format: 'pdf',
  });
  expect(await marksIn(page)).toEqual({});
});

test('an ordinary page can be checked on demand', async ({ gouji }) => {
  const page = await show(gouji.context, 'ondemand.html', NEWS);
  const asking = await gouji.openPage('popup.html');
  const tab = await tabOf(asking, page.url());
  await askBackground(asking, 'tab.analyse', { tab });
  await expect
    .poll(
      async () =>
        (await askBackground(asking, 'tab.state', { tab })).frames[0]?.report?.document.detected.disclosure,
    )
    .toBe(false);
});
