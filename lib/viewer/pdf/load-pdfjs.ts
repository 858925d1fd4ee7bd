/**
 * pdf.js of the extension: its own files only, nothing evaluated, nothing fetched from elsewhere.
 * The files below `pdfjs/` are put there by the build (see `wxt.config.ts`).
 */
import type * as pdfjsModule from 'pdfjs-dist';

export type Pdfjs = typeof pdfjsModule;

/** Where pdf.js finds its character maps, fonts and decoders, and how it has to behave under an extension's policy. */
export function pdfjsSettings() {
  const folder = (name: string): string => addressOf(`${name}/`);
  return {
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    // The policy of extension pages forbids WebAssembly: pdf.js then takes its decoders in plain JavaScript.
    useWasm: false,
    useWorkerFetch: true,
    disableWorkerRendering: true,
    isEvalSupported: false,
    verbosity: 0,
  } as const;
}

function addressOf(file: string): string {
  return new URL(`/pdfjs/${file}`, location.origin).href;
}

/** A worker of pdf.js, its own thread; `end` stops it for good. */
export interface PdfThread {
  pdfjs: Pdfjs;
  worker: pdfjsModule.PDFWorker;
  end(): void;
}

let spare: Promise<PdfThread> | null = null;

/** Starts a thread before there is anything to do for it. */
export async function warmPdf(): Promise<void> {
  spare ??= startThread();
  await spare;
}

/** A thread of the caller's own: a file that hangs its thread hangs no other file. */
export function takePdfThread(): Promise<PdfThread> {
  const thread = spare ?? startThread();
  spare = null;
  return thread;
}

/**
 * pdf.js with its parser in the thread of the caller, for one that is a worker itself: Firefox now and then
 * never comes back from starting a worker in a worker while the page starts one too.
 */
export async function loadPdfHere(): Promise<Pdfjs> {
  const [pdfjs, parser] = await Promise.all([
    importPdfjs(),
    // @ts-expect-error -- the file is there in the built extension only
    import('/pdfjs/pdf.worker.min.mjs') as Promise<unknown>,
  ]);
  // Where pdf.js looks for a parser before it starts a thread.
  Object.assign(globalThis, { pdfjsWorker: parser });
  return pdfjs;
}

/** One file for pages and workers. Addresses are written out, so that nobody can ask for another; the build leaves the files where they lie. */
function importPdfjs(): Promise<Pdfjs> {
  // @ts-expect-error -- the file is there in the built extension only
  return import('/pdfjs/pdf.min.mjs') as Promise<Pdfjs>;
}

async function startThread(): Promise<PdfThread> {
  // The thread starts while the module is still loading.
  const port = new Worker(addressOf('pdf.worker.min.mjs'), { type: 'module' });
  const pdfjs = await importPdfjs();
  // The declared type knows only `null` here; any worker will do.
  const worker = new pdfjs.PDFWorker({ port: port as never });
  return {
    pdfjs,
    worker,
    end: () => {
      worker.destroy();
      port.terminate();
    },
  };
}
