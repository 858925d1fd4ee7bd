/** Has a page's document inspected in the background, so that the page itself neither loads nor runs the checks. */
import type { Detection } from '../detect/detect.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { TableOutline } from '../disclosure/table.ts';
import { UserFacingError } from '../errors.ts';
import { browser } from '../platform/browser.ts';
import { isExtensionAlive } from '../platform/extension-life.ts';
import { runInSlices } from '../platform/slices.ts';
import type { FigureStanding } from '../report/figure-rows.ts';
import type { PageReport } from '../report/report.ts';
import { FigureUnpacker } from './packed-figures.ts';
import type { Answer, ReadDocument, ShownFinding, Wanted } from './wire.ts';
import { INSPECTION_PORT, piecesOf } from './wire.ts';

/** What a page gets at once: all it needs to mark figures, to show findings and to report. */
export interface PageInspection {
  detected: Detection;
  /** Findings and doubts, in the order of the checks. */
  findings: readonly ShownFinding[];
  /** The figures that take part in them. */
  figures: ReadonlyMap<FigureId, Figure>;
  /** Without attachments. */
  report: PageReport;
}

/** All figures of a document, for finding notes again and for lists. A large page has a hundred thousand. */
export interface PageOutline {
  disclosure: DisclosureOutline;
  /** What became of each figure, in their order. */
  standings: readonly FigureStanding[];
}

/**
 * The inspection of a document. Rejects with the signal's reason once it is aborted, with `no-answer` when the background
 * went away twice in the middle of it, and with the browser's own error when the extension is gone.
 */
export async function inspectInBackground(read: ReadDocument, signal: AbortSignal): Promise<PageInspection> {
  return twice(signal, async () => {
    const findings: ShownFinding[] = [];
    const figures = new Map<FigureId, Figure>();
    const report = await ask(read, 'findings', signal, (answer) => {
      if (answer.kind !== 'findings') return;
      findings.push(...answer.findings);
      for (const figure of answer.figures) figures.set(figure.id, figure);
    });
    if (report === null) throw new UserFacingError('internal');
    return { detected: read.detected, findings, figures, report };
  });
}

/** The figures of a document, read once more: the same document has the same figures under the same ids. Rejects alike. */
export async function outlineInBackground(read: ReadDocument, signal: AbortSignal): Promise<PageOutline> {
  return twice(signal, async () => {
    const unpacker = new FigureUnpacker();
    const tables: TableOutline[] = [];
    await ask(read, 'outline', signal, (answer) => {
      if (answer.kind === 'figures') unpacker.add(answer);
      else if (answer.kind === 'tables') tables.push(...answer.tables);
    });
    const { figures, standings } = unpacker;
    return { disclosure: { source: read.document, figures, tables }, standings };
  });
}

async function twice<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    // Browsers may end the background at any time; it begins anew with the next port.
    const wentAway = error instanceof UserFacingError && error.code === 'no-answer';
    if (!wentAway || signal.aborted || !isExtensionAlive()) throw error;
    return attempt();
  }
}

/** Sends a document and takes the answers; resolves when all are there. */
async function ask(
  read: ReadDocument,
  wanted: Wanted,
  signal: AbortSignal,
  take: (answer: Answer) => void,
): Promise<PageReport | null> {
  signal.throwIfAborted();
  const port = browser.runtime.connect({ name: INSPECTION_PORT });
  const answered = new Promise<PageReport | null>((resolve, reject) => {
    port.onMessage.addListener((answer: Answer) => {
      if (answer.kind === 'failed') reject(new UserFacingError('internal'));
      else if (answer.kind === 'done') resolve(answer.report);
      else take(answer);
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
      for (const piece of piecesOf(read, wanted)) {
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
