/**
 * The card as a reader meets it. Its shadow root is closed, also to Playwright, so it is seen with the browser's own
 * tools (`card-world.ts`); clicks and keys are real ones at the places that are seen there.
 */
import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { bidiOf } from '../../scripts/launch-firefox.ts';
import type { CardWorld } from './card-world.ts';
import { ChromiumCardWorld } from './chromium-card-world.ts';
import { FirefoxCardWorld } from './firefox-card-world.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class Card {
  private readonly page: Page;
  private readonly frame: Frame;
  private readonly world: CardWorld;

  /** The card of a page's top frame, or of one of its frames; it follows reloads. */
  constructor(page: Page, frame: Frame = page.mainFrame()) {
    this.page = page;
    this.frame = frame;
    const bidi = bidiOf(page.context());
    this.world = bidi === null ? new ChromiumCardWorld(page, frame) : new FirefoxCardWorld(frame, bidi);
  }

  /** What the card says; empty while it is closed. */
  async text(): Promise<string> {
    return (await this.see<string>('root?.querySelector(".card")?.innerText ?? ""')) ?? '';
  }

  async isOpen(): Promise<boolean> {
    return (await this.text()) !== '';
  }

  /** Waits until the card is open, or closed. */
  async expectOpen(open = true): Promise<void> {
    await expect.poll(() => this.isOpen()).toBe(open);
  }

  /** Where the card stands in the window. */
  async box(selector = '.card', nth = 0): Promise<Box | null> {
    const box = await this.see<Box>(
      `root?.querySelectorAll(${JSON.stringify(selector)})[${String(nth)}]?.getBoundingClientRect().toJSON()`,
    );
    if (box === null || this.frame === this.page.mainFrame()) return box;
    const owner = await (await this.frame.frameElement()).boundingBox();
    return { ...box, x: box.x + (owner?.x ?? 0), y: box.y + (owner?.y ?? 0) };
  }

  /** Clicks the nth thing that fits a selector, with the mouse. */
  async click(selector: string, nth = 0): Promise<void> {
    await this.see(
      `root?.querySelectorAll(${JSON.stringify(selector)})[${String(nth)}]?.scrollIntoView({ block: 'nearest' })`,
    );
    const box = await this.box(selector, nth);
    if (box === null) throw new Error(`nothing in the card fits ${selector}`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Clicks the first button or radio label of this name, with the mouse. */
  async press(name: string): Promise<void> {
    const find = `[...root?.querySelectorAll('button, label') ?? []].find((each) =>
      (each.getAttribute('aria-label') ?? each.innerText).trim() === ${JSON.stringify(name)})`;
    await expect.poll(() => this.see<boolean>(`${find} !== undefined`)).toBe(true);
    const middle = await this.see<{ x: number; y: number }>(`(() => {
      const found = ${find};
      found.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    if (middle === null) throw new Error(`no button ${name}`);
    await this.page.mouse.click(middle.x, middle.y);
  }

  /** Replaces the words in the editor that is open: the text, and tags when given. */
  async write(text: string, tags = ''): Promise<void> {
    await this.focusOn('textarea');
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.world.type(text);
    if (tags === '') return;
    await this.focusOn('input[type=text]');
    await this.world.type(tags);
  }

  private async focusOn(selector: string): Promise<void> {
    const there = `root?.querySelector(${JSON.stringify(selector)})`;
    await expect.poll(() => this.see<boolean>(`${there} != null`)).toBe(true);
    await this.see(`${there}.focus()`);
  }

  /** The value of an expression where `root` is the card's shadow root; null while there is no card. */
  see<T>(expression: string): Promise<T | null> {
    return this.world.see<T>(expression);
  }
}
