/** The worker that reads and checks files, so that the page never stands still. Stopping a job is stopping the worker. */
import type { PdfEngine } from '../../formats/pdf/engine.ts';
import { pdfFormat } from '../../formats/pdf.ts';
import type { PdfEquipment } from '../../formats/pdf.ts';
import { listFormats } from '../../formats/registry.ts';
import { inspect } from '../../inspect.ts';
import { combineDocuments } from '../../source/combine.ts';
import { loadPdfHere, pdfjsSettings } from '../pdf/load-pdfjs.ts';
import type { ReadingReply, ReadingRequest } from './protocol.ts';
import { readFiles } from './read-files.ts';

/** A worker's own side of the line; the project's types are those of windows. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadingRequest>) => void): void;
  postMessage(message: ReadingReply): void;
}

const scope = globalThis as unknown as WorkerScope;
let loading: ReturnType<typeof loadPdfHere> | null = null;
const formats = listFormats([pdfFormat(equipPdf)]);

/** pdf.js for reading only: no fonts are put into the page, there is none. */
async function equipPdf(): Promise<PdfEquipment> {
  loading ??= loadPdfHere();
  const pdfjs = await loading;
  const engine = {
    OPS: pdfjs.OPS,
    getDocument: (source: object) =>
      pdfjs.getDocument({ ...source, ...pdfjsSettings(), disableFontFace: true }),
  };
  // The module's own types are wider than what reading needs of it.
  return { engine: engine as unknown as PdfEngine };
}

async function answer(request: ReadingRequest): Promise<ReadingReply | null> {
  if (request.kind === 'warm') {
    await equipPdf();
    return null;
  }
  const { job } = request;
  if (request.kind === 'combine') {
    const document = combineDocuments(request.documents);
    return { kind: 'combined', job, document, inspection: inspect(document) };
  }
  let told = 0;
  const files = await readFiles(request.name, request.bytes, formats, (share) => {
    // A message for every hundredth is plenty.
    if (share - told < 0.01) return;
    told = share;
    scope.postMessage({ kind: 'progress', job, share });
  });
  return { kind: 'read', job, files };
}

scope.addEventListener('message', ({ data }) => {
  answer(data).then(
    (reply) => {
      if (reply !== null) scope.postMessage(reply);
    },
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      if (data.kind !== 'warm') scope.postMessage({ kind: 'failed', job: data.job, detail });
    },
  );
});
