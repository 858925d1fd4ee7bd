/** Keeping documents as evidence: the page's markup goes into the database with its hash and its report. */
import { report, UserFacingError } from '../errors.ts';
import { askFrame } from '../messages/client.ts';
import type { FrameAddress } from '../messages/client.ts';
import type { FrameState } from '../messages/tab-state.ts';
import { captureId } from '../notes/capture.ts';
import { keptDocumentFrom } from '../notes/kept-document.ts';
import type { PageReport } from '../report/report.ts';
import type { CaptureStore } from '../store/capture-store.ts';
import type { DocumentStore } from '../store/document-store.ts';
import { allFrames, reportOf } from './tabs.ts';

export interface EvidenceStores {
  documents: DocumentStore;
  captures: CaptureStore;
}

/** Keeps the document that is shown somewhere, with a capture of it. Fails with a code that a reader is told. */
export async function keepShownDocument(
  document: string,
  stores: EvidenceStores,
  seen: string,
): Promise<void> {
  const shown = await frameOf(document);
  const read = shown === null ? null : await reportOf(shown.tab, shown.frame.frame);
  if (shown === null || read === null) throw new UserFacingError('no-answer');
  // The document first: a page that is too large is kept without its bytes rather than not at all.
  await stores.documents.keep(keptDocumentFrom(document, read, seen));
  await capture(shown, document, read, stores, seen);
}

/**
 * The same after a note was saved, which is safe by then: a failure is only logged. The capture is not waited for, as
 * the tab may be one that the browser has put to sleep.
 */
export async function keepNotedDocument(
  document: string,
  stores: EvidenceStores,
  seen: string,
): Promise<void> {
  const failed = (error: unknown): void => {
    // A tab that was left in the meantime.
    if (error instanceof UserFacingError && error.code === 'no-answer') return;
    report(error, 'keeping a document', { document });
  };
  try {
    const shown = await frameOf(document);
    const read = shown === null ? null : await reportOf(shown.tab, shown.frame.frame);
    if (shown === null || read === null) return;
    await stores.documents.keep(keptDocumentFrom(document, read, seen));
    capture(shown, document, read, stores, seen).catch(failed);
  } catch (error) {
    failed(error);
  }
}

interface Shown {
  tab: number;
  frame: FrameState;
}

async function frameOf(document: string): Promise<Shown | null> {
  return (await allFrames()).find(({ frame }) => frame.document === document) ?? null;
}

async function capture(
  { tab, frame }: Shown,
  document: string,
  read: PageReport,
  { captures }: EvidenceStores,
  seen: string,
): Promise<void> {
  const reply = await askFrame({ ...frame, tab }, 'page.capture', {});
  if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.params);
  const { html, fingerprint, capturedAt } = reply.value;
  const bytes = asUtf8(html);
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes));
  const { address, title } = read;
  await captures.keep(
    {
      id: captureId(document, capturedAt),
      document,
      sha256,
      size: bytes.length,
      mediaType: 'text/html;charset=utf-8',
      address,
      title,
      capturedAt,
      seenAt: seen,
      fingerprint,
      report: read,
    },
    bytes,
  );
}

/** SHA-256 of the page in a frame, as it would be kept. */
export async function digestOfFrame(frame: FrameAddress): Promise<string> {
  const reply = await askFrame(frame, 'page.markup', {});
  if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.params);
  return hex(await crypto.subtle.digest('SHA-256', asUtf8(reply.value.html)));
}

/** With a byte order mark, which goes before whatever encoding the markup declares. */
function asUtf8(html: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${html}`);
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
