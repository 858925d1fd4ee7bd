import { afterEach, beforeEach, expect } from 'vitest';

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
  expect(unexpected, 'nothing unexpected on the console').toEqual([]);
});
