import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { codeOf, readAny } from '../samples/read-blocks.ts';

// Files with wrong bytes are read or refused: never a crash, never a hang.
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const SEED_PAGE = path.resolve(import.meta.dirname, '../../seeds/xicheng-association-2019/page.html');
const fixture = (ending: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(FIXTURES, `xicheng-association-2019.${ending}`)));

const ROUNDS = process.env['FUZZ'] === undefined ? 25 : Number(process.env['FUZZ']);
/** For one file, however broken: two seconds per megabyte and some for a busy machine. */
const limit = (bytes: Uint8Array): number => 2000 + 2000 * (bytes.length / 1024 / 1024);

/** The same numbers every time (a linear congruential generator), from 0 up to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The bytes with one to a hundred of them changed, or cut off. */
function mutate(original: Uint8Array, next: () => number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(original);
  const kind = Math.floor(next() * 4);
  if (kind === 3) return bytes.subarray(0, Math.floor(next() * bytes.length));
  for (let count = [1, 10, 100][kind] ?? 1; count > 0; count -= 1) {
    // The heads of files have the most to break.
    const reach = next() < 0.3 ? Math.min(bytes.length, 4096) : bytes.length;
    const value = next();
    bytes[Math.floor(next() * reach)] = value < 0.2 ? 0 : value < 0.4 ? 255 : Math.floor(next() * 256);
  }
  return bytes;
}

/** Breaks one part inside an office file, so that checksums hold and the reader of that part meets it. */
function mutateInside(original: Uint8Array, next: () => number): Uint8Array {
  const parts = unzipSync(original);
  const names = Object.keys(parts).filter((name) =>
    /document|sheet|styles|strings|workbook|numbering/.test(name),
  );
  const name = names[Math.floor(next() * names.length)] ?? '';
  parts[name] = mutate(parts[name] ?? new Uint8Array(), next);
  return zipSync(parts, { level: 1 });
}

it.each([
  ['docx', fixture('docx'), mutate],
  ['docx inside', fixture('docx'), mutateInside],
  ['doc', fixture('doc'), mutate],
  ['xlsx', fixture('xlsx'), mutate],
  ['xlsx inside', fixture('xlsx'), mutateInside],
  ['xls', fixture('xls'), mutate],
  ['page', new Uint8Array(readFileSync(SEED_PAGE)), mutate],
  ['archive', zipSync({ 'a.docx': fixture('docx'), 'b.xls': fixture('xls') }), mutate],
])(
  'reads or refuses a broken %s',
  async (title, original, breakIt) => {
    const next = random(title.length * 7919);
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = breakIt(original, next);
      const started = performance.now();
      const reading = await readAny(bytes, `a.${title.split(' ')[0] ?? ''}`);
      expect(performance.now() - started, `round ${String(round)}`).toBeLessThan(limit(bytes));
      expect(codeOf(reading), `round ${String(round)}`).not.toBe('internal-error');
    }
  },
  60_000,
);
