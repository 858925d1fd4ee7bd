import { afterAll, expect, it } from 'vitest';
import { isBad, Watchdog } from '../fuzz/watchdog.ts';
import { WORST_FILES } from '../fuzz/worst-files.ts';

// Every reader comes to an end with what it likes least. How soon, `npm run fuzz` asks.
const PATIENCE_MS = 60_000;
const watchdog = new Watchdog(() => PATIENCE_MS);
afterAll(() => watchdog.end());

it.each(WORST_FILES.map((file) => [file.title, file] as const))(
  '%s is read or refused',
  async (_title, { name, make }) => {
    const verdict = await watchdog.read({ bytes: make(60_000), name });
    expect(isBad(verdict) ? verdict : 'read or refused').toBe('read or refused');
  },
  2 * PATIENCE_MS,
);
