/** Answering: one listener for a whole protocol, with the sender checked and both sides parsed. */
import { codeOf, report, UserFacingError } from '../errors.ts';
import { browser } from '../platform/browser.ts';
import type { Browser } from '../platform/browser.ts';
import { isExtensionAlive } from '../platform/extension-life.ts';
import { unseal } from './envelope.ts';
import type { Protocol, ReplyOf, RequestOf, Result, Route } from './protocol.ts';

/** Who asks, as the browser tells it; nothing here comes from the message itself. */
export type Sender =
  | { kind: 'page' }
  | { kind: 'content'; tab: number; frame: number; documentId: string | null; address: string };

export type ContentSender = Extract<Sender, { kind: 'content' }>;

/** The senders that a route lets through. */
type SenderOf<R extends Route> = Extract<Sender, { kind: R['from'][number] }>;

/** One handler for each message of a protocol; a missing or misspelt one does not compile. */
export type Handlers<P extends Protocol> = {
  [N in keyof P]: (
    request: RequestOf<P, N>,
    sender: SenderOf<P[N]>,
  ) => Promise<ReplyOf<P, N>> | ReplyOf<P, N>;
};

type Handler = (request: unknown, sender: Sender) => unknown;

/** Answers every message of the protocol until the returned function is called. */
export function serve<P extends Protocol>(protocol: P, handlers: Handlers<P>): () => void {
  // The listener must not return a promise: it says `true` and answers later.
  const listener = (
    message: unknown,
    from: Browser.runtime.MessageSender,
    sendResponse: (answer: Result<unknown>) => void,
  ): true | undefined => {
    const envelope = unseal(message);
    if (envelope === null || !Object.hasOwn(protocol, envelope.name)) return undefined;
    const route = protocol[envelope.name];
    const handler = handlers[envelope.name] as Handler | undefined;
    if (route === undefined || handler === undefined) return undefined;
    answer(envelope.name, route, handler, envelope.request, identify(from))
      .then(sendResponse)
      .catch((error: unknown) => {
        report(error, `answering ${envelope.name}`);
      });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
  };
}

/** Works out one answer; every failure is an answer too. */
async function answer(
  name: string,
  route: Route,
  handler: Handler,
  raw: unknown,
  sender: Sender | null,
): Promise<Result<unknown>> {
  if (sender === null || !route.from.includes(sender.kind)) return refused('not-allowed', name);
  const request = route.request.safeParse(raw);
  if (!request.success) return refused('malformed', name);
  try {
    const reply = route.reply.safeParse(await handler(request.data, sender));
    if (!reply.success) throw new Error(`the reply to ${name} has not its shape`, { cause: reply.error });
    return { ok: true, value: reply.data };
  } catch (error) {
    if (!(error instanceof UserFacingError)) report(error, `answering ${name}`);
    return { ok: false, error: codeOf(error) };
  }
}

function refused(code: 'not-allowed' | 'malformed', message: string): Result<never> {
  return { ok: false, error: { code, params: { message } } };
}

/** The sender as the browser reports it; null for a stranger. */
export function identify(from: Browser.runtime.MessageSender): Sender | null {
  if (from.id !== browser.runtime.id) return null;
  const address = from.url ?? '';
  // An extension page open in a tab has a tab too, so its address decides; the background may come without any.
  if (address.startsWith(browser.runtime.getURL('/'))) return { kind: 'page' };
  const tab = from.tab?.id;
  if (tab === undefined) return address === '' ? { kind: 'page' } : null;
  const frame = from.frameId ?? 0;
  return {
    kind: 'content',
    tab,
    frame,
    documentId: from.documentId ?? null,
    address: addressOf(from, frame),
  };
}

/** A top frame that a single-page site has moved on is where its tab says, as long as the site is the same. */
function addressOf(from: Browser.runtime.MessageSender, frame: number): string {
  const own = from.url ?? '';
  const shown = from.tab?.url;
  if (frame !== 0 || shown === undefined || !URL.canParse(own) || !URL.canParse(shown)) return own;
  const [a, b] = [new URL(own), new URL(shown)];
  return a.protocol === b.protocol && a.host === b.host ? shown : own;
}
