/** Errors: those a reader is told (`UserFacingError`), those we log (`report`), and the browser's noise we ignore. */

/** Every error that can be shown; `lib/i18n` has a sentence for each. */
export const ERROR_CODES = [
  /** A message or a stored row did not have its shape. */
  'malformed',
  /** The sender may not ask for this. */
  'not-allowed',
  /** Nobody answered: the page is gone, or our script is not in it. */
  'no-answer',
  /** The extension was updated or removed under a page that is still open. */
  'extension-gone',
  /** The browser does not let extensions into this page. */
  'page-unreachable',
  /** The permission for this site was not given or was taken back. */
  'permission-missing',
  /** The page's markup is too long to be kept. */
  'page-too-large',
  'note-not-found',
  'note-too-long',
  /** The disk or the browser's quota is full. */
  'storage-full',
  /** The database cannot be opened: an older version of it is open elsewhere, or the profile forbids it. */
  'storage-blocked',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Record<string, string | number>;

/** An expected failure that the reader should know about. Its words are in `lib/i18n`, by code. */
export class UserFacingError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'UserFacingError';
    this.code = code;
    this.params = params;
  }
}

/** What browsers say when a page or the extension went away in the middle of something. Harmless each time. */
const NOISE = [
  // The extension was updated or removed; the old content script lives on in the page.
  'Extension context invalidated',
  // Nobody listens: the page was left, or has no script of ours.
  'Could not establish connection',
  'Receiving end does not exist',
  'The message port closed before a response was received',
  // A listener said it would answer and its page went away.
  'A listener indicated an asynchronous response by returning true, but the message channel closed',
  'moved into back/forward cache',
  // The tab or frame was closed between two calls.
  'No tab with id',
  'Invalid tab ID',
  'No frame with id',
  'Frame with ID',
  'No document with id',
  'The tab was closed',
  'Frame was removed',
  'Missing host permission for the tab',
  // A page that no extension may enter.
  'Cannot access contents of',
  'Cannot access a chrome',
  'The extensions gallery cannot be scripted',
  'This page cannot be scripted',
] as const;

/** True for errors that only say that a page or the extension went away. */
export function isBrowserNoise(error: unknown): boolean {
  const message = messageOf(error);
  return NOISE.some((part) => message.includes(part));
}

/** True when the extension under this content script was updated or removed. */
export function isExtensionGone(error: unknown): boolean {
  return messageOf(error).includes('Extension context invalidated');
}

/** The error as code and parameters; `internal` for what nobody expected. */
export function codeOf(error: unknown): { code: ErrorCode; params: ErrorParams } {
  if (error instanceof UserFacingError) return { code: error.code, params: error.params };
  return { code: 'internal', params: {} };
}

const reported = new Set<string>();

/** Logs an unexpected error once per stack. `when` says what was being done, in a few words. */
export function report(error: unknown, when: string, context: Record<string, unknown> = {}): void {
  if (isBrowserNoise(error)) return;
  const stack = `${when} ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}`;
  if (reported.has(stack)) return;
  reported.add(stack);
  console.error(`Gouji: ${when}`, error, context);
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? '');
}
