/** The card in Chromium: through the extension's own world of the page, over the debugging protocol. */
import type { CDPSession, Frame, Page } from '@playwright/test';
import type { CardWorld } from './card-world.ts';

export class ChromiumCardWorld implements CardWorld {
  private readonly page: Page;
  private readonly frame: Frame;
  private session: CDPSession | null = null;
  private frameId = '';
  /** Our worlds in the frame, the newest last: one for each document, and one more after an update of the extension. */
  private worlds: number[] = [];

  constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

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
