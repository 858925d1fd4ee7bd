import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { isVisible, marksIn, waitForMarks } from './marks.ts';
import { DISAGREEING, DISCLOSURE, HOST, PARAGRAPHS, pageWith, servePage } from './pages.ts';

async function show(
  context: BrowserContext,
  body: string,
  headers: Record<string, string> = {},
): Promise<Page> {
  const address = await servePage(context, `${HOST}/t20230210_1.html`, body, headers);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('marks lie on the figures that do not agree, and nothing of the page is changed', async ({ gouji }) => {
  const page = await show(gouji.context, DISCLOSURE);
  const before = DISCLOSURE.replace('<!doctype html>', '');
  const marks = await waitForMarks(page);
  for (const figure of DISAGREEING) expect(marks['gouji-error']).toContain(figure);
  expect(marks['gouji-error']).toContain('减少');
  expect(Object.values(marks).flat()).not.toContain('12.49');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await isVisible(page, 'gouji-error', '310.00')).toBe(true);
});

test('marks are seen under the strictest style policy', async ({ gouji }) => {
  const page = await show(gouji.context, DISCLOSURE, { 'content-security-policy': "default-src 'none'" });
  await waitForMarks(page);
  expect(await isVisible(page, 'gouji-error', '310.00')).toBe(true);
});

test('marks are seen on a dark page', async ({ gouji }) => {
  const page = await show(
    gouji.context,
    pageWith(PARAGRAPHS, '<style>body{background:#101418;color:#ddd}</style>'),
  );
  await waitForMarks(page);
  expect(await isVisible(page, 'gouji-error', '310.00')).toBe(true);
});

test('marks in an open shadow tree are seen', async ({ gouji }) => {
  const body = `<h1>某区档案馆2023年部门预算公开</h1>${PARAGRAPHS}<div id="host"></div><script>
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>2023年培训费5.00万元，其中：教材费2.00万元，场地费4.00万元。</p>';</script>`;
  const page = await show(gouji.context, pageWith(body));
  const marks = await waitForMarks(page);
  expect(marks['gouji-error']).toContain('4.00');
  // Firefox keeps style sheets of extensions out of shadow trees: there the finding is only listed.
  expect(await isVisible(page, 'gouji-error', '4.00')).toBe(gouji.kind === 'chromium');
});

test('marks follow their text when scripts of the page move it', async ({ gouji }) => {
  const page = await show(gouji.context, DISCLOSURE);
  const before = await waitForMarks(page);
  await page.evaluate(() => {
    const box = document.createElement('section');
    box.append(...document.body.childNodes);
    document.body.append(box);
    // The same text in new nodes: as frameworks do when they draw again.
    const parts = document.getElementById('parts');
    parts?.replaceWith(parts.cloneNode(true));
  });
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...CSS.highlights].every(([, ranges]) =>
          [...ranges].every((range) => range.startContainer.isConnected),
        ),
      ),
    )
    .toBe(true);
  expect(await marksIn(page)).toEqual(before);
});

test('a corrected figure loses its mark', async ({ gouji }) => {
  const page = await show(gouji.context, DISCLOSURE);
  await waitForMarks(page);
  await page.evaluate(() => {
    const text = document.getElementById('parts')?.firstChild;
    if (text) text.nodeValue = (text.nodeValue ?? '').replace('310.00', '300.00');
  });
  await expect.poll(async () => (await marksIn(page))['gouji-error'] ?? []).not.toContain('600.50');
});

test.describe('with a style sheet of its own', () => {
  test.use({ pagesAskFor: [/\/late\.css$/] });

  test('what a late style sheet hides is read no more', async ({ gouji }) => {
    const { context } = gouji;
    const { promise: sheetMayCome, resolve: sendSheet } = Promise.withResolvers<undefined>();
    await context.route(`${HOST}/late.css`, async (route) => {
      await sheetMayCome;
      await route.fulfill({ body: '#parts { display: none }', contentType: 'text/css' });
    });
    const body = pageWith(PARAGRAPHS, '<link rel="stylesheet" href="/late.css">');
    const page = await context.newPage();
    await page.goto(await servePage(context, `${HOST}/late.html`, body), { waitUntil: 'commit' });
    // Firefox reads a page only when all of it has come; other browsers show this mark until then.
    if (gouji.kind === 'chromium') expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
    sendSheet(undefined);
    await expect
      .poll(async () => {
        const { 'gouji-error': errors = [] } = await marksIn(page);
        return [errors.includes('减少'), errors.includes('310.00')];
      })
      .toEqual([true, false]);
  });
});

test('moving on in a single-page site ends the marks, and coming back brings them again', async ({
  gouji,
}) => {
  const page = await show(gouji.context, pageWith(`<main id="app">${PARAGRAPHS}</main>`));
  await waitForMarks(page);
  await page.evaluate(() => {
    history.pushState(null, '', '/other');
    const app = document.getElementById('app');
    if (app) app.textContent = '这里是别的内容。';
  });
  // With their sizes: what is left of ours, be it empty, is told.
  const left = () => page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => [name, size]));
  await expect.poll(left).toEqual([]);
  await page.evaluate((html) => {
    history.pushState(null, '', '/t20230210_1.html');
    const app = document.getElementById('app');
    if (app) app.innerHTML = html;
  }, PARAGRAPHS);
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
});

test("the page's own highlights stay", async ({ gouji }) => {
  const own = `<script>addEventListener('load', () => { const range = new Range(); range.selectNodeContents(document.querySelector('h1'));
    CSS.highlights.set('own', new Highlight(range)); })</script>`;
  const page = await show(gouji.context, pageWith(PARAGRAPHS + own));
  await waitForMarks(page);
  await page.evaluate(() => {
    history.pushState(null, '', '/other');
    document.body.textContent = '';
  });
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['own']);
});

test('a page with thousands of marks paints those near the window only', async ({ gouji }) => {
  const rows = Array.from(
    { length: 1500 },
    (_, index) =>
      `<p>${index + 1}号项目：2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。</p>`,
  );
  const page = await show(gouji.context, pageWith(PARAGRAPHS + rows.join('')));
  await waitForMarks(page);
  const painted = () => page.evaluate(() => CSS.highlights.get('gouji-error')?.size ?? 0);
  await expect.poll(painted).toBeGreaterThan(10);
  expect(await painted()).toBeLessThan(1000);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => (await marksIn(page))['gouji-error'] ?? []).not.toContain('减少');
  const last = await page.evaluate(() =>
    [...(CSS.highlights.get('gouji-error') ?? [])].some(
      (range) => range.startContainer.parentElement === document.body.lastElementChild,
    ),
  );
  expect(last).toBe(true);
});
