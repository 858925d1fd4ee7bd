/** Ways to break a file, as data: fast-check makes them from a seed, and makes a failing one smaller. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

/** One change. `at` is a share of the file from 0 to 1. */
export type Edit = { at: number } & (
  | { kind: 'set'; value: number }
  | { kind: 'number'; value: number }
  | { kind: 'cut'; length: number }
  | { kind: 'insert'; bytes: Uint8Array }
  | { kind: 'repeat'; length: number; times: number }
  | { kind: 'end' }
);

export interface Breaking {
  edits: Edit[];
  /** For archives: the changes go into the parts inside, so that checksums hold and the reader of a part meets them. */
  inside: boolean;
}

/** Values at which counts and offsets go wrong. */
const NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** What text readers like least. */
const PIECES = [
  '(',
  '（',
  '<',
  '>',
  '<<',
  ']',
  '"',
  '\0',
  '\uFEFF',
  '其中：',
  '1,',
  '9'.repeat(400),
  '<table><tr>',
  '&#0;',
];

// The heads of files have the most to break.
const at = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.02, noNaN: true }),
);
const piece = fc.constantFrom(...PIECES).map((text) => new TextEncoder().encode(text));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set'), at, value: fc.nat(255) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('number'), at, value: fc.constantFrom(...NUMBERS) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut'), at, length: fc.nat(2000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('insert'),
      at,
      bytes: fc.oneof(piece, fc.uint8Array({ minLength: 1, maxLength: 64 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('repeat'),
      at,
      length: fc.integer({ min: 1, max: 3000 }),
      times: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end'), at }) },
);

/** Breakings of a file: few edits more often than many. */
export const breaking: fc.Arbitrary<Breaking> = fc.record({
  edits: fc.oneof(
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    fc.array(edit, { minLength: 1, maxLength: 100, size: 'max' }),
  ),
  inside: fc.boolean(),
});

/** The broken file. An archive that cannot be unpacked is broken as it lies. */
export function breakFile(original: Uint8Array, { edits, inside }: Breaking): Uint8Array {
  if (!inside || original[0] !== 0x50 || original[1] !== 0x4b) return edits.reduce(apply, original);
  const parts = unzipSync(original);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  for (const one of edits) {
    // The same share says which part and where in it, so that a smaller breaking stays the same one.
    const part = names[Math.floor(((one.at * 1009) % 1) * names.length)];
    if (part !== undefined) parts[part] = Uint8Array.from(apply(parts[part] ?? new Uint8Array(), one));
  }
  return zipSync(parts, { level: 1 });
}

function apply(bytes: Uint8Array, change: Edit): Uint8Array {
  const start = Math.min(bytes.length, Math.floor(change.at * bytes.length));
  if (change.kind === 'set' || change.kind === 'number') {
    const copy = Uint8Array.from(bytes);
    const width = change.kind === 'set' ? 1 : 4;
    // Little-endian, as the binary formats write.
    for (let n = 0; n < width && start + n < copy.length; n += 1)
      copy[start + n] = Math.floor(change.value / 256 ** n) % 256;
    return copy;
  }
  if (change.kind === 'end') return bytes.slice(0, start);
  if (change.kind === 'cut') return join(bytes.subarray(0, start), bytes.subarray(start + change.length));
  if (change.kind === 'insert') return join(bytes.subarray(0, start), change.bytes, bytes.subarray(start));
  const again = bytes.subarray(start, start + change.length);
  const copies = Array.from({ length: change.times }, () => again);
  return join(bytes.subarray(0, start), ...copies, bytes.subarray(start));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
