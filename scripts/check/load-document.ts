import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ArchiveMember } from '../../lib/formats/format.ts';
import { LARGEST_FILE, readFile } from '../../lib/formats/read-file.ts';
import { combineDocuments } from '../../lib/source/combine.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import { formatsFor } from './formats.ts';
import { readBytes } from './read-bytes.ts';
import { readFailure, withDetail } from './read-failures.ts';
import type { ReadFailure } from './read-failures.ts';

/** An input that was read, or why not. */
export type Loaded = { ok: true; document: SourceDocument; sha256: string } | ReadFailure;

/** One document of an argument, with the name it goes by in the report. */
export interface LoadedSource {
  source: string;
  loaded: Loaded;
}

/** Reads one argument: a file, `-`, `A+B` for several files of one disclosure, or an archive with several documents. */
export async function loadDocuments(argument: string): Promise<LoadedSource[]> {
  const parts = partsOf(argument);
  if (parts.length > 1) return [{ source: argument, loaded: await loadCombined(parts) }];
  const { loaded, members } = await loadFile(argument);
  if (members.length === 0) return [{ source: argument, loaded }];
  return members.map(({ name, bytes, reading }) => {
    const source = `${argument}/${name}`;
    const sha256 = sha256Of(bytes);
    if (reading.ok) return { source, loaded: { ok: true, document: reading.document, sha256 } };
    return { source, loaded: readFailure(reading.error.code, reading.error.params, sha256) };
  });
}

/** Reads one argument as one document; an archive counts with all that is in it. */
export async function loadDocument(argument: string): Promise<Loaded> {
  const parts = partsOf(argument);
  return parts.length > 1 ? loadCombined(parts) : (await loadFile(argument)).loaded;
}

function partsOf(argument: string): string[] {
  return argument === '-' || existsSync(argument) ? [argument] : argument.split('+');
}

/** Several files of one disclosure as one document. An archive among them counts with all its documents. */
async function loadCombined(parts: readonly string[]): Promise<Loaded> {
  const documents: SourceDocument[] = [];
  const hash = createHash('sha256');
  for (const part of parts) {
    const { loaded, bytes } = await loadFile(part);
    if (!loaded.ok) return withDetail(loaded, part);
    documents.push(loaded.document);
    hash.update(bytes);
  }
  return { ok: true, document: combineDocuments(documents), sha256: hash.digest('hex') };
}

interface LoadedFile {
  loaded: Loaded;
  bytes: Uint8Array;
  /** Of an archive. */
  members: readonly ArchiveMember[];
}

async function loadFile(name: string): Promise<LoadedFile> {
  const read = await readBytes(name, LARGEST_FILE);
  if (!read.ok) return { loaded: read, bytes: new Uint8Array(), members: [] };
  const { bytes } = read;
  const sha256 = sha256Of(bytes);
  const isFile = name !== '-';
  const formats = formatsFor(isFile ? path.dirname(name) : null);
  const reading = await readFile({ bytes, name: isFile ? path.basename(name) : '' }, formats);
  if (!reading.ok) {
    const { code, params } = reading.error;
    return { loaded: readFailure(code, params, sha256), bytes, members: [] };
  }
  return { loaded: { ok: true, document: reading.document, sha256 }, bytes, members: reading.members ?? [] };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
