/** Has a page's document inspected in the background, so that the page itself neither loads nor runs the checks. */
import type { Detection } from '../detect/detect.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { TableOutline } from '../disclosure/table.ts';
import { UserFacingError } from '../errors.ts';
import { browser } from '../platform/browser.ts';
import { isExtensionAlive } from '../platform/extension-life.ts';
import { runInSlices } from '../platform/slices.ts';
import type { FigureStanding } from '../report/figure-rows.ts';
import type { PageReport } from '../report/report.ts';
import type { SourceDocument } from '../source/document.ts';
import { FigureUnpacker } from './packed-figures.ts';
import type { Answer, ShownFinding } from './wire.ts';
import { INSPECTION_PORT, piecesOf } from './wire.ts';

/** What a page gets: all it needs to mark figures, to show findings, to find notes again and to report. */
export interface PageInspection {
  detected: Detection;
  disclosure: DisclosureOutline;
  /** Findings and doubts, in the order of the checks. */
  findings: readonly ShownFinding[];
  /** What became of each figure, in their order. */
  standings: readonly FigureStanding[];
  /** Without attachments. */
  report: PageReport;
}

/** A document that the page has read. */
export interface ReadDocument {
  document: SourceDocument;
  /** Where it stands now. */
  address: string;
  detected: Detection;
}

/**
 * The inspection of a document. Rejects with the signal's reason once it is aborted, with `no-answer` when the background
 * went away twice in the middle of it, and with the browser's own error when the extension is gone.
 */
export async function inspectInBackground(read: ReadDocument, signal: AbortSignal): Promise<PageInspection> {
  try {
    return await inspectOnce(read, signal);
  } catch (error) {
    // Browsers may end the background at any time; it begins anew with the next port.
    const wentAway = error instanceof UserFacingError && error.code === 'no-answer';
    if (!wentAway || signal.aborted || !isExtensionAlive()) throw error;
    return inspectOnce(read, signal);
  }
}

async function inspectOnce(
  { document, address, detected }: ReadDocument,
  signal: AbortSignal,
): Promise<PageInspection> {
  signal.throwIfAborted();
  const port = browser.runtime.connect({ name: INSPECTION_PORT });
  const figures = new FigureUnpacker();
  const tables: TableOutline[] = [];
  const findings: ShownFinding[] = [];
  const answered = new Promise<PageInspection>((resolve, reject) => {
    port.onMessage.addListener((answer: Answer) => {
      if (answer.kind === 'figures') figures.add(answer);
      else if (answer.kind === 'tables') tables.push(...answer.tables);
      else if (answer.kind === 'findings') findings.push(...answer.findings);
      else if (answer.kind === 'failed') reject(new UserFacingError('internal'));
      else {
        const disclosure = { source: document, figures: figures.figures, tables };
        const { report } = answer;
        resolve({ report, detected, disclosure, findings, standings: figures.standings });
      }
    });
    port.onDisconnect.addListener(() => {
      reject(new UserFacingError('no-answer', { message: INSPECTION_PORT }));
    });
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  try {
    function* sending(): Generator<void> {
      for (const piece of piecesOf(document, address, detected)) {
        port.postMessage(piece);
        yield;
      }
    }
    await Promise.race([runInSlices(sending(), signal), answered]);
    return await answered;
  } finally {
    port.disconnect();
  }
}
