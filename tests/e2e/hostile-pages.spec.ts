import type { BrowserContext, Page } from '@playwright/test';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, marksIn, waitForMarks } from './marks.ts';
import { HOST, PARAGRAPHS, pageWith, servePage } from './pages.ts';

async function show(context: BrowserContext, body: string): Promise<Page> {
  const address = await servePage(context, `${HOST}/t20230210_3.html`, body);
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    throw new Error(`a script of the page ran: ${dialog.message()}`);
  });
  await page.goto(address);
  return page;
}

test('text in a closed tab is read when the tab is opened', async ({ gouji }) => {
  const body = `${PARAGRAPHS}<button id="tab">第二部分</button><div id="panel" style="display:none">
    <p>2023年培训费5.00万元，其中：教材费2.00万元，场地费4.00万元。</p></div>
    <script>tab.onclick = () => { panel.style.display = 'block'; }</script>`;
  const page = await show(gouji.context, pageWith(body));
  expect((await waitForMarks(page))['gouji-error']).not.toContain('4.00');
  await page.click('#tab');
  await expect.poll(async () => (await marksIn(page))['gouji-error'] ?? []).toContain('4.00');
});

test('elements named like properties of the document do not mislead', async ({ gouji }) => {
  const names = [
    'body',
    'title',
    'querySelectorAll',
    'createTreeWalker',
    'documentElement',
    'addEventListener',
    'defaultView',
    'createRange',
    'createElement',
    'activeElement',
  ];
  const fakes = names.map(
    (name) =>
      `<img name="${name}"><form name="${name}"><input name="firstChild"><input name="nodeType"></form>`,
  );
  const page = await show(gouji.context, pageWith(fakes.join('') + PARAGRAPHS));
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
  await clickMark(page, 'gouji-error', '310.00');
  await new Card(page).expectOpen();
});

test('a page that replaces what it can is read all the same', async ({ gouji }) => {
  const script = `<script>
    for (const name of ['createTreeWalker', 'createRange', 'querySelectorAll', 'caretPositionFromPoint']) Document.prototype[name] = () => { throw new Error('no'); };
    Element.prototype.attachShadow = () => { alert('shadow'); };
    Node.prototype.cloneNode = Element.prototype.checkVisibility = () => { throw new Error('no'); };
    window.MutationObserver = window.StaticRange = window.IntersectionObserver = undefined;
  </script>`;
  const page = await show(gouji.context, pageWith(script + PARAGRAPHS));
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('gouji-error')?.size ?? 0))
    .toBeGreaterThan(3);
});

test('words of the page are shown, never run', async ({ gouji }) => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const text = evil.replaceAll('<', '&lt;');
  const page = await show(
    gouji.context,
    pageWith(PARAGRAPHS.replaceAll('基本支出', `基本支出${text}`).replace('某区档案馆', `某区${text}`)),
  );
  const marks = await waitForMarks(page);
  const [mark = ''] = marks['gouji-error'] ?? [];
  await clickMark(page, 'gouji-error', mark);
  const card = new Card(page);
  await card.expectOpen();
  await page.waitForTimeout(300);
  expect(await card.see<number>('root.querySelectorAll("img, script").length')).toBe(0);
});

test('thousands of levels, five million characters and a billion columns do not hang the page', async ({
  gouji,
}) => {
  const script = `<script>
    // Chromium itself falls over at 5,000 levels; the reader is tested with more where there is no browser.
    let deep = document.body; for (let n = 0; n < 2000; n++) { const next = document.createElement('div'); deep.append(next); deep = next; }
    deep.append('底');
    const long = document.createElement('p'); long.textContent = '预算 '.repeat(1700000); document.body.append(long);
  </script>`;
  const table = `<table><tr><td colspan="1000000000" rowspan="1000000000">甲</td><td>1.00</td></tr><tr><td>乙</td></tr></table>`;
  const page = await show(gouji.context, pageWith(PARAGRAPHS + table + script));
  await waitForMarks(page);
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
});

test('a flood of changes leaves the page responsive and the marks right', async ({ gouji }) => {
  const script = `<div id="clock"></div><script>let n = 0; setInterval(() => { for (let i = 0; i < 200; i++) { clock.textContent = String(n++); } }, 10)</script>`;
  const page = await show(gouji.context, pageWith(PARAGRAPHS + script));
  await waitForMarks(page);
  // The page goes on being drawn: a hundred frames come, whoever is busy.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const count = (): void => {
          frames += 1;
          if (frames === 100) resolve();
          else requestAnimationFrame(count);
        };
        count();
      }),
  );
  expect((await marksIn(page))['gouji-error']).toContain('310.00');
});
