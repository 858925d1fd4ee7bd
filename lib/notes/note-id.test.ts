import { expect, it } from 'vitest';
import { noteIdSchema } from './annotation.ts';
import { noteIdFrom } from './note-id.ts';

const chance = new Uint8Array(16).map((_, index) => index * 17);

it('has its shape', () => {
  expect(noteIdFrom(Date.UTC(2026, 10, 21), chance)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(noteIdSchema.safeParse(noteIdFrom(0, chance)).success).toBe(true);
});

it('sorts by time of making', () => {
  const ids = [0, 1, 31, 32, 1_700_000_000_000, 1_700_000_000_001].map((now) => noteIdFrom(now, chance));
  expect(ids.toSorted()).toEqual(ids);
});
