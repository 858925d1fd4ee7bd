/** Asking: typed requests to the background and to frames. Never throws; every failure is a value with a code. */
import type * as z from 'zod/mini';
import { isBrowserNoise, isExtensionGone, report } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { browser } from '../platform/browser.ts';
import { isExtensionAlive } from '../platform/extension-life.ts';
import { seal } from './envelope.ts';
import { answerSchema, toBackground, toFrame } from './protocol.ts';
import type { ReplyOf, RequestOf, Result, ToBackground, ToFrame } from './protocol.ts';

/** A frame of a tab; `documentId` makes sure that it still shows the document that is meant. */
export interface FrameAddress {
  tab: number;
  frame: number;
  documentId?: string | null;
}

/** Asks the background. For content scripts, the popup and the panel. */
export async function ask<N extends keyof ToBackground>(
  name: N,
  request: RequestOf<ToBackground, N>,
): Promise<Result<ReplyOf<ToBackground, N>>> {
  return settle<ReplyOf<ToBackground, N>>(name, toBackground[name].reply, () =>
    browser.runtime.sendMessage(seal(name, request)),
  );
}

/** Asks the analysis in a frame. For the background, the popup and the panel. */
export async function askFrame<N extends keyof ToFrame>(
  to: FrameAddress,
  name: N,
  request: RequestOf<ToFrame, N>,
): Promise<Result<ReplyOf<ToFrame, N>>> {
  const documentId = to.documentId ?? null;
  const options = documentId === null ? { frameId: to.frame } : { documentId };
  return settle<ReplyOf<ToFrame, N>>(name, toFrame[name].reply, () =>
    browser.tabs.sendMessage(to.tab, seal(name, request), options),
  );
}

/** `T` is the inferred type of `reply`; TypeScript cannot follow that through an index by name. */
async function settle<T>(
  name: string,
  reply: z.ZodMiniType,
  send: () => Promise<unknown>,
): Promise<Result<T>> {
  if (!isExtensionAlive()) return failed('extension-gone', name);
  let raw: unknown;
  try {
    raw = await send();
  } catch (error) {
    if (isExtensionGone(error)) return failed('extension-gone', name);
    if (isBrowserNoise(error)) return failed('no-answer', name);
    report(error, `asking ${name}`);
    return failed('internal', name);
  }
  // A listener of another context may have let the message pass: the browser then answers with nothing.
  if (raw === undefined || raw === null) return failed('no-answer', name);
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) return failed('malformed', name);
  if (!answer.data.ok) return { ok: false, error: answer.data.error };
  const value = reply.safeParse(answer.data.value);
  return value.success ? { ok: true, value: value.data as T } : failed('malformed', name);
}

function failed(
  code: ErrorCode,
  message: string,
): { ok: false; error: { code: ErrorCode; params: { message: string } } } {
  return { ok: false, error: { code, params: { message } } };
}
