/** Marks as any script of the page can see them: the highlight registry is shared by all worlds. */
import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The marked texts by highlight name; empty highlights are left out. */
export async function marksIn(target: Page | Frame): Promise<Record<string, string[]>> {
  return target.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('gouji-') || highlight.size === 0) continue;
      found[name] = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      });
    }
    return found;
  });
}

/** Waits until something is marked, and gives the marks. */
export async function waitForMarks(target: Page | Frame): Promise<Record<string, string[]>> {
  await expect
    .poll(async () => Object.keys(await marksIn(target)).length, { message: 'something is marked' })
    .toBeGreaterThan(0);
  return marksIn(target);
}

/** Scrolls a marked text into view and gives the middle of its first line, in the window of the frame. */
export async function pointOf(
  target: Page | Frame,
  name: string,
  text: string,
): Promise<{ x: number; y: number; width: number; height: number; top: number; left: number }> {
  return target.evaluate(
    async ([wantedName, wantedText]) => {
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(wantedName) ??
        []) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== wantedText) continue;
        const scroll = (): void =>
          startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        scroll();
        // What was skipped while it was off the screen has its true height only after it was drawn.
        let box = range.getClientRects()[0];
        for (let still = 0, tries = 0; still < 3 && tries < 60; tries += 1) {
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
          const next = range.getClientRects()[0];
          still = next?.top === box?.top ? still + 1 : 0;
          box = next;
          if (still === 0) scroll();
        }
        if (box === undefined) break;
        const { top, left, width, height } = box;
        return { x: left + width / 2, y: top + height / 2, width, height, top, left };
      }
      throw new Error(`no mark ${wantedName} on ${wantedText}`);
    },
    [name, text] as const,
  );
}

/** True when a mark can be seen: the same stretch of the page looks otherwise without the highlights. */
export async function isVisible(page: Page, name: string, text: string): Promise<boolean> {
  const { top, left, width, height } = await pointOf(page, name, text);
  const clip = { x: left - 4, y: top - 4, width: width + 8, height: height + 12 };
  const marked = await page.screenshot({ clip });
  await page.evaluate((wanted) => {
    Object.assign(globalThis, { kept: CSS.highlights.get(wanted) });
    CSS.highlights.delete(wanted);
  }, name);
  const plain = await page.screenshot({ clip });
  await page.evaluate((wanted) => {
    CSS.highlights.set(wanted, (globalThis as unknown as { kept: Highlight }).kept);
  }, name);
  return !marked.equals(plain);
}

/** Clicks a marked text of the main frame. */
export async function clickMark(page: Page, name: string, text: string): Promise<void> {
  const { x, y } = await pointOf(page, name, text);
  await page.mouse.click(x, y);
}

/** The frame that a seed's text stands in: the page's own, or its inner one, which a browser may tell of a little later. */
export async function textFrame(page: Page): Promise<Frame> {
  const inner = page.locator('iframe[name=ifrContent]');
  if ((await inner.count()) === 0) return page.mainFrame();
  const frame = await (await inner.elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('the inner frame has gone');
  return frame;
}
