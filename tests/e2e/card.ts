/**
 * The card as a reader meets it. Its shadow root is closed, also to Playwright, so it is seen through the
 * extension's own world; clicks and keys are real ones at the places that are seen there.
 */
import type { CDPSession, Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class Card {
  private readonly page: Page;
  private readonly frame: Frame;
  private session: CDPSession | null = null;
  private frameId = '';
  /** Our worlds in the frame, the newest last: one for each document, and one more after an update of the extension. */
  private worlds: number[] = [];

  /** The card of a page's top frame, or of one of its frames; it follows reloads. */
  constructor(page: Page, frame: Frame = page.mainFrame()) {
    this.page = page;
    this.frame = frame;
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
    await this.page.keyboard.insertText(text);
    if (tags === '') return;
    await this.focusOn('input[type=text]');
    await this.page.keyboard.insertText(tags);
  }

  private async focusOn(selector: string): Promise<void> {
    const there = `root?.querySelector(${JSON.stringify(selector)})`;
    await expect.poll(() => this.see<boolean>(`${there} != null`)).toBe(true);
    await this.see(`${there}.focus()`);
  }

  /** The value of an expression in the extension's world of the page, where `root` is the card's shadow root. */
  async see<T>(expression: string): Promise<T | null> {
    await this.connect();
    for (const world of this.worlds.toReversed()) {
      const value = await this.evaluateIn<T | null>(
        world,
        `(() => { const root = globalThis[Symbol.for('gouji.card-root')]; return root && (${expression}); })()`,
      );
      if (value !== null) return value;
    }
    return null;
  }

  /** The value of an expression in the extension's world of the page; null there and before our script is in the page. */
  async evaluate<T>(expression: string): Promise<T> {
    await this.connect();
    const world = this.worlds.at(-1);
    return world === undefined ? (null as T) : this.evaluateIn<T>(world, expression);
  }

  private async evaluateIn<T>(contextId: number, expression: string): Promise<T> {
    const session = await this.connect();
    try {
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
        awaitPromise: true,
      });
      return (result.value ?? null) as T;
    } catch {
      // The document was left between two questions.
      return null as T;
    }
  }

  private async connect(): Promise<CDPSession> {
    if (this.session !== null) return this.session;
    const session = await this.page.context().newCDPSession(this.page);
    this.session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.origin.startsWith('chrome-extension://') && frameId === this.frameId)
        this.worlds.push(context.id);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.worlds = this.worlds.filter((world) => world !== executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.worlds = [];
    });
    const { frameTree } = await session.send('Page.getFrameTree');
    const inner = frameTree.childFrames?.find(({ frame }) => frame.url === this.frame.url());
    this.frameId = this.frame === this.page.mainFrame() ? frameTree.frame.id : (inner?.frame.id ?? '');
    await session.send('Runtime.enable');
    return session;
  }
}
