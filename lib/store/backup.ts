/**
 * The whole database as one file, and back: lines of JSON, packed with gzip. The first line says what it is, the last
 * how many rows there are, so that a file that was cut off is known for one. Bytes of captures are in base64.
 */
import * as z from 'zod/mini';
import { annotationSchema } from '../notes/annotation.ts';
import type { Annotation } from '../notes/annotation.ts';
import { captureSchema } from '../notes/capture.ts';
import { keptDocumentSchema } from '../notes/kept-document.ts';
import { onDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';
import { mergeNotes } from './merge-notes.ts';

export const BACKUP_FORMAT = 'gouji-backup';

const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number(),
  made: z.iso.datetime(),
});
const endSchema = z.object({ rows: z.number() });
const lineSchema = z.object({
  table: z.enum(['annotations', 'documents', 'captures', 'bytes']),
  row: z.unknown(),
});
const bytesSchema = z.object({ sha256: z.string(), base64: z.string() });

/** The lines of a backup, in the order of the tables' keys: the same database gives the same lines. `made` is ISO time. */
export async function* backupLines(database: GoujiDatabase, made: string): AsyncGenerator<string> {
  const { annotations, documents, captures, bytes } = database;
  // Notes, documents and captures as they are at one moment; the bytes that captures speak of never change.
  const [notes, kept, taken] = await onDatabase(() =>
    database.transaction('r', annotations, documents, captures, () =>
      Promise.all([annotations.toArray(), documents.toArray(), captures.toArray()]),
    ),
  );
  let rows = 0;
  const line = (table: string, row: unknown): string => {
    rows += 1;
    return `${JSON.stringify({ table, row })}\n`;
  };
  yield `${JSON.stringify({ format: BACKUP_FORMAT, version: database.verno, made })}\n`;
  for (const note of notes) yield line('annotations', canonical(annotationSchema, note));
  for (const document of kept) yield line('documents', canonical(keptDocumentSchema, document));
  for (const capture of taken) yield line('captures', canonical(captureSchema, capture));
  for (const sha256 of [...new Set(taken.map((capture) => capture.sha256))].toSorted()) {
    const blob = await onDatabase(() => bytes.get(sha256));
    if (blob !== undefined) yield line('bytes', { sha256, base64: toBase64(blob.bytes) });
  }
  yield `${JSON.stringify({ rows })}\n`;
}

/** The row with its properties in the order of the schema; one that does not fit goes out as it is. */
function canonical(schema: z.ZodMiniType, row: unknown): unknown {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : row;
}

/** The backup as a file. */
export async function makeBackup(database: GoujiDatabase, made: string): Promise<Blob> {
  const lines = backupLines(database, made);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
}

/** Why nothing was restored: no backup of ours; cut off or damaged; made by a newer Gouji. */
export type BackupProblem = 'not-a-backup' | 'incomplete' | 'newer';

export type Restored =
  /** `leftOut` rows did not have their shape. */
  { ok: true; notes: number; captures: number; leftOut: number } | { ok: false; reason: BackupProblem };

/**
 * Puts a backup into the database in one transaction: all of it, or nothing. Into an empty database it gives back the
 * same one; what is there already stays, notes are merged as in an import.
 */
export async function restoreBackup(database: GoujiDatabase, file: Blob): Promise<Restored> {
  const lines = await readLines(file);
  const head = headSchema.safeParse(lines?.[0]);
  if (lines === null || !head.success) return { ok: false, reason: 'not-a-backup' };
  await onDatabase(async () => database.open());
  if (head.data.version > database.verno) return { ok: false, reason: 'newer' };
  const end = endSchema.safeParse(lines.at(-1));
  if (!end.success || end.data.rows !== lines.length - 2) return { ok: false, reason: 'incomplete' };

  const rows = sortedRows(lines.slice(1, -1));
  const hashes = await Promise.all(rows.bytes.map(({ bytes }) => sha256Of(bytes)));
  const honest = rows.bytes.filter(({ sha256 }, index) => sha256 === hashes[index]);
  const { annotations, documents, captures, bytes } = database;
  await onDatabase(() =>
    database.transaction('rw', annotations, documents, captures, bytes, async () => {
      await mergeNotes(database, rows.annotations);
      const known = new Set<unknown>([
        ...(await documents.toCollection().primaryKeys()),
        ...(await captures.toCollection().primaryKeys()),
        ...(await bytes.toCollection().primaryKeys()),
      ]);
      await documents.bulkPut(rows.documents.filter(({ key }) => !known.has(key)));
      await captures.bulkPut(rows.captures.filter(({ id }) => !known.has(id)));
      await bytes.bulkPut(honest.filter(({ sha256 }) => !known.has(sha256)));
    }),
  );
  return {
    ok: true,
    notes: rows.annotations.length,
    captures: rows.captures.length,
    leftOut: rows.leftOut + rows.bytes.length - honest.length,
  };
}

function sortedRows(lines: readonly unknown[]) {
  const rows = {
    annotations: [] as Annotation[],
    documents: [] as z.infer<typeof keptDocumentSchema>[],
    captures: [] as z.infer<typeof captureSchema>[],
    bytes: [] as { sha256: string; bytes: Uint8Array }[],
    leftOut: 0,
  };
  const take = <T>(schema: z.ZodMiniType<T>, row: unknown, into: (value: T) => void): void => {
    const parsed = schema.safeParse(row);
    if (parsed.success) into(parsed.data);
    else rows.leftOut += 1;
  };
  for (const json of lines) {
    const line = lineSchema.safeParse(json);
    if (!line.success) {
      rows.leftOut += 1;
      continue;
    }
    const { table, row } = line.data;
    if (table === 'annotations') take(annotationSchema, row, (value) => rows.annotations.push(value));
    else if (table === 'documents') take(keptDocumentSchema, row, (value) => rows.documents.push(value));
    else if (table === 'captures') take(captureSchema, row, (value) => rows.captures.push(value));
    else
      take(bytesSchema, row, ({ sha256, base64 }) => rows.bytes.push({ sha256, bytes: fromBase64(base64) }));
  }
  return rows;
}

/** Null when the file is not packed lines of JSON. A file that was cut off gives the lines up to there. */
async function readLines(file: Blob): Promise<unknown[] | null> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) return null;
  const lines: unknown[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const parts = rest.split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) lines.push(JSON.parse(part));
      if (done) return lines;
    }
  } catch {
    return lines.length === 0 ? null : lines;
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const PORTION = 0x6000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In portions that are whole groups of three bytes, as `fromCharCode` takes only so many arguments.
  for (let at = 0; at < bytes.length; at += PORTION)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PORTION)));
  return text;
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    // Not base64: its hash will not fit, and it is left out.
    return new Uint8Array();
  }
}
