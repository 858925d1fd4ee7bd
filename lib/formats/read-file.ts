/** The one way to read a file of any format. */
import { readFailure } from './format.ts';
import type { Format, Reading, ReadRequest } from './format.ts';

/** Larger files than this are refused unread: the largest disclosure seen is a tenth of it. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** A reading with the format that made it; null when no format accepts the file. */
export type FileReading = Reading & { format: string | null };

/** Reads a file by its content, with the first format that accepts it. Never throws: a reader that fails is an `internal-error`. */
export async function readFile(request: ReadRequest, formats: readonly Format[]): Promise<FileReading> {
  const { bytes, name, signal } = request;
  if (bytes.length === 0) return { ...readFailure('empty'), format: null };
  if (bytes.length > LARGEST_FILE) {
    return { ...readFailure('too-large', { megabytes: LARGEST_FILE / 1024 / 1024 }), format: null };
  }
  const format = formats.find((one) => one.accepts(bytes, name));
  if (format === undefined) return { ...readFailure('unknown-type'), format: null };
  try {
    const reading = await format.read(request);
    return { ...reading, format: format.id };
  } catch (error) {
    if (signal?.aborted === true) return { ...readFailure('cancelled'), format: format.id };
    const detail = error instanceof Error ? error.message : String(error);
    return { ...readFailure('internal-error', { detail }), format: format.id };
  }
}
