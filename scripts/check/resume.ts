/** What an earlier run has written: which documents need not be checked again, and where its file is whole. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, truncateSync } from 'node:fs';

export interface Written {
  /** SHA-256 by source, of documents that were read; empty for those that could not be. */
  sources: ReadonlyMap<string, string>;
  /** Archives and folders some of whose documents are there. */
  parents: ReadonlySet<string>;
}

const NOTHING: Written = { sources: new Map(), parents: new Set() };

/**
 * Reads the lines of `file`, and cuts off a last line that was torn when the run before was killed, together with the
 * other documents of the same archive, which is checked again as a whole.
 */
export function readWritten(file: string): Written {
  if (!existsSync(file)) return NOTHING;
  const sources = new Map<string, string>();
  const parents = new Set<string>();
  let whole = 0;
  let last = null as { parent: string; from: number } | null;
  for (const { line, from, to } of linesOf(file)) {
    const head = headOf(line);
    if (head === null) break;
    sources.set(head.source, head.sha256);
    // The members of `a.zip` are `a.zip/b.pdf`; so are files of a folder, which do no harm here.
    const parent = head.source.replace(/\/[^/]*$/, '');
    parents.add(parent);
    if (last?.parent !== parent) last = { parent, from };
    whole = to;
  }
  if (statSync(file).size > whole) {
    const isArchive = last !== null && existsSync(last.parent) && statSync(last.parent).isFile();
    truncateSync(file, isArchive && last !== null ? last.from : whole);
    if (isArchive && last !== null) {
      parents.delete(last.parent);
      for (const source of sources.keys()) if (source.startsWith(`${last.parent}/`)) sources.delete(source);
    }
  }
  return { sources, parents };
}

/** True when the argument's documents are there, with the bytes they have now. */
export function isWritten(argument: string, { sources, parents }: Written): boolean {
  const known = sources.get(argument);
  if (known === undefined) return parents.has(argument);
  // Several files as one, or standard input: told by their name alone.
  if (known === '' || !existsSync(argument)) return known !== '';
  return createHash('sha256').update(readFileSync(argument)).digest('hex') === known;
}

/** Source and hash are the first fields of a line; null for a line that is none of ours or is torn. */
function headOf(line: string): { source: string; sha256: string } | null {
  try {
    const { source, sha256 } = JSON.parse(line) as { source?: unknown; sha256?: unknown };
    return typeof source === 'string' && typeof sha256 === 'string' ? { source, sha256 } : null;
  } catch {
    return null;
  }
}

const PIECE = 1 << 20;

/** The whole lines of a file with where each begins and ends, read piece by piece. */
function* linesOf(file: string): Generator<{ line: string; from: number; to: number }> {
  const handle = openSync(file, 'r');
  const piece = Buffer.alloc(PIECE);
  let left: Buffer = Buffer.alloc(0);
  let at = 0;
  try {
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      left = Buffer.concat([left, piece.subarray(0, length)]);
      let start = 0;
      for (let end = left.indexOf(10); end >= 0; end = left.indexOf(10, start)) {
        yield { line: left.toString('utf8', start, end), from: at + start, to: at + end + 1 };
        start = end + 1;
      }
      left = left.subarray(start);
      at += start;
    }
  } finally {
    closeSync(handle);
  }
}
