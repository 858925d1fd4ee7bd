/** The card in Firefox: BiDi hands out closed shadow roots where it is asked for them. */
import type { Frame } from '@playwright/test';
import { contextOf } from '../../scripts/firefox-contexts.ts';
import type { Bidi } from '../../scripts/firefox-contexts.ts';
import type { CardWorld } from './card-world.ts';

interface RemoteNode {
  sharedId?: string;
  value?: { shadowRoot?: { sharedId?: string } | null };
}

/** The element that holds the card; its module needs a page to load. */
const CARD_ELEMENT = 'gouji-card';

export class FirefoxCardWorld implements CardWorld {
  private readonly frame: Frame;
  private readonly bidi: Bidi;
  private context: string | null = null;

  constructor(frame: Frame, bidi: Bidi) {
    this.frame = frame;
    this.bidi = bidi;
  }

  async see<T>(expression: string): Promise<T | null> {
    try {
      const context = (this.context ??= await contextOf(this.bidi, this.frame));
      const host = await this.call<RemoteNode>(
        context,
        `() => document.querySelector('${CARD_ELEMENT}')`,
        [],
      );
      const root = host?.value?.shadowRoot?.sharedId;
      if (root === undefined) return null;
      const json = await this.call<{ value?: string }>(
        context,
        `(root) => JSON.stringify((${expression}) ?? null)`,
        [{ sharedId: root }],
      );
      return json?.value === undefined ? null : (JSON.parse(json.value) as T);
    } catch {
      // The document was left between two questions.
      return null;
    }
  }

  /** Playwright would insert the text by a script, which does not see into the card. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const context = (this.context ??= await contextOf(this.bidi, this.frame));
    await this.bidi('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  private async call<R>(context: string, code: string, args: readonly object[]): Promise<R | null> {
    const answer = (await this.bidi('script.callFunction', {
      functionDeclaration: code,
      arguments: args,
      target: { context },
      awaitPromise: true,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    })) as { type: string; result?: R };
    return answer.type === 'success' ? (answer.result ?? null) : null;
  }
}
