/**
 * The contract of a document format: how a file's bytes become a `SourceDocument`. The same readers run in the viewer's
 * worker and on the command line. A bad file is a value, never an exception; its sentence is made in `lib/i18n`.
 */
import type { SourceDocument } from '../source/document.ts';
import type { PdfPlaces } from './pdf/places.ts';

/** What a reader is given. Nothing else is read: no network, no neighbouring files. */
export interface ReadRequest {
  bytes: Uint8Array;
  /** File name with its ending, without a path; empty when there is none (standard input). */
  name: string;
  /** Readers look at it between pages, sheets and members and then give up with `cancelled`. */
  signal?: AbortSignal | undefined;
  /** Called now and then with the share that is done, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

/** Why a file could not be read. A new code needs its sentence in `lib/i18n` (`read.<code>`). */
export const READ_ERROR_CODES = [
  'empty',
  'unknown-type',
  'not-text',
  'encrypted',
  'damaged',
  'old-version',
  'too-large',
  'unpacks-too-large',
  'nested-too-deep',
  'nothing-inside',
  'cancelled',
  'internal-error',
] as const;
export type ReadErrorCode = (typeof READ_ERROR_CODES)[number];

export interface ReadError {
  code: ReadErrorCode;
  /** For the sentence: a limit, a member's name, the version found. */
  params: Record<string, string | number>;
}

export type Reading = ReadSuccess | ReadFailure;

export interface ReadSuccess {
  ok: true;
  document: SourceDocument;
  /** What turns a place of the document back into a spot of the file; absent when the block and cell say it all. */
  places?: FilePlaces;
  /** The files of an archive, each with its own reading; `document` then has all of them in this order. */
  members?: readonly ArchiveMember[];
}

export interface ReadFailure {
  ok: false;
  error: ReadError;
}

/**
 * Spots of a file, as data that can be sent between contexts. A format with spots of its own adds its variant here;
 * `kind` tells them apart.
 */
export type FilePlaces = SheetPlaces | PdfPlaces;

/** Where the text of a workbook stands. */
export interface SheetPlaces {
  kind: 'sheets';
  /** Names of the sheets that were read, in the workbook's order; a block's `page` is its number from 1. */
  sheets: string[];
  /** Of each block of the document. */
  blocks: {
    /** Index into `sheets`. */
    sheet: number;
    /** Of each cell of a table, of the one cell of a line, none for a sheet's name. Null for a blank cell. */
    cells: (SheetCellPlace | null)[];
  }[];
}

/** A cell of a sheet, 0-based. */
export interface SheetCellPlace {
  row: number;
  column: number;
  /** The whole value where the sheet shows less of it (`1234.5678` shown as 1,234.57). */
  exact?: string;
}

/** One file of an archive. */
export interface ArchiveMember {
  /** Path inside the archive, with `/`. */
  name: string;
  bytes: Uint8Array;
  format: string;
  reading: Reading;
}

/** A document format. */
export interface Format {
  /** Kebab-case; also the file or folder name under `lib/formats`. */
  id: string;
  /** Endings with the dot, lower case; for file pickers and links. */
  extensions: readonly string[];
  /**
   * True when these bytes are of this format. The content decides; the name only where the content says nothing
   * (plain text). Cheap: looks at the first bytes or at a directory, never at the whole file.
   */
  accepts(bytes: Uint8Array, name: string): boolean;
  read(request: ReadRequest): Promise<Reading>;
}

/** A failed reading. */
export function readFailure(code: ReadErrorCode, params: Record<string, string | number> = {}): ReadFailure {
  return { ok: false, error: { code, params } };
}
