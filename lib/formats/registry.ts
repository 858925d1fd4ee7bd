/** Which formats there are, and the one way to read a file of any of them. */
import { readFailure } from './format.ts';
import type { Format, Reading, ReadRequest } from './format.ts';

/** The readers that need nothing from their surroundings, in order of priority: the first that accepts a file reads it. */
const OWN_FORMATS: readonly Format[] = [];

/**
 * All formats. `given` are those that the caller has to equip (PDF with its build of pdf.js) and are asked first;
 * plain text is asked last because it accepts whatever decodes.
 */
export function listFormats(given: readonly Format[] = []): readonly Format[] {
  return [...given, ...OWN_FORMATS];
}

/** A reading with the format that made it; null when no format accepts the file. */
export type FileReading = Reading & { format: string | null };

/** Reads a file by its content. Never throws: a reader that fails is an `internal-error`. */
export async function readFile(request: ReadRequest, formats: readonly Format[]): Promise<FileReading> {
  const { bytes, name, signal } = request;
  if (bytes.length === 0) return { ...readFailure('empty'), format: null };
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
