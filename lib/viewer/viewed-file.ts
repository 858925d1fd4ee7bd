/** A file in the viewer: what is known of it, replaced as a whole whenever something changes. */
import type { FilePlaces } from '../formats/format.ts';
import type { MessageKey } from '../i18n/zh.ts';
import type { Inspection } from '../inspect.ts';
import type { PageReport } from '../report/report.ts';
import type { SourceDocument } from '../source/document.ts';

/** Why a file is not there: a sentence of `lib/i18n` and what to fill into it. */
export interface ViewerFailure {
  key: MessageKey;
  params: Record<string, string | number>;
}

/** What reading a file gave. */
export interface FileContent {
  document: SourceDocument;
  places: FilePlaces | null;
  inspection: Inspection;
  report: PageReport;
  /** SHA-256 of the bytes; of a combination that of all its files' bytes in order. */
  sha256: string;
  /** When it was read, as ISO time. */
  capturedAt: string;
}

export type FileState =
  /** The browser has to be asked for the permission to fetch it, in a click. */
  | { kind: 'asking'; host: string }
  | { kind: 'fetching'; share: number | null }
  | { kind: 'reading'; share: number | null }
  | { kind: 'ready'; content: FileContent }
  | { kind: 'failed'; failure: ViewerFailure };

export interface ViewedFile {
  /** Within this viewer only. */
  id: string;
  name: string;
  /** Where it was fetched from; null for a file from the disk. */
  address: string | null;
  /** Empty until it is there, and for a combination. */
  bytes: Uint8Array;
  /** Id of the format; empty until known, and for a combination. */
  format: string;
  state: FileState;
  /** The files that are checked together as this one, with their bytes even when they are closed; empty for an ordinary file. */
  parts: readonly ViewedFile[];
  /** When the work at hand began, in milliseconds of the page's clock. */
  since: number;
}

/** The content of a file that has been read; null before and after a failure. */
export function contentOf(file: ViewedFile | null): FileContent | null {
  return file?.state.kind === 'ready' ? file.state.content : null;
}

/** True while something is being done that can be cancelled. */
export function isBusy({ state }: ViewedFile): boolean {
  return state.kind === 'fetching' || state.kind === 'reading';
}
