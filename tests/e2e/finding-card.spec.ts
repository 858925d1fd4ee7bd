import type { BrowserContext, Page } from '@playwright/test';
import { askFrame, tabOf } from '../../scripts/ask-extension.ts';
import { Card } from './card.ts';
import { expect, test } from './fixtures.ts';
import { clickMark, marksIn, pointOf, textFrame, waitForMarks } from './marks.ts';
import { DISCLOSURE, HOST, PARAGRAPHS, pageWith, servePage } from './pages.ts';

async function show(context: BrowserContext, body = DISCLOSURE, headers = {}): Promise<Page> {
  const address = await servePage(context, `${HOST}/t20230210_2.html`, body, headers);
  const page = await context.newPage();
  await page.goto(address);
  await waitForMarks(page);
  return page;
}

async function boxOf(card: Card): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await card.box();
  if (box === null) throw new Error('the card is closed');
  return box;
}

test('a click on a mark opens the card with the arithmetic, Escape closes it', async ({ gouji }) => {
  const page = await show(gouji.context);
  await page.evaluate(() => scrollTo(0, 0));
  await clickMark(page, 'gouji-error', '310.00');
  const card = new Card(page);
  await card.expectOpen();
  const text = await card.text();
  for (const part of ['600.50', '310.00', '910.50', '900.50']) expect(text).toContain(part);
  await page.keyboard.press('Escape');
  await card.expectOpen(false);
  expect(await page.evaluate(() => document.querySelector('gouji-card'))).toBeNull();
});

test('the card stays inside the window and beside its mark', async ({ gouji }) => {
  const page = await show(
    gouji.context,
    pageWith(`<div style="height:600px"></div>${PARAGRAPHS}<div style="height:900px"></div>`),
  );
  const card = new Card(page);
  for (const where of ['start', 'center', 'end'] as const) {
    await page.evaluate((block) => document.getElementById('parts')?.scrollIntoView({ block }), where);
    const mark = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('gouji-error') ?? [])].find(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.nodeValue?.slice(startOffset, endOffset) === '310.00',
      );
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      const { left, top, right, bottom } = live.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.mouse.click((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2);
    await card.expectOpen();
    const box = await boxOf(card);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    const covers =
      box.y < mark.bottom &&
      box.y + box.height > mark.top &&
      box.x < mark.right &&
      box.x + box.width > mark.left;
    expect(covers).toBe(false);
    await page.keyboard.press('Escape');
    await card.expectOpen(false);
  }
});

test('an operand in the card leads to its figure and flashes it', async ({ gouji }) => {
  const page = await show(gouji.context);
  await clickMark(page, 'gouji-error', '900.50');
  const card = new Card(page);
  await card.expectOpen();
  await card.click('.ledger-operands button', 1);
  await expect.poll(async () => (await marksIn(page))['gouji-focus'] ?? []).toContain('310.00');
  const mark = await pointOf(page, 'gouji-error', '310.00');
  const box = await boxOf(card);
  expect(box.y >= mark.top + mark.height || box.y + box.height <= mark.top).toBe(true);
});

test('the keyboard leads from finding to finding, in the card and by command', async ({ gouji }) => {
  const page = await show(gouji.context);
  const asking = await gouji.openPage('popup.html');
  const tab = await tabOf(asking, page.url());
  await page.bringToFront();
  const first = await askFrame(asking, { tab, frame: 0 }, 'finding.step', { by: 1, enter: false });
  expect(first.outcome).not.toBeNull();
  const card = new Card(page);
  await card.expectOpen();
  await expect.poll(() => card.text()).toContain('1/');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => card.text()).toContain('2/');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => card.text()).toContain('1/');
  const back = await askFrame(asking, { tab, frame: 0 }, 'finding.step', { by: -1, enter: false });
  expect(back.outcome).toBeNull();
});

test('a page cannot look into the card, press its buttons or open it', async ({ gouji }) => {
  const page = await show(gouji.context, DISCLOSURE, { 'content-security-policy': "default-src 'none'" });
  const point = await pointOf(page, 'gouji-error', '310.00');
  await page.evaluate(({ x, y }) => {
    const target = document.elementFromPoint(x, y);
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }));
  }, point);
  const card = new Card(page);
  await page.waitForTimeout(300);
  expect(await card.isOpen()).toBe(false);
  await page.mouse.click(point.x, point.y);
  await card.expectOpen();
  expect(await page.evaluate(() => document.querySelector('gouji-card')?.shadowRoot ?? null)).toBeNull();
  // Styled in spite of the policy: without its styles the card would be as wide as its text.
  expect((await boxOf(card)).width).toBeGreaterThan(300);
});

test("the page's styles do not reach the card", async ({ gouji }) => {
  const style =
    '<style>* { display: none !important; font-size: 40px !important } html, head ~ body, body * { display: block !important } gouji-card { opacity: 0 !important }</style>';
  const page = await show(gouji.context, pageWith(PARAGRAPHS, style));
  await clickMark(page, 'gouji-error', '310.00');
  const card = new Card(page);
  await card.expectOpen();
  expect((await boxOf(card)).height).toBeGreaterThan(100);
});

test('the card opens in a frame, where the reader sees it', async ({ open }) => {
  const page = await open('shanhaiguan-association-2019/page.html');
  const frame = await textFrame(page);
  expect(frame).not.toBe(page.mainFrame());
  const marks = await waitForMarks(frame);
  const [name, texts] = Object.entries(marks).find(([, found]) => found.length > 0) ?? [];
  const text = texts?.at(-1);
  if (name === undefined || text === undefined) throw new Error('no mark');
  const inFrame = await pointOf(frame, name, text);
  const owner = await (await frame.frameElement()).boundingBox();
  await page.mouse.click(inFrame.x + (owner?.x ?? 0), inFrame.y + (owner?.y ?? 0));
  const card = new Card(page, frame);
  await card.expectOpen();
  const box = await boxOf(card);
  expect(box.y).toBeGreaterThanOrEqual(-1);
  expect(box.y + box.height).toBeLessThanOrEqual(901);
});
