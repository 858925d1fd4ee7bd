/** Pages of formatting (MS-DOC `FKP`): for stretches of bytes of the main stream, the list of property changes. */
import { ByteView } from '../container/bytes.ts';
import type { DocFile, TablePart } from './fib.ts';

/** Properties of the characters or paragraphs between two bytes of the main stream. */
export interface PropertyRun {
  start: number;
  end: number;
  /** Where the list stands in the main stream; length 0 for none. */
  at: number;
  length: number;
  /** Paragraphs only: number of their style. */
  style: number;
}

const PAGE = 512;
/** Runs of all pages together; more are no document. */
const MOST_RUNS = 4_000_000;

/** All runs in byte order. */
export function readRuns(file: DocFile, kind: 'characters' | 'paragraphs'): PropertyRun[] {
  const { main } = file;
  const runs: PropertyRun[] = [];
  for (const page of pagesOf(file, file.parts[kind])) {
    const count = main.u8(page + PAGE - 1);
    for (let index = 0; index < count && runs.length < MOST_RUNS; index += 1) {
      const start = main.u32(page + index * 4);
      const end = main.u32(page + index * 4 + 4);
      const bounds = (count + 1) * 4;
      runs.push(
        kind === 'characters'
          ? { start, end, style: 0, ...characterList(main, page, main.u8(page + bounds + index)) }
          : { start, end, ...paragraphList(main, page, main.u8(page + bounds + index * 13)) },
      );
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** The run that a byte lies in; null when none does. */
export function runAt(runs: readonly PropertyRun[], byte: number): PropertyRun | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && byte < run.end ? run : null;
}

function pagesOf({ main, table }: DocFile, part: TablePart): number[] {
  const view = new ByteView(table.slice(part.at, part.length));
  const count = Math.floor((view.length - 4) / 8);
  const pages = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const page = (view.u32((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    if (page + PAGE <= main.length) pages.add(page);
  }
  return [...pages];
}

function characterList(main: ByteView, page: number, offset: number): { at: number; length: number } {
  if (offset === 0) return { at: 0, length: 0 };
  const at = page + offset * 2;
  return { at: at + 1, length: main.u8(at) };
}

function paragraphList(
  main: ByteView,
  page: number,
  offset: number,
): { at: number; length: number; style: number } {
  if (offset === 0) return { at: 0, length: 0, style: 0 };
  const at = page + offset * 2;
  const short = main.u8(at);
  const start = short === 0 ? at + 2 : at + 1;
  const size = short === 0 ? main.u8(at + 1) * 2 : short * 2 - 1;
  return { at: start + 2, length: Math.max(0, size - 2), style: main.u16(start) };
}
