/** The envelope every message travels in, and the one-way `tell` for the probe. No zod here: the probe must stay small. */
import { report } from '../errors.ts';
import { browser } from '../platform/browser.ts';
import { isExtensionAlive } from '../platform/extension-life.ts';
import type { RequestOf, ToBackground, ToPages } from './protocol.ts';

/** Marks a message as ours, with the version of the protocol. */
export interface Envelope {
  gouji: 1;
  name: string;
  request: unknown;
}

/** Puts a request into its envelope. */
export function seal(name: string, request: unknown): Envelope {
  return { gouji: 1, name, request };
}

/** The envelope, or null for anything that is not one of ours. */
export function unseal(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { gouji, name, request } = message as Partial<Envelope>;
  return gouji === 1 && typeof name === 'string' ? { gouji, name, request } : null;
}

/** Tells the background something and does not wait. A page that is left, or an extension that was updated, is no error. */
export function tell<N extends keyof ToBackground>(name: N, request: RequestOf<ToBackground, N>): void {
  send(name, request);
}

/** Tells every open extension page; when none is open nothing happens. For the background. */
export function tellPages<N extends keyof ToPages>(name: N, request: RequestOf<ToPages, N>): void {
  send(name, request);
}

function send(name: string, request: unknown): void {
  if (!isExtensionAlive()) return;
  const failed = (error: unknown): void => {
    report(error, `telling ${name}`);
  };
  try {
    browser.runtime.sendMessage(seal(name, request)).catch(failed);
  } catch (error) {
    // Thrown, not rejected, by browsers that leave the API to a page whose extension was updated.
    failed(error);
  }
}
