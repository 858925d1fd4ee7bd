/** What the viewer and its reading worker tell each other. Both are ours, in one build: types are enough. */
import type { FilePlaces, ReadError } from '../../formats/format.ts';
import type { Inspection } from '../../inspect.ts';
import type { SourceDocument } from '../../source/document.ts';

/** Asks the worker to read a file, or to check several documents as one. */
export type ReadingRequest =
  | { kind: 'read'; job: number; name: string; bytes: Uint8Array }
  | { kind: 'combine'; job: number; documents: readonly SourceDocument[] }
  /** Loads what reading a PDF will need. */
  | { kind: 'warm' };

/** What became of a document. */
export type DocumentResult =
  | { ok: true; document: SourceDocument; places: FilePlaces | null; inspection: Inspection }
  | { ok: false; error: ReadError };

/** One document of a file: the file itself, or a member of an archive. */
export interface ReadFile {
  /** Path inside the archive; the file's own name where it is none. */
  name: string;
  /** Id of the format; empty when unknown. */
  format: string;
  sha256: string;
  /** A member's bytes; null for the file itself, whose bytes the asker has. */
  bytes: Uint8Array | null;
  result: DocumentResult;
}

export type ReadingReply =
  | { kind: 'progress'; job: number; share: number }
  | { kind: 'read'; job: number; files: readonly ReadFile[] }
  | { kind: 'combined'; job: number; document: SourceDocument; inspection: Inspection }
  | { kind: 'failed'; job: number; detail: string };
