/** Reads a PDF into the neutral document, page by page: time-sliced, cancellable, and never executing anything in it. */
import { startsWith, ZIP_SIGNATURE } from './container/bytes.ts';
import { readFailure } from './format.ts';
import type { Format, Reading, ReadRequest } from './format.ts';
import { buildDocument } from './pdf/build-document.ts';
import type { EngineDocument, EngineLoading, PdfEngine } from './pdf/engine.ts';
import { pageMatrix } from './pdf/geometry.ts';
import { layOutPage } from './pdf/page-layout.ts';
import type { PageLayout } from './pdf/page-layout.ts';
import { readInk } from './pdf/read-ink.ts';

/** How the caller equips the reader: its build of pdf.js and where that finds its fonts and character maps. */
export interface PdfEquipment {
  engine: PdfEngine;
  cMapUrl?: string;
  standardFontDataUrl?: string;
  wasmUrl?: string;
}

/** More pages than this are not read; nothing that is published as one disclosure comes near it. */
const MOST_PAGES = 1000;
/** A page with more operators than this is a drawing, not a text. */
const MOST_OPERATORS = 2_000_000;
/** The signature may stand a little into the file. */
const SIGNATURE_WINDOW = 1024;

/** The format, for `listFormats`. pdf.js is large and loaded when the first file needs it. */
export function pdfFormat(load: () => Promise<PdfEquipment>): Format {
  return {
    id: 'pdf',
    extensions: ['.pdf'],
    accepts: isPdf,
    read: async (request) => readPdf(request, await load()),
  };
}

export function isPdf(bytes: Uint8Array): boolean {
  // An archive that keeps a PDF as it is has the signature near its beginning too.
  if (startsWith(bytes, ZIP_SIGNATURE)) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(0, SIGNATURE_WINDOW)).includes('%PDF-');
}

/** Reads a file. Bad files are values; only a programming error throws. */
export async function readPdf(request: ReadRequest, equipment: PdfEquipment): Promise<Reading> {
  const { signal } = request;
  const { engine, ...urls } = equipment;
  if (!isPdf(request.bytes)) return readFailure('damaged');
  const loading = engine.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: new Uint8Array(request.bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
    ...urls,
    ...(urls.cMapUrl === undefined ? {} : { cMapPacked: true }),
  });
  const cancel = (): void => void loading.destroy();
  signal?.addEventListener('abort', cancel);
  try {
    return await readLoading(loading, request, engine);
  } catch (error) {
    if (request.signal?.aborted === true) return readFailure('cancelled');
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    return readFailure(isPasswordError(error) ? 'encrypted' : 'damaged');
  } finally {
    signal?.removeEventListener('abort', cancel);
    await loading.destroy();
  }
}

async function readLoading(
  loading: EngineLoading,
  request: ReadRequest,
  engine: PdfEngine,
): Promise<Reading> {
  const document = await loading.promise;
  const count = document.numPages;
  if (count > MOST_PAGES) return readFailure('too-large', { pages: count, limit: MOST_PAGES });
  const pages: PageLayout[] = [];
  const damaged: number[] = [];
  const isCancelled = (): boolean => request.signal?.aborted === true;
  for (let number = 1; number <= count; number += 1) {
    if (isCancelled()) return readFailure('cancelled');
    try {
      pages.push(await readPage(document, number, engine));
    } catch (error) {
      if (isCancelled()) return readFailure('cancelled');
      if (error instanceof RangeError || error instanceof TypeError) throw error;
      damaged.push(number);
    }
    request.progress?.(number / count);
  }
  if (pages.length === 0) return readFailure('damaged');
  const { places, ...source } = buildDocument(pages, '');
  const unread = damaged.map((page) => ({ reason: 'damaged' as const, where: String(page) }));
  return { ok: true, document: { ...source, unread: [...source.unread, ...unread] }, places };
}

async function readPage(document: EngineDocument, number: number, engine: PdfEngine): Promise<PageLayout> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ intent: 'display', annotationMode: 0 });
  const frame = { page: number, ...pageMatrix(page.view, page.rotate) };
  const usable = list.fnArray.length > MOST_OPERATORS ? { fnArray: [], argsArray: [] } : list;
  const layout = layOutPage(readInk(usable, engine.OPS, page.commonObjs, frame));
  page.cleanup();
  return layout;
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
