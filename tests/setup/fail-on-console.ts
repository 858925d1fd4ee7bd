import { afterEach, beforeEach } from 'vitest';

/** Warnings and errors that a test did not expect. A test that expects one replaces the function with `vi.spyOn`. */
const unexpected: string[] = [];

for (const method of ['error', 'warn'] as const) {
  console[method] = (...parts: unknown[]): void => {
    unexpected.push(`console.${method}: ${parts.map(String).join(' ')}`);
  };
}

beforeEach(() => {
  unexpected.length = 0;
});

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`unexpected on the console:\n${unexpected.join('\n')}`);
});
