/** Playwright keeps BiDi's names of pages and frames to itself; a mark inside tells which is which. */
import type { Frame } from 'playwright-core';

/** Speaks WebDriver BiDi on Playwright's own session, for what Playwright has no words for. */
export type Bidi = (method: string, params: object) => Promise<unknown>;

interface Context {
  context: string;
  children?: Context[];
}

/** The browsing context of a frame. Throws when no context carries the mark, as when the frame has been left. */
export async function contextOf(bidi: Bidi, frame: Frame): Promise<string> {
  const mark = `gouji-${String(Math.random())}`;
  await frame.evaluate((value) => {
    (globalThis as { goujiTestFrame?: string }).goujiTestFrame = value;
  }, mark);
  const { contexts } = (await bidi('browsingContext.getTree', {})) as { contexts: Context[] };
  for (const { context } of contexts.flatMap(withChildren)) {
    const answer = (await bidi('script.callFunction', {
      functionDeclaration: '() => globalThis.goujiTestFrame',
      target: { context },
      awaitPromise: false,
    }).catch(() => null)) as { result?: { value?: unknown } } | null;
    if (answer?.result?.value === mark) return context;
  }
  throw new Error(`${frame.url()}: the frame is not to be found`);
}

function withChildren(context: Context): Context[] {
  return [context, ...(context.children ?? []).flatMap(withChildren)];
}
