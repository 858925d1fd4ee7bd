import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { breakFile, breaking } from '../fuzz/break-file.ts';
import { ownInputs, sharedInputs } from '../fuzz/inputs.ts';
import type { FuzzInput } from '../fuzz/inputs.ts';
import { isBad, Watchdog } from '../fuzz/watchdog.ts';

// Files with wrong bytes are read or refused: never a crash, never a hang. `npm run fuzz` does the same for longer and
// holds the readers to their speed; here a reader is only stopped when it would not come back at all.
const PATIENCE_MS = 60_000;
const watchdog = new Watchdog(() => PATIENCE_MS);
afterAll(() => watchdog.end());

/** Breakings of one file: fewer of those that take long to read. */
function rounds({ bytes, name, shared }: FuzzInput): number {
  if (shared) return 2;
  if (name.endsWith('.pdf')) return bytes.length > 10_000 ? 4 : 30;
  return bytes.length > 50_000 ? 10 : 25;
}

const own = ownInputs();
/** Of the shared folder the quickest to read of each kind; none on machines without it. */
const shared = sharedInputs().filter(({ bytes }) => bytes.length < 100_000);

describe(`broken files (${String(own.length)} of our own, ${String(shared.length)} of the shared folder)`, () => {
  it.each([...own, ...shared].map((input, index) => [input.name, input, index] as const))(
    '%s is read or refused',
    async (name, input, index) => {
      const property = fc.asyncProperty(breaking, async (how) => {
        const verdict = await watchdog.read({ bytes: breakFile(input.bytes, how), name });
        expect(isBad(verdict) ? verdict : 'read or refused').toBe('read or refused');
      });
      await fc.assert(property, { seed: 7919 + index, numRuns: rounds(input), endOnFailure: true });
    },
    20 * PATIENCE_MS,
  );
});

describe('the watchdog', () => {
  it('ends a thread that does not come back, and goes on', async () => {
    const impatient = new Watchdog(({ length }) => (length === 1 ? 0 : PATIENCE_MS));
    expect(await impatient.read({ bytes: new Uint8Array(1), name: 'a.txt' })).toMatchObject({
      outcome: 'hang',
    });
    expect(isBad(await impatient.read({ bytes: new Uint8Array(), name: 'a.txt' }))).toBe(false);
    await impatient.end();
  });
});
