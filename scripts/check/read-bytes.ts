import { open } from 'node:fs/promises';
import { LARGEST_FILE } from '../../lib/formats/read-file.ts';
import { readFailure, withDetail } from './read-failures.ts';
import type { FailureCode, ReadFailure } from './read-failures.ts';

const SYSTEM_ERRORS: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-a-file',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
};

/** The bytes of a file, or of standard input for `-`; a file that is empty or over the limit is a failure. */
export async function readBytes(
  name: string,
  limit: number,
): Promise<{ ok: true; bytes: Uint8Array } | ReadFailure> {
  try {
    const bytes = name === '-' ? await readStream(process.stdin, limit) : await readFile(name, limit);
    if (typeof bytes === 'string') return readFailure(bytes, { megabytes: LARGEST_FILE / 1024 / 1024 });
    return bytes.length === 0 ? readFailure('empty') : { ok: true, bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const known = SYSTEM_ERRORS[code];
    return known === undefined ? withDetail(readFailure('not-readable'), code) : readFailure(known);
  }
}

async function readFile(name: string, limit: number): Promise<Uint8Array | FailureCode> {
  const handle = await open(name);
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return 'not-a-file';
    if (stat.size > limit) return 'too-large';
    // Pipes and devices have no size to ask beforehand, so they are read with a limit too.
    return stat.isFile() ? await handle.readFile() : await readStream(handle.createReadStream(), limit);
  } finally {
    await handle.close();
  }
}

async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Uint8Array | FailureCode> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limit) return 'too-large';
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
