/** What hostile pages and extensions may try to do to Gouji, beyond being hard to read (`hostile-pages.spec.ts`). */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { askBackground, tabOf } from '../../scripts/ask-extension.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, marksIn, pointOf, waitForMarks } from './marks.ts';
import { HOST, PARAGRAPHS, pageWith, servePage } from './pages.ts';

async function show(
  context: BrowserContext,
  body: string,
  headers: Record<string, string> = {},
  address = `${HOST}/t20230210_4.html`,
): Promise<Page> {
  await servePage(context, address, body, headers);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('a page is sent no message', async ({ gouji }) => {
  const listening =
    '<script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>';
  const page = await show(gouji.context, pageWith(listening + PARAGRAPHS));
  await waitForMarks(page);
  const heard = (): Promise<unknown> => page.evaluate('heard');
  expect(await heard()).toEqual([]);
  await page.evaluate(() => {
    postMessage('its own', '*');
  });
  await expect.poll(heard).toEqual(['its own']);
});

test('clicks, keys and messages that a page makes up do nothing', async ({ gouji }) => {
  const page = await show(gouji.context, pageWith(PARAGRAPHS));
  await waitForMarks(page);
  const point = await pointOf(page, 'gouji-error', '310.00');
  const answers = await page.evaluate(async ({ x, y }) => {
    const target = document.elementFromPoint(x, y) ?? document.body;
    const mouse = { bubbles: true, composed: true, clientX: x, clientY: y, view: window };
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      target.dispatchEvent(new MouseEvent(type, mouse));
    for (const key of ['j', 'Enter', 'Escape'])
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, altKey: true, shiftKey: true }),
      );
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    const envelope = { gouji: 1, name: 'finding.step', request: { by: 1, enter: true } };
    postMessage(envelope, '*');
    document.dispatchEvent(new CustomEvent('gouji', { detail: envelope }));
    // A page has no way to the extension; where it has the function, nobody listens.
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { heard, canSend: typeof runtime?.sendMessage };
  }, point);
  // Its own message came back to the page, and no answer.
  expect(answers).toEqual({
    heard: [expect.objectContaining({ name: 'finding.step' })],
    canSend: 'undefined',
  });
  const card = new Card(page);
  expect(await card.isOpen()).toBe(false);
  await clickMark(page, 'gouji-error', '310.00');
  await card.expectOpen();
  // With the card open, the page still presses none of its buttons and types nothing into it.
  const before = await card.text();
  await page.evaluate(() => {
    const host = document.querySelector('gouji-card');
    for (const type of ['click', 'mousedown', 'mouseup'])
      host?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    for (const key of ['Escape', 'Enter', 'n'])
      host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  expect(await card.text()).toBe(before);
});

test('a page with a CSS object of its own is marked', async ({ gouji }) => {
  const script = `<div id="CSS"></div><script>window.kept = CSS; window.CSS = { get highlights() { throw new Error('no'); }, supports: () => false, escape: () => '<b>' };</script>`;
  const page = await show(gouji.context, pageWith(script + PARAGRAPHS));
  await expect
    .poll(() =>
      page.evaluate(
        () => (globalThis as unknown as { kept: typeof CSS }).kept.highlights.get('gouji-error')?.size,
      ),
    )
    .toBeGreaterThan(3);
});

test('a page in the strictest sandbox is read and counted', async ({ gouji }) => {
  const page = await show(gouji.context, pageWith(PARAGRAPHS), {
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const own = await gouji.openPage('popup.html');
  const tab = await tabOf(own, page.url());
  await expect
    .poll(async () => {
      const { frames } = await askBackground(own, 'tab.state', { tab });
      return frames[0]?.report?.document.outcomes.filter(({ severity }) => severity === 'error').length ?? 0;
    })
    .toBeGreaterThan(0);
});

test('a hundred thousand cells do not hang the page', async ({ gouji }) => {
  const row = (n: number): string => `<tr><td>项目${String(n)}</td>${'<td>1.00</td>'.repeat(9)}</tr>`;
  const table = `<table>${Array.from({ length: 10_000 }, (_, n) => row(n)).join('')}</table>`;
  const page = await show(gouji.context, pageWith(PARAGRAPHS + table));
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
  await clickMark(page, 'gouji-error', '310.00');
  await new Card(page).expectOpen();
});

test('frames in frames, many of them, leave the page and the marks alone', async ({ gouji }) => {
  const nested = (depth: number): string =>
    depth === 0
      ? '<p>底</p>'
      : `<iframe srcdoc="${nested(depth - 1)
          .replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')}"></iframe>`;
  const many = '<iframe srcdoc="<p>预算 1.00 万元</p>"></iframe>'.repeat(60);
  const page = await show(gouji.context, pageWith(PARAGRAPHS + nested(4) + many));
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
  expect(page.frames().length).toBeGreaterThan(60);
});

test('pages that close or leave in the middle of it hurt nobody', async ({ gouji }) => {
  const long = pageWith(
    PARAGRAPHS + '<p>2023年培训费5.00万元，其中：教材费2.00万元，场地费3.00万元。</p>'.repeat(3000),
  );
  const address = await servePage(gouji.context, `${HOST}/long.html`, long);
  const opener = await show(gouji.context, pageWith('<p>x</p>'), {}, `${HOST}/opener.html`);
  // The opener itself waits for the end: a page that closes at once may never reach the test's own tools.
  for (const wait of [0, 50, 150, 300, 600])
    await opener.evaluate(
      async ([url, ms]) => {
        const other = window.open(url);
        if (other === null) throw new Error('no window was opened');
        const until = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));
        await until(ms);
        other.close();
        while (!other.closed) await until(5);
      },
      [address, wait] as const,
    );
  const page = await gouji.context.newPage();
  await page.goto(address);
  await page.goto(await servePage(gouji.context, `${HOST}/next.html`, pageWith(PARAGRAPHS)));
  expect((await waitForMarks(page))['gouji-error']).toContain('310.00');
  const own = await gouji.openPage('popup.html');
  expect(await askBackground(own, 'site.list', {})).toEqual([]);
});

test('a document that gives itself the name of another gets none of its notes', async ({ gouji }) => {
  const original = `${HOST}/original.html`;
  const page = await show(gouji.context, pageWith(PARAGRAPHS), {}, original);
  await waitForMarks(page);
  await clickMark(page, 'gouji-error', '310.00');
  const card = new Card(page);
  await card.press('写笔记');
  await card.write('for the original only');
  await card.press('保存');
  await expect.poll(async () => (await marksIn(page))['gouji-note'] ?? []).toHaveLength(1);

  const head = `<base href="${original}"><link rel="canonical" href="${original}"><meta property="og:url" content="${original}">`;
  const copy = await show(
    gouji.context,
    pageWith(PARAGRAPHS, head),
    {},
    'http://copy.other-city.gov.cn/original.html',
  );
  await waitForMarks(copy);
  await clickMark(copy, 'gouji-error', '310.00');
  const other = new Card(copy);
  await other.expectOpen();
  expect(await other.text()).not.toContain('for the original only');
  expect((await marksIn(copy))['gouji-note']).toBeUndefined();
  const own = await gouji.openPage('popup.html');
  const { annotations } = await askBackground(own, 'annotation.list', {
    document: 'web:copy.other-city.gov.cn/original.html',
  });
  expect(annotations).toEqual([]);
});

// @chromium: only there does a command line load a second extension.
test('another extension gets no answer @chromium', async ({ built, launch }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-other-'));
  try {
    const manifest = { manifest_version: 3, name: 'other', version: '1' };
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(path.join(folder, 'page.html'), '<p>other</p>');
    // The later of two flags counts.
    const both = `${built},${folder}`;
    const gouji = await launch({ args: [`--load-extension=${both}`, `--disable-extensions-except=${both}`] });
    const other = await gouji.context.newPage();
    await other.goto(`chrome-extension://${idOf(folder)}/page.html`);
    const answers = await other.evaluate(
      async ([id, message]) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        const sent = runtime.sendMessage(id, message).then(
          (reply) => `answered ${JSON.stringify(reply)}`,
          (error: unknown) => String(error),
        );
        const port = runtime.connect(id, { name: 'gouji' });
        const connected = new Promise<string>((resolve) => {
          port.onMessage.addListener((reply) => resolve(`answered ${JSON.stringify(reply)}`));
          port.onDisconnect.addListener(() => resolve('disconnected'));
        });
        return [await sent, await connected];
      },
      [
        new URL(gouji.pageUrl('')).host,
        { gouji: 1, name: 'annotation.list', request: { document: 'web:a' } },
      ] as const,
    );
    expect(answers).toEqual([expect.stringContaining('Receiving end does not exist'), 'disconnected']);
    await gouji.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What a page of an extension has to speak to others. */
interface Runtime {
  sendMessage(to: string, message: unknown): Promise<unknown>;
  connect(
    to: string,
    info: object,
  ): {
    onMessage: { addListener(heard: (message: unknown) => void): void };
    onDisconnect: { addListener(ended: () => void): void };
  };
}

/** Chromium's id of an unpacked extension: the hash of its path, in letters. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
