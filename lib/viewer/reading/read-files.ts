/** Reads a file and checks it: what the worker does, without the worker. */
import type { Format, Reading } from '../../formats/format.ts';
import { readFile } from '../../formats/read-file.ts';
import { inspect } from '../../inspect.ts';
import type { DocumentResult, ReadFile } from './protocol.ts';
import { sha256Of } from './sha256.ts';

/** The share of the work that reading is; checking is the rest. */
const READING = 0.8;

/** Reads a file; every document of an archive is checked on its own. Bad files are results, never exceptions. */
export async function readFiles(
  name: string,
  bytes: Uint8Array,
  formats: readonly Format[],
  progress: (share: number) => void,
): Promise<ReadFile[]> {
  const reading = await readFile({ bytes, name, progress: (share) => progress(share * READING) }, formats);
  const members = reading.ok ? (reading.members ?? []) : [];
  if (members.length === 0) {
    const sha256 = await sha256Of(bytes);
    return [{ name, format: reading.format ?? '', sha256, bytes: null, result: resultOf(reading) }];
  }
  const files: ReadFile[] = [];
  for (const { name: path, format, bytes: own, reading: inside } of members) {
    const sha256 = await sha256Of(own);
    files.push({ name: path, format, sha256, bytes: own, result: resultOf(inside) });
    progress(READING + ((1 - READING) * files.length) / members.length);
  }
  return files;
}

function resultOf(reading: Reading): DocumentResult {
  if (!reading.ok) return reading;
  const { document, places } = reading;
  return { ok: true, document, places: places ?? null, inspection: inspect(document) };
}
