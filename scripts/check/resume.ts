/** What an earlier run has written: which documents need not be checked again, and where its file is whole. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

export interface Written {
  /** SHA-256 by source; empty for documents that could not be read. */
  sources: ReadonlyMap<string, string>;
  /** Everything that a source lies in: archives, and folders, which nobody asks for. */
  parents: ReadonlySet<string>;
}

export type Reading = { ok: true; written: Written } | { ok: false; line: number };

/** How every line of ours begins; a torn one too, if there is anything of it. */
const BEGINNING = '{"source":';

/**
 * Reads the lines of `file`. A last line without its end was torn when the run before was killed: it is cut off, together
 * with the other documents of the same archive, which is checked again as a whole. A file with a line that is not ours is
 * left alone, and the number of that line given.
 */
export function readWritten(file: string): Reading {
  const sources = new Map<string, string>();
  const parents = new Set<string>();
  const written = { sources, parents };
  if (!existsSync(file)) return { ok: true, written };
  let whole = 0;
  let number = 0;
  /** Where the lines in a row began that lie in the same archive as the last one. */
  let runs = new Map<string, number>();
  for (const { line, from, to } of linesOf(file)) {
    number += 1;
    const head = headOf(line);
    if (head === null) return { ok: false, line: number };
    sources.set(head.source, head.sha256);
    const above = parentsOf(head.source);
    for (const parent of above) parents.add(parent);
    runs = new Map(above.map((parent) => [parent, runs.get(parent) ?? from]));
    whole = to;
  }
  if (statSync(file).size === whole) return { ok: true, written };
  const tail = readFileSync(file)
    .subarray(whole, whole + BEGINNING.length)
    .toString('utf8');
  if (!BEGINNING.startsWith(tail)) return { ok: false, line: number + 1 };
  const archive = [...runs.keys()].find((parent) => statSync(parent, { throwIfNoEntry: false })?.isFile());
  truncateSync(file, archive === undefined ? whole : (runs.get(archive) ?? whole));
  if (archive !== undefined) {
    parents.delete(archive);
    for (const source of sources.keys()) if (source.startsWith(`${archive}/`)) sources.delete(source);
  }
  return { ok: true, written };
}

/** Whether an argument's documents are there; `stale` when they are, but of other bytes or not read. */
export function standingOf(argument: string, { sources, parents }: Written): 'new' | 'written' | 'stale' {
  const known = sources.get(argument);
  // The members of an archive have hashes of their own: an archive is told by its name alone.
  if (known === undefined) return parents.has(argument) ? 'written' : 'new';
  if (known === '') return 'stale';
  // Several files as one, or standard input: told by their name alone.
  if (!existsSync(argument)) return 'written';
  const now = createHash('sha256').update(readFileSync(argument)).digest('hex');
  return now === known ? 'written' : 'stale';
}

/** Leaves out the lines of these sources; the file is replaced as a whole or not at all. */
export function dropLines(file: string, stale: ReadonlySet<string>): void {
  if (stale.size === 0) return;
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w');
  try {
    for (const { line } of linesOf(file)) {
      const source = headOf(line)?.source;
      if (source === undefined || !stale.has(source)) writeSync(handle, `${line}\n`);
    }
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
}

/** `a.zip/b/c.pdf` lies in `a.zip/b` and in `a.zip`. */
function parentsOf(source: string): string[] {
  const parents: string[] = [];
  for (let parent = path.dirname(source); parent !== path.dirname(parent); parent = path.dirname(parent))
    parents.push(parent);
  return parents;
}

/** Source and hash of a line; null for one that is none of ours. */
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
